import { memo, useId } from "react";
import { chartMessages } from "../../format/messages/charts";
import { toText } from "../../money/toText";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import type { Currency } from "../../model/quantities";
import { ChartBox } from "../plot/ChartBox";
import type { FixedSize } from "../breakEven/chartCurve";
import { ChartTexts } from "../plot/ChartText";
import { BAR_HEIGHT, barsHeight, scenarioBarsLayout, type ScenarioBar } from "./scenarioBarsLayout";
import { textWidth } from "../plot/textWidth";
import { wayFill, WayPatterns } from "../plot/WayPatterns";

export interface ScenarioBarsProps {
  readonly scenarios: readonly ScenarioBar[];
  readonly currency: Currency;
  readonly fixed?: FixedSize | undefined;
  /** Many bars, close to each other, without the labels of their parts. */
  readonly isDense?: boolean | undefined;
}

/** What each scenario costs, by item, as bars to one scale. */
export const ScenarioBars = memo(function ScenarioBars({
  scenarios,
  currency,
  fixed,
  isDense = false,
}: ScenarioBarsProps) {
  const words = useMessages(chartMessages);
  const format = useFormat();
  const costs = scenarios.map(({ name, total }) =>
    words.describe.cost(name, format.moneyText(toText(total), currency)),
  );
  return (
    <ChartBox
      description={[
        words.describe.bars(format.number(scenarios.length.toString())),
        `${costs.join(words.describe.list)}${words.describe.stop}`,
      ].join(words.describe.join)}
      fixed={fixed}
      heightFor={(width) => barsHeight(scenarios.length, width, isDense)}
    >
      {(width, height) => ({ ink: <Bars scenarios={scenarios} isDense={isDense} width={width} height={height} /> })}
    </ChartBox>
  );
});

function Bars({
  scenarios,
  isDense,
  width,
  height,
}: {
  scenarios: readonly ScenarioBar[];
  isDense: boolean;
  width: number;
  height: number;
}) {
  const words = useMessages(chartMessages);
  const format = useFormat();
  const id = useId();
  const { segments, labels } = scenarioBarsLayout(scenarios, width, words, format, textWidth, isDense);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <WayPatterns id={id} />
      {segments.map(({ x, y, width: length, way, title }, index) => (
        <rect key={index} x={x} y={y} width={length} height={BAR_HEIGHT} {...wayFill(way, id)}>
          <title>{title}</title>
        </rect>
      ))}
      <ChartTexts labels={labels} />
    </svg>
  );
}
