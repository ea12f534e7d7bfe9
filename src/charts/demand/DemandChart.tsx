import "../plot/trafficCharts.css";
import { memo, useId } from "react";
import { chartReadoutMessages } from "../../format/messages/charts";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { ChartBox } from "../plot/ChartBox";
import type { FixedSize } from "../breakEven/chartCurve";
import { ChartTexts } from "../plot/ChartText";
import { demandLayout, type DemandLayout } from "./demandLayout";
import { describeDemand } from "./demandWords";
import { textWidth } from "../plot/textWidth";
import { demandReadout } from "../plot/trafficReadouts";
import type { DemandContent } from "../plot/trafficShapes";
import { wayFill, WayPatterns } from "../plot/WayPatterns";

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
  const readout = useMessages(chartReadoutMessages);
  const language = useLanguage();
  return (
    <ChartBox
      description={describeDemand(content, words, format, language)}
      fixed={fixed}
      heightFor={(width) => (width < NARROW ? NARROW_HEIGHT : WIDE_HEIGHT)}
      readout={demandReadout(content, { words, readout, format, language })}
    >
      {(width, height) => {
        const layout = demandLayout(content, { width, height }, { words, format, language, measure: textWidth });
        return { scale: layout.scale, ink: <Drawing layout={layout} width={width} height={height} /> };
      }}
    </ChartBox>
  );
});

function Drawing({ layout, width, height }: { layout: DemandLayout; width: number; height: number }) {
  const id = useId();
  const {
    scale: { plot },
    grid,
    inside,
    over,
    mean,
    peak,
    reserved,
    labels,
  } = layout;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <WayPatterns id={id} />
      {grid.map((y) => (
        <path key={y} className="chart-grid" d={`M${plot.left} ${y}H${plot.right}`} />
      ))}
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
