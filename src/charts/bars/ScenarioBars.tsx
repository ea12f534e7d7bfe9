import { memo, useId } from "react";
import { chartMessages } from "../../format/messages/charts";
import type { Currency } from "../../model/quantities";
import { toText } from "../../money/toText";
import { BoxesChart } from "../plot/boxes/BoxesChart";
import type { OnPaper } from "../plot/plotChart";
import { billingFill, BillingPatterns } from "../plot/boxes/BillingPatterns";
import { useWriting } from "../plot/labels/writing";
import { barsReadout, type ScenarioBar } from "./scenarioBar";
import { BAR_HEIGHT, barsHeight, scenarioBarsLayout } from "./scenarioBarsLayout";

interface ScenarioBarsProps extends OnPaper {
  readonly scenarios: readonly ScenarioBar[];
  readonly currency: Currency;
  /** Many bars, close to each other, without the labels of their parts. */
  readonly isDense?: boolean | undefined;
}

/**
 * What each scenario costs, by item, as bars to one scale. Drawn without the library: each bar has parts of its own,
 * and a credit shortens it from its end, which stacked series cannot say.
 */
export const ScenarioBars = memo(function ScenarioBars({ scenarios, currency, fixed, isDense }: ScenarioBarsProps) {
  const writing = useWriting(chartMessages);
  const id = useId();
  const { format } = writing;
  const { describe } = writing.words;
  const costs = scenarios.map(({ name, total }) => describe.cost(name, format.moneyText(toText(total), currency)));
  return (
    <BoxesChart
      description={[
        describe.bars(format.number(scenarios.length.toString())),
        `${costs.join(describe.list)}${describe.stop}`,
      ].join(describe.join)}
      fixed={fixed}
      heightFor={(width) => barsHeight(scenarios.length, width, isDense)}
      readout={barsReadout(scenarios, currency, writing)}
      draw={({ width }) => {
        const { segments, labels, boxes } = scenarioBarsLayout(scenarios, width, writing, isDense);
        const bars = segments.map(({ x, y, width: length, way, title }, index) => (
          <rect key={index} x={x} y={y} width={length} height={BAR_HEIGHT} {...billingFill(way, id)}>
            <title>{title}</title>
          </rect>
        ));
        return { boxes, labels, shapes: [<BillingPatterns key="patterns" id={id} />, ...bars] };
      }}
    />
  );
});
