import "./trafficCharts.css";
import { memo, useId } from "react";
import { trafficChartMessages } from "../format/messages/trafficCharts";
import { useFormat, useLanguage, useMessages } from "../ui/LocaleProvider";
import { ChartBox } from "./ChartBox";
import type { FixedSize } from "./chartCurve";
import { ChartTexts } from "./ChartText";
import { demandLayout } from "./demandLayout";
import { describeDemand } from "./demandWords";
import { textWidth } from "./textWidth";
import type { DemandContent } from "./trafficShapes";
import { wayFill, WayPatterns } from "./WayPatterns";

export interface DemandChartProps extends DemandContent {
  readonly fixed?: FixedSize | undefined;
}

const WIDE_HEIGHT = 248;
const NARROW_HEIGHT = 220;
const NARROW = 420;

/** Demand over time, one dimension of it, with the reservation as a line and what is outside it filled. */
export const DemandChart = memo(function DemandChart({ fixed, ...content }: DemandChartProps) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const language = useLanguage();
  return (
    <ChartBox description={describeDemand(content, words, format, language)} fixed={fixed} heightFor={(width) => (width < NARROW ? NARROW_HEIGHT : WIDE_HEIGHT)}>
      {(width, height) => <Drawing content={content} width={width} height={height} />}
    </ChartBox>
  );
});

function Drawing({ content, width, height }: { content: DemandContent; width: number; height: number }) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const language = useLanguage();
  const id = useId();
  const { scale: { plot }, grid, inside, over, mean, peak, reserved, labels } = demandLayout(content, { width, height }, { words, format, language, measure: textWidth });
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <WayPatterns id={id} />
      {grid.map((y) => <path key={y} className="chart-grid" d={`M${plot.left} ${y}H${plot.right}`} />)}
      <path className="gain" d={inside} />
      <path d={over} {...wayFill("overflow", id)} />
      <path className="demand-peak" d={peak} />
      <path className="demand-mean" d={mean} />
      {reserved !== null && <path className="demand-reserved" d={`M${plot.left} ${reserved}H${plot.right}`} />}
      <path className="chart-axis" d={`M${plot.left} ${plot.bottom}H${plot.right}`} />
      <ChartTexts labels={labels} />
    </svg>
  );
}
