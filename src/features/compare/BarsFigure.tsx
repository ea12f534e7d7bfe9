import { ChartFrame } from "../../charts/ChartFrame";
import { ScenarioBars } from "../../charts/ScenarioBars";
import { ScenarioBarsTable } from "../../charts/ScenarioBarsTable";
import { compareMessages } from "../../format/messages/compare";
import { shellMessages } from "../../format/messages/shell";
import type { Comparison } from "../../pricing/compareScenarios";
import { itemName } from "../../store/itemNames";
import type { Way } from "../../units/codes";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { useScenarioName } from "./useScenarioName";

const WAYS: readonly Way[] = ["subscription", "payg", "overflow", "one-time"];

/** What each scenario costs over the term, by item, after every adjustment. */
export function BarsFigure({ comparison }: { comparison: Comparison }) {
  const m = useMessages(compareMessages);
  const { kinds } = useMessages(shellMessages);
  const format = useFormat();
  const nameOf = useScenarioName();
  const { currency, termMonths, scenarios } = comparison;
  const bars = scenarios.map((one) => ({
    name: nameOf(one.priced.scenario, one.index), total: one.totals.term, highlighted: one.isCheapest,
    note: one.priced.complete ? (one.converted ? m.converted(one.priced.currency) : undefined) : m.notPriced(String(one.priced.items.filter((result) => !result.ok).length)),
    parts: one.parts.map(({ item, way, amount }) => ({ item: item.id, label: itemName(item, kinds[item.kind]), way, amount })),
  }));
  const title = m.byItem(format.number(String(termMonths)), currency);
  const ways = WAYS.filter((way) => bars.some((bar) => bar.parts.some((part) => part.way === way)));
  return (
    <ChartFrame title={title} ways={ways} table={<ScenarioBarsTable caption={title} scenarios={bars} currency={currency} />}>
      <ScenarioBars scenarios={bars} currency={currency} />
    </ChartFrame>
  );
}
