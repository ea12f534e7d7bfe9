import "../plot/trafficCharts.css";
import { memo } from "react";
import { chartReadoutMessages } from "../../format/messages/charts";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { ChartBox } from "../plot/ChartBox";
import type { FixedSize } from "../breakEven/chartCurve";
import { durationLayout, reachedShare, reachedWords, tpmAt } from "./durationLayout";
import { RingedPlot } from "../plot/RingedPlot";
import { textWidth } from "../plot/textWidth";
import { tpmText } from "../plot/tpmText";
import { durationReadout } from "../plot/trafficReadouts";
import type { DurationContent } from "../plot/trafficShapes";

export interface DurationCurveChartProps extends DurationContent {
  readonly fixed?: FixedSize | undefined;
}

const HEIGHT = 248;

/** The minutes in order of their load, and the share of them that reach the reservation. */
export const DurationCurveChart = memo(function DurationCurveChart({ fixed, ...content }: DurationCurveChartProps) {
  const words = useMessages(trafficChartMessages);
  const readout = useMessages(chartReadoutMessages);
  const format = useFormat();
  const language = useLanguage();
  const { duration } = words;
  const said =
    content.points.length === 0
      ? [words.noData]
      : [
          duration.describe(
            duration.title[content.dimension],
            tpmText(content.points[0]?.tpm ?? 0, format),
            tpmText(tpmAt(content, 0.5), format),
          ),
          content.reservedTpm > 0
            ? duration.describeReserved(
                tpmText(content.reservedTpm, format),
                reachedWords(reachedShare(content), words, format),
              )
            : `${words.noneReserved}${words.stop}`,
        ];
  return (
    <ChartBox
      description={said.join(words.join)}
      fixed={fixed}
      heightFor={() => HEIGHT}
      readout={durationReadout(content, { words, readout, format, language })}
    >
      {(width, height) => {
        const layout = durationLayout(content, { width, height }, { words, format, language, measure: textWidth });
        return { scale: layout.scale, ink: <RingedPlot layout={layout} width={width} height={height} /> };
      }}
    </ChartBox>
  );
});
