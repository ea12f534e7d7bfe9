import { memo } from "react";
import { chartMessages, chartReadoutMessages } from "../../format/messages/charts";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import type { Currency } from "../../model/quantities";
import { breakEvenContent, type BreakEvenContent } from "./breakEvenContent";
import { NARROW_WIDTH } from "./breakEvenFrame";
import { breakEvenLayout, type BreakEvenLayout } from "./breakEvenLayout";
import { ChartBox } from "../plot/ChartBox";
import type { ChartCurve, FixedSize, OptionLabels } from "./chartCurve";
import { ChartTexts } from "../plot/ChartText";
import { curveReadout } from "../plot/costReadouts";
import { describeCurve } from "./curveWords";
import { areaBetween } from "./gainArea";
import { LinePlot } from "../plot/LinePlot";
import { pixelText } from "../plot/plotScale";
import { textWidth } from "../plot/textWidth";

export interface BreakEvenChartProps {
  readonly curve: ChartCurve;
  readonly currency: Currency;
  readonly labels?: OptionLabels | undefined;
  /** For paper. */
  readonly fixed?: FixedSize | undefined;
}

const WIDE_HEIGHT = 256;
const NARROW_HEIGHT = 238;

/** Two ways of buying, by how much is used: where they cross, and where the plan is. */
export const BreakEvenChart = memo(function BreakEvenChart({ curve, currency, labels, fixed }: BreakEvenChartProps) {
  const words = useMessages(chartMessages);
  const format = useFormat();
  const readout = useMessages(chartReadoutMessages);
  const content = breakEvenContent(curve, currency, labels, fixed !== undefined, words, format);
  return (
    <ChartBox
      description={describeCurve(curve, currency, labels, words, format)}
      fixed={fixed}
      heightFor={(width) => (width < NARROW_WIDTH ? NARROW_HEIGHT : WIDE_HEIGHT)}
      readout={curveReadout(curve, currency, labels, { words, readout, format })}
    >
      {(width, height) => {
        const layout = breakEvenLayout(content, width, height, textWidth);
        return {
          scale: layout.scale,
          ink: <Drawing content={content} layout={layout} width={width} height={height} />,
        };
      }}
    </ChartBox>
  );
});

function Drawing({
  content,
  layout,
  width,
  height,
}: {
  content: BreakEvenContent;
  layout: BreakEvenLayout;
  width: number;
  height: number;
}) {
  return (
    <LinePlot
      width={width}
      height={height}
      scale={layout.scale}
      lines={content.series.map(({ points, ink }) => ({ points, look: ink }))}
      grid={content.yTicks.map(({ value }) => value).filter((value) => value > 0)}
      under={<Gain content={content} layout={layout} />}
      over={<Marks layout={layout} />}
    />
  );
}

/** From the crossing nearest to the plan up to it: what the cheaper way saves. */
function Gain({ content, layout }: { content: BreakEvenContent; layout: BreakEvenLayout }) {
  const {
    here,
    crossings,
    series: [one, two],
  } = content;
  if (here === null || one === undefined || two === undefined) return null;
  const [near] = crossings.toSorted((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x));
  if (near === undefined) return null;
  const ring = areaBetween(one.points, two.points, near.x, here.x).map(layout.scale.pixel);
  return ring.length === 0 ? null : <polygon className="gain" points={pixelText(ring)} />;
}

function Marks({ layout: { scale, drops, here, gap, rings, dots, labels } }: { layout: BreakEvenLayout }) {
  const { bottom } = scale.plot;
  return (
    <g>
      {drops.map((drop) => (
        <path key={drop.x} className="drop" d={`M${drop.x} ${drop.y + 6}V${bottom}`} />
      ))}
      {here !== null && <path className="here" d={`M${here.x} ${here.top}V${bottom}`} />}
      {gap !== null && <path className="here" d={`M${gap.x} ${gap.top}V${gap.bottom}`} />}
      {dots.map((dot, index) => (
        <circle key={index} className={`dot ${dot.ink}`} cx={dot.x} cy={dot.y} r="4" />
      ))}
      {rings.map((ring) => (
        <circle key={ring.x} className="ring" cx={ring.x} cy={ring.y} r="4.5" />
      ))}
      <ChartTexts labels={labels} />
    </g>
  );
}
