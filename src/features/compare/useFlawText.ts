import { compareMessages } from "../../format/messages/compare";
import { shellMessages } from "../../format/messages/shell";
import type { ComparedScenario } from "../../pricing/compare/compareScenarios";
import { itemName } from "../../store/itemNames";
import { useFormat, useMessages } from "../../ui/LocaleProvider";

/** Everything that keeps a scenario from being called cheapest, in words. */
export function useFlawText(): (one: ComparedScenario) => string {
  const words = useMessages(compareMessages);
  const { kinds } = useMessages(shellMessages);
  const format = useFormat();
  return ({
    flaws,
    priced: {
      scenario: { items },
    },
  }) =>
    flaws
      .map(({ code, itemIds }) => {
        if (code === "not-priced") return words.notPriced(format.number(String(itemIds.length)));
        return words.undersized(
          items
            .filter(({ id }) => itemIds.includes(id))
            .map((item) => itemName(item, kinds[item.kind]))
            .join(words.list),
        );
      })
      .join(words.list);
}
