import { amount, one, type Amount } from "../../money/amount";
import { add, multiply, subtract } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { toText } from "../../money/toText";
import type { TokensItem } from "../../model/item";
import { priceItem } from "../priceItem";
import { tokenOffer } from "../tokens/tokenOffer";
import type { Guard, GuardGiven } from "./guard";

/** A request within a twentieth of the end of a tier is near it. */
const ABOVE = amount("1.05");
const BELOW = amount("0.95");

/**
 * A request a little above the end of a tier pays the next tier's prices for all of its tokens, and one a little below
 * it will once it grows: all tokens of the request take the tier of its input, whose upper bound is inclusive (RULES.md
 * section 5). Of a tier up to 128,000 a request of 128,001 is above, one of 128,000 below.
 */
export function nearTier({ priced, context }: GuardGiven): readonly Guard[] {
  const { item } = priced;
  if (item.kind !== "tokens" || item.rounds !== "1") return [];
  const offer = tokenOffer(context.rateCards, item);
  const ends = (offer?.tiers ?? [])
    .slice(0, -1)
    .flatMap(({ tierUpTo }) => (tierUpTo === null ? [] : [amount(tierUpTo)]));
  const input = amount(item.inputTokens);
  return ends.flatMap((end): readonly Guard[] => {
    const isAbove = compare(input, end) > 0;
    if (isAbove ? compare(input, multiply(end, ABOVE)) > 0 : compare(input, multiply(end, BELOW)) < 0) return [];
    const other = monthlyAt(item, isAbove ? end : add(end, one), context);
    if (other === null) return [];
    const cost = isAbove ? subtract(priced.monthly, other) : subtract(other, priced.monthly);
    const params = { limit: toText(end), tokens: item.inputTokens };
    return compare(cost, amount(0)) > 0
      ? [{ code: isAbove ? "above-tier" : "below-tier", cost, per: "month", params }]
      : [];
  });
}

function monthlyAt(item: TokensItem, inputTokens: Amount, context: GuardGiven["context"]): Amount | null {
  const result = priceItem({ ...item, inputTokens: toText(inputTokens) }, context);
  return result.ok ? result.priced.monthly : null;
}
