import { scenarioMessages } from "../../format/messages/scenarios";
import { toText } from "../../money/toText";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { useFormat, useMessages } from "../../ui/LocaleProvider";

/** What a scenario comes to over the term, on its tab; said to be incomplete where it is. */
export function TabTotal({ priced }: { priced: PricedScenario }) {
  const words = useMessages(scenarioMessages);
  const format = useFormat();
  if (priced.items.length === 0) return priced.currency;
  if (!priced.items.some((result) => result.ok)) return words.noPrice(priced.currency);
  const total = format.moneyText(toText(priced.adjusted.term), priced.currency);
  return priced.complete ? total : words.incompleteTotal(total);
}
