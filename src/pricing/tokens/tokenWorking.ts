import { amount, one, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract, sum } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { RateCard } from "../../rates/rateCard";
import type { TokensItem } from "../../model/item";
import type { TierUse } from "./conversationRounds";
import { batchShare, cachePrice } from "./tokenPrices";
import { close, num, open, over, plus, step, times, type Term, type WorkingStep } from "../working";

/**
 * The working of a token workload: what one request or conversation sends, then what a month of them costs in each
 * tier.
 */
export function tokenWorking(
  item: TokensItem,
  card: RateCard,
  uses: readonly TierUse[],
  realTime: Amount,
  batch: Amount,
  cached: Amount,
): readonly WorkingStep[] {
  const per = amount(card.tokensPer);
  const counted = item.rounds === "1" ? "requests" : "conversations";
  return uses.flatMap((use) => {
    const params =
      uses.length > 1 || use.tier.tierUpTo !== null
        ? {
            tierOver: String(use.tier.tierOver),
            tierUpTo: use.tier.tierUpTo === null ? "" : String(use.tier.tierUpTo),
            rounds: String(use.rounds),
          }
        : {};
    const input = amount(use.inputTokens);
    const output = amount(use.outputTokens);
    const hit = cachePrice(card, use.tier);
    const share = hit === null ? amount(0) : cached;
    const parts: Term[][] = [
      [num(multiply(input, subtract(one, share)), "tokens"), times, num(amount(use.tier.price.input), "input")],
    ];
    if (hit !== null && !isZero(share)) parts.push([num(multiply(input, share), "tokens"), times, num(hit, "cached")]);
    parts.push([num(output, "tokens"), times, num(amount(use.tier.price.output), "output")]);
    const request = sum([
      multiply(input, subtract(one, share), amount(use.tier.price.input)),
      ...(hit === null ? [] : [multiply(input, share, hit)]),
      multiply(output, amount(use.tier.price.output)),
    ]);
    const batchPrice = batchShare(card, use.tier.row) ?? one;
    const plain = add(multiply(input, amount(use.tier.price.input)), multiply(output, amount(use.tier.price.output)));
    return [
      ...(item.rounds === "1"
        ? []
        : [step("conversation-input", [num(amount(use.rounds), "rounds")], input, "tokens", params)]),
      step(
        "month-tokens",
        [
          num(realTime, counted),
          times,
          open,
          ...parts.flatMap((part, index) => (index === 0 ? part : [plus, ...part])),
          close,
          over,
          num(per),
        ],
        divide(multiply(realTime, request), per),
        "money",
        params,
      ),
      ...(isZero(batch)
        ? []
        : [
            step(
              "month-batch",
              [
                num(batch, counted),
                times,
                open,
                num(input, "tokens"),
                times,
                num(amount(use.tier.price.input), "input"),
                plus,
                num(output, "tokens"),
                times,
                num(amount(use.tier.price.output), "output"),
                close,
                times,
                num(batchPrice, "ratio"),
                over,
                num(per),
              ],
              divide(multiply(batch, plain, batchPrice), per),
              "money",
              params,
            ),
          ]),
    ];
  });
}
