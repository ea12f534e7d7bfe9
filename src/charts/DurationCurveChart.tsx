import "./trafficCharts.css";
import { memo } from "react";
import { trafficChartMessages } from "../format/messages/trafficCharts";
import { useFormat, useLanguage, useMessages } from "../ui/LocaleProvider";
import { ChartBox } from "./ChartBox";
import type { FixedSize } from "./chartCurve";
import { durationLayout, reachedShare, reachedWords, tpmAt } from "./durationLayout";
import { RingedPlot } from "./RingedPlot";
import { textWidth } from "./textWidth";
import { tpmText } from "./tpmText";
import type { DurationContent } from "./trafficShapes";

export interface DurationCurveChartProps extends DurationContent {
  readonly fixed?: FixedSize | undefined;
}

const HEIGHT = 248;

/** The minutes in order of their load, and the share of them that reach the reservation. */
export const DurationCurveChart = memo(function DurationCurveChart({ fixed, ...content }: DurationCurveChartProps) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const { duration } = words;
  const said = content.points.length === 0 ? [words.noData] : [
    duration.describe(duration.title[content.dimension], tpmText(content.points[0]?.tpm ?? 0, format), tpmText(tpmAt(content, 0.5), format)),
    content.reservedTpm > 0 ? duration.describeReserved(tpmText(content.reservedTpm, format), reachedWords(reachedShare(content), words, format)) : `${words.noneReserved}${words.stop}`,
  ];
  return (
    <ChartBox description={said.join(words.join)} fixed={fixed} heightFor={() => HEIGHT}>
      {(width, height) => <Drawing content={content} width={width} height={height} />}
    </ChartBox>
  );
});

function Drawing({ content, width, height }: { content: DurationContent; width: number; height: number }) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const language = useLanguage();
  return <RingedPlot layout={durationLayout(content, { width, height }, { words, format, language, measure: textWidth })} width={width} height={height} />;
}
