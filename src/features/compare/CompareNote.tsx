import { useState, type ReactNode } from "react";
import { compareMessages } from "../../format/messages/compare";
import { isZero } from "../../money/compare";
import type { Comparison } from "../../pricing/compare/compareScenarios";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { usePlanState } from "../../store/planStore";
import { Button } from "../../ui/Button";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ExchangeRateForm } from "./ExchangeRateForm";
import { useScenarioName } from "./useScenarioName";

/** Under the table: the adjustments that are in it, the rate that was used, and who is left out and why. */
export function CompareNote({ comparison }: { comparison: Comparison }) {
  const words = useMessages(compareMessages);
  const format = useFormat();
  const nameOf = useScenarioName();
  const scenarios = usePlanState((state) => state.plan.scenarios);
  const [isOpen, setOpen] = useState(false);
  const { fx, leftOut, unpriced } = comparison;
  const names = (of: readonly PricedScenario[]) =>
    of.map(({ scenario }) => nameOf(scenario, scenarios.indexOf(scenario))).join(words.list);
  const [first] = leftOut;
  const opens = (label: string): ReactNode => (
    <Button look="inline" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
      {label}
    </Button>
  );
  const isNeeded = first !== undefined || fx !== null;
  return (
    <>
      <p className="hint cmp-note">
        {comparison.scenarios.length > 0 && <Adjusted comparison={comparison} />}
        {first !== undefined && (
          <>
            {words.gap}
            {words.leftOut(names(leftOut), first.currency, String(leftOut.length))}
            {words.gap}
            {opens(words.enterRate)}
            {words.gap}
            {words.toCompare}
          </>
        )}
        {fx !== null && (
          <>
            {words.gap}
            {words.convertedAt(format.number(fx.cnyPerUsd), format.date(fx.asOf))}{" "}
            {opens(isOpen ? words.hideRate : words.changeRate)}
          </>
        )}
        {unpriced.length > 0 && comparison.scenarios.length > 0 && (
          <>
            {words.gap}
            {words.unpriced(names(unpriced), String(unpriced.length))}
          </>
        )}
      </p>
      {isNeeded && isOpen && <ExchangeRateForm />}
    </>
  );
}

function Adjusted({ comparison }: { comparison: Comparison }) {
  const words = useMessages(compareMessages);
  const format = useFormat();
  const { discountPercent, contingencyPercent, taxPercent } = usePlanState((state) => state.plan.adjustments);
  const onItems = comparison.scenarios.some(({ priced }) =>
    priced.rows.some((row) => row.code === "item-discounts" && !isZero(row.amounts.term)),
  );
  const parts = [
    ...(onItems ? [words.itemDiscounts] : []),
    ...(discountPercent === "0" ? [] : [words.discount(format.percent(discountPercent))]),
    ...(contingencyPercent === "0" ? [] : [words.contingency(format.percent(contingencyPercent))]),
    ...(taxPercent === "0" ? [] : [words.tax(format.percent(taxPercent))]),
  ];
  if (parts.length === 0) return words.noAdjustments;
  return words.after([parts.slice(0, -1).join(words.list), ...parts.slice(-1)].filter(Boolean).join(words.and));
}
