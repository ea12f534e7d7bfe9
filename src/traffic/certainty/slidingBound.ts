import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { QuotaTier, TokenTierPrice } from "../../model/sizing";
import type { Arrivals } from "../arrivals/arrivals";
import { bandShare } from "../arrivals/quotaTaken";
import { tierIndex } from "../arrivals/tierIndex";
import { layeredTokens } from "../sizer/layeredTokens";
import type { SizingRules } from "../sizer/sizingRules";

/**
 * The least that overflow costs under a sliding minute, by the steps of each dimension, up to rounding; nothing
 * beyond the last entry.
 */
export interface SlidingBound {
  readonly input: Float64Array;
  readonly output: Float64Array;
}

type Part = "input" | "cached" | "output";

/** Tokens that cost the same outside and take the same of the quota. */
interface TokenClass {
  readonly part: Part;
  readonly tier: number;
  readonly quotaTier: number;
  /** What a unit of quota saves with them. */
  readonly rate: number;
}

const UNWEIGHED: readonly QuotaTier[] = [{ upTo: null, input: 1, cached: 1, output: 1 }];

/**
 * Bounds the overflow under a sliding minute from below. All that goes inside during one clock minute is in the
 * window of the last of it, so that it fits the quota; at best it is the tokens that are worth most. So each clock
 * minute is stacked in that order, and what is over the steps is outside. Requests over the maximum input are left
 * out.
 */
export function slidingBound(arrivals: Arrivals, rules: SizingRules): SlidingBound {
  const weights = rules.overflow === "excess" ? null : rules.quota;
  const scale = weights?.scale ?? 1;
  const quota = { tiers: weights?.tiers ?? UNWEIGHED, inBands: weights?.inBands === true };
  const prices = rules.prices.tiers.map((tier) =>
    rules.overflow === "refused" ? { ...tier, input: 0n, cached: 0n, output: 0n } : tier,
  );
  const limit = rules.maxInputTokens ?? Number.POSITIVE_INFINITY;
  return {
    input: stacked(arrivals, INPUT_STEP_TPM * scale, ["input", "cached"], prices, quota, limit),
    output: stacked(arrivals, OUTPUT_STEP_TPM * scale, ["output"], prices, quota, limit),
  };
}

function stacked(
  arrivals: Arrivals,
  step: number,
  parts: readonly Part[],
  prices: readonly TokenTierPrice[],
  { tiers: quota, inBands }: { readonly tiers: readonly QuotaTier[]; readonly inBands: boolean },
  limit: number,
): Float64Array {
  const { start, input, output, cached } = arrivals;
  const classes = classesOf(parts, prices, quota);
  const place = new Map(classes.map(({ part, tier, quotaTier }, at) => [`${part} ${tier} ${quotaTier}`, at]));
  const placeOf = parts.map((part) =>
    prices.map((_, tier) => quota.map((__, quotaTier) => place.get(`${part} ${tier} ${quotaTier}`) ?? 0)),
  );
  const units = new Float64Array(classes.length);
  const tokensOf = (part: Part, at: number): number => {
    const fromCache = cached?.[at] ?? 0;
    return part === "output" ? output[at]! : part === "cached" ? fromCache : input[at]! - fromCache;
  };
  const fillUnits = (minute: number): void => {
    units.fill(0);
    for (let at = start[minute]!; at < start[minute + 1]!; at++) {
      if (input[at]! > limit) continue;
      const tier = tierIndex(prices, input[at]!);
      const quotaTier = tierIndex(quota, input[at]!);
      parts.forEach((part, index) => {
        const add = (of: number, tokens: number): void => {
          const own = placeOf[index]?.[tier]?.[of] ?? 0;
          units[own] = units[own]! + tokens * (quota[of]?.[part] ?? 0);
        };
        if (part === "output" || !inBands) add(quotaTier, tokensOf(part, at));
        else
          for (let band = 0; band <= quotaTier; band++) {
            const share = bandShare(quota, band, input[at]!, cached?.[at] ?? 0);
            add(band, part === "cached" ? share.cached : share.plain);
          }
      });
    }
  };
  let largest = 0;
  for (let minute = 0; minute < arrivals.minutes; minute++) {
    fillUnits(minute);
    largest = Math.max(
      largest,
      units.reduce((sum, own) => sum + own, 0),
    );
  }
  const layers = classes.map(() => layeredTokens(step, largest));
  for (let minute = 0; minute < arrivals.minutes; minute++) {
    fillUnits(minute);
    let below = 0;
    layers.forEach((layer, at) => {
      layer.takeOff(below);
      below += units[at]!;
      layer.add(below);
    });
  }
  const bound = new Float64Array(Math.ceil(largest / step) + 1);
  layers.forEach((layer, at) => {
    const rate = classes[at]?.rate ?? 0;
    layer.over().forEach((over, steps) => (bound[steps] = bound[steps]! + over * rate));
  });
  return bound;
}

/** Those that are worth most first. */
function classesOf(
  parts: readonly Part[],
  prices: readonly TokenTierPrice[],
  quota: readonly QuotaTier[],
): readonly TokenClass[] {
  return parts
    .flatMap((part) =>
      prices.flatMap((price, tier) =>
        quota.map((weight, quotaTier) => ({
          part,
          tier,
          quotaTier,
          // Without weight they take nothing of the quota, and need not be outside.
          rate: weight[part] === 0 ? 0 : Number(price[part]) / weight[part],
        })),
      ),
    )
    .sort((one, other) => other.rate - one.rate);
}
