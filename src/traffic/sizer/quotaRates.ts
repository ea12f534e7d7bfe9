import type { RequestIndex } from "../arrivals/requestIndex";
import type { SizingRules } from "./sizingRules";

/** The most that one unit of quota saves with this request or any later one of its minute: an upper bound. */
export interface QuotaRates {
  readonly input: Float64Array;
  readonly output: Float64Array;
}

export function quotaRates(index: RequestIndex, rules: SizingRules): QuotaRates {
  const { start, tier, cached } = index;
  const count = tier.length;
  const input = new Float64Array(count + 1);
  const output = new Float64Array(count + 1);
  if (rules.overflow === "refused") return { input, output };
  const prices = rules.prices.tiers.map((one) => ({
    input: Math.max(Number(one.input), Number(one.cached)),
    output: Number(one.output),
  }));
  for (let minute = 0; minute < index.minutes; minute++) {
    let mostIn = 0;
    let mostOut = 0;
    for (let at = start[minute + 1]! - 1; at >= start[minute]!; at--) {
      const price = prices[tier[at]!]!;
      if (rules.quota === null) {
        mostIn = Math.max(mostIn, price.input);
        mostOut = Math.max(mostOut, price.output);
      } else {
        const tokens = index.input[at]!;
        const fromCache = cached === null ? 0 : cached[at]!;
        if (index.quotaIn[at]! > 0) {
          const own = rules.prices.tiers[tier[at]!]!;
          mostIn = Math.max(
            mostIn,
            ((tokens - fromCache) * Number(own.input) + fromCache * Number(own.cached)) / index.quotaIn[at]!,
          );
        }
        if (index.quotaOut[at]! > 0)
          mostOut = Math.max(mostOut, (index.output[at]! * price.output) / index.quotaOut[at]!);
      }
      input[at] = mostIn;
      output[at] = mostOut;
    }
  }
  return { input, output };
}
