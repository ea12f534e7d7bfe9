import { memo } from "react";
import { chartMessages, chartReadoutMessages } from "../../format/messages/charts";
import { toText } from "../../money/toText";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ChartBox } from "../plot/ChartBox";
import type { FixedSize } from "../breakEven/chartCurve";
import { ChartTexts } from "../plot/ChartText";
import { cumulativeReadout } from "../plot/costReadouts";
import { cumulativeHeight, cumulativeLayout, type CumulativeContent, type CumulativeLayout } from "./cumulativeLayout";
import { LinePlot } from "../plot/LinePlot";
import { monthOf } from "./monthMarks";
import { textWidth } from "../plot/textWidth";

export interface CumulativeChartProps extends CumulativeContent {
  readonly fixed?: FixedSize | undefined;
}

/** What each scenario has cost by each month of the term, and when one overtakes another. */
export const CumulativeChart = memo(function CumulativeChart(props: CumulativeChartProps) {
  const { series, crossings, currency, fixed } = props;
  const words = useMessages(chartMessages);
  const readout = useMessages(chartReadoutMessages);
  const format = useFormat();
  const ends = series.flatMap(({ name, points }) => {
    const last = points.at(-1);
    if (last === undefined) return [];
    return [
      words.describe.monthsEnd(
        name,
        format.moneyText(toText(last.cost), currency),
        words.countMonths(format.number(last.month.toString())),
      ),
    ];
  });
  const meetings = crossings.map(
    ({ month, label }) => `${label ?? words.crosses(monthOf(month, format))}${words.describe.stop}`,
  );
  return (
    <ChartBox
      description={[words.describe.lines(format.number(series.length.toString())), ...ends, ...meetings].join(
        words.describe.join,
      )}
      fixed={fixed}
      heightFor={(width) => cumulativeHeight(series.length, width)}
      readout={cumulativeReadout(props, { words, readout, format })}
    >
      {(width, height) => {
        const layout = cumulativeLayout(props, { width, height }, words, format, textWidth);
        return { scale: layout.scale, ink: <Drawing layout={layout} width={width} height={height} /> };
      }}
    </ChartBox>
  );
});

function Drawing({ layout, width, height }: { layout: CumulativeLayout; width: number; height: number }) {
  const { scale, lines, grid, rings, leaders, labels } = layout;
  const marks = (
    <g>
      {leaders.map(([from, to], index) => (
        <path key={index} className="leader" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      ))}
      {rings.map((ring, index) => (
        <path key={index} className="drop" d={`M${ring.x} ${ring.y + 6}V${scale.plot.bottom}`} />
      ))}
      {rings.map((ring, index) => (
        <circle key={index} className="ring" cx={ring.x} cy={ring.y} r="4.5" />
      ))}
      <ChartTexts labels={labels} />
    </g>
  );
  return <LinePlot width={width} height={height} scale={scale} lines={lines} grid={grid} over={marks} />;
}
