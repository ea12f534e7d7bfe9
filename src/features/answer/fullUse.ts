import type { MessagesOf } from "../../format/catalogue";
import type { answerMessages } from "../../format/messages/answer";
import type { Option } from "../../model/codes";
import { toText } from "../../money/toText";
import type { PricedItem } from "../../pricing/pricedItem";
import type { Format } from "../../ui/LocaleProvider";

/**
 * What a reservation that is fully used costs of the tokens that it holds, at each speed that its model is sold at:
 * about 0.7 at standard speed, 2 to 3 at the fast one. Null where nothing is compared.
 */
export function fullUseText(
  { item, breakEven }: PricedItem,
  words: MessagesOf<typeof answerMessages>,
  format: Format,
): string | null {
  if (item.kind !== "reservation") return null;
  const times = (option: Option) => {
    const full = breakEven.find(
      ({ between, per }) => per === "utilisation-percent" && between[1] === option,
    )?.atFullUse;
    return full === undefined || full === null ? null : format.number(toText(full), { maxFraction: 2, minFraction: 2 });
  };
  const own = times("daily");
  const standard = item.speed === "standard" ? own : times("standard-daily");
  const fast = item.speed === "fast" ? own : times("fast-daily");
  if (standard !== null && fast !== null) return words.fullUse.both(standard, fast);
  if (standard !== null) return words.fullUse.standard(standard);
  return fast === null ? null : words.fullUse.fast(fast);
}
