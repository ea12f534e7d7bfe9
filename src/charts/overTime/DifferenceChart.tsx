import { memo } from "react";
import { chartMessages, chartReadoutMessages } from "../../format/messages/charts";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ChartBox } from "../plot/ChartBox";
import type { FixedSize } from "../breakEven/chartCurve";
import { ChartTexts } from "../plot/ChartText";
import { differenceReadout } from "../plot/costReadouts";
import { differenceLayout, moreOrLess, type DifferenceContent, type DifferenceLayout } from "./differenceLayout";
import { LinePlot } from "../plot/LinePlot";
import { monthOf } from "./monthMarks";
import { pixelText } from "../plot/plotScale";
import { textWidth } from "../plot/textWidth";

export interface DifferenceChartProps extends DifferenceContent {
  readonly fixed?: FixedSize | undefined;
}

const HEIGHT = 264;

/** One scenario against another: dearer above zero, cheaper below. */
export const DifferenceChart = memo(function DifferenceChart(props: DifferenceChartProps) {
  const { name, against, points, levels, currency, fixed } = props;
  const words = useMessages(chartMessages);
  const readout = useMessages(chartReadoutMessages);
  const format = useFormat();
  const [first] = points;
  const last = points.at(-1);
  const said = [
    ...(first === undefined ? [] : [`${moreOrLess(first.difference, words, format)} ${words.atStart}`]),
    ...levels.map((level) => words.level(monthOf(level, format))),
    ...(last === undefined
      ? []
      : [
          `${moreOrLess(last.difference, words, format)} ${words.after(words.countMonths(format.number(last.month.toString())))}`,
        ]),
  ];
  return (
    <ChartBox
      description={[
        words.describe.against(name, against),
        `${currency}: ${said.join(words.describe.list)}${words.describe.stop}`,
      ].join(words.describe.join)}
      fixed={fixed}
      heightFor={() => HEIGHT}
      readout={differenceReadout(props, { words, readout, format })}
    >
      {(width, height) => {
        const layout = differenceLayout(props, { width, height }, words, format, textWidth);
        return { scale: layout.scale, ink: <Drawing layout={layout} width={width} height={height} /> };
      }}
    </ChartBox>
  );
});

function Drawing({ layout, width, height }: { layout: DifferenceLayout; width: number; height: number }) {
  const { scale, points, grid, rings, bottom, saved, labels } = layout;
  const marks = (
    <g>
      {rings.map((ring, index) => (
        <path key={index} className="drop" d={`M${ring.x} ${ring.y + 6}V${bottom}`} />
      ))}
      {rings.map((ring, index) => (
        <circle key={index} className="ring" cx={ring.x} cy={ring.y} r="4.5" />
      ))}
      <ChartTexts labels={labels} />
    </g>
  );
  return (
    <LinePlot
      width={width}
      height={height}
      scale={scale}
      lines={[{ points, look: "accent" }]}
      grid={grid}
      under={saved.length > 0 && <polygon className="gain-accent" points={pixelText(saved)} />}
      over={marks}
    />
  );
}
