import { ChartFrame } from "../../charts/plot/ChartFrame";
import { ScenarioBars } from "../../charts/bars/ScenarioBars";
import { ScenarioBarsTable } from "../../charts/bars/ScenarioBarsTable";
import { compareMessages } from "../../format/messages/compare";
import { shellMessages } from "../../format/messages/shell";
import type { Comparison } from "../../pricing/compare/compareScenarios";
import { itemName } from "../../store/itemNames";
import type { BillingMode } from "../../model/codes";
import { useChartFiles } from "../../store/transfer/chartFiles";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { useFlawText } from "./useFlawText";
import { useRows } from "./useRows";
import { useScenarioName } from "./useScenarioName";

const BILLING_MODES: readonly BillingMode[] = ["subscription", "payg", "overflow", "one-time"];

/** More bars than this stand close together, each in one line. */
const MOST_LABELLED = 6;

/** What each scenario costs over the term, by item, after every adjustment, in the order of the table. */
export function BarsFigure({ comparison }: { comparison: Comparison }) {
  const words = useMessages(compareMessages);
  const { kinds } = useMessages(shellMessages);
  const format = useFormat();
  const nameOf = useScenarioName();
  const { currency, termMonths } = comparison;
  const flawText = useFlawText();
  const files = useChartFiles();
  const bars = useRows(comparison)
    .rows.filter((one) => !one.isHidden)
    .map((one) => ({
      name: nameOf(one.priced.scenario, one.index),
      total: one.totals.term,
      highlighted: one.isCheapest,
      note: one.flaws.length > 0 ? flawText(one) : one.converted ? words.converted(one.priced.currency) : undefined,
      parts: one.parts.map(({ item, billingMode, amount }) => ({
        item: item?.id ?? "savings-plan",
        label: item === null ? words.savingsPlan : itemName(item, kinds[item.kind]),
        way: billingMode,
        amount,
      })),
    }));
  const title = words.byItem(format.number(String(termMonths)), currency);
  const billingModes = BILLING_MODES.filter((mode) => bars.some((bar) => bar.parts.some((part) => part.way === mode)));
  return (
    <ChartFrame
      files={files}
      title={title}
      ways={billingModes}
      table={<ScenarioBarsTable caption={title} scenarios={bars} currency={currency} />}
    >
      <ScenarioBars scenarios={bars} currency={currency} isDense={bars.length > MOST_LABELLED} />
    </ChartFrame>
  );
}
