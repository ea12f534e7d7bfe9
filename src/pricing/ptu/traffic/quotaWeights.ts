import { amount, one } from "../../../money/amount";
import { multiply } from "../../../money/arithmetic";
import { wholeAmounts } from "../../../money/wholeUnit";
import type { PtuQuotaFactors } from "../../../rates/card/ptuQuotaFactors";
import { rowsOfModel } from "../../../rates/find/rowsOfModel";
import type { QuotaWeights } from "../../../model/sizing";
import { newestEdition } from "../trafficWeights";

/**
 * The factors of a model as whole numbers: a cached token counts the input factor of its tier × the cached-token factor
 * (as in steadyTraffic.ts). glm-5.1 up to 32,000 input tokens: input 1, cached 0.2, output 1; longer: 1.33, 0.266,
 * 1.17; with 500 as one: 500, 100, 500 and 665, 133, 585.
 *
 * @param editions the newest one for what is reserved is meant
 * @param reserved a throughput reservation weighs each part of an input by itself
 * @returns null where it lists no factors for the model: every token counts as one then
 * @throws RangeError on factors with so many places that their whole numbers are not exact
 */
export function quotaWeights(
  editions: readonly PtuQuotaFactors[],
  model: string,
  reserved: PtuQuotaFactors["weighs"] = "ptu",
): QuotaWeights | null {
  const rows = rowsOfModel(newestEdition(editions, reserved)?.factors ?? [], model);
  if (rows.length === 0) return null;
  const {
    wholes: [scale = 0n, ...weights],
  } = wholeAmounts([
    one,
    ...rows.flatMap((row) => {
      const input = amount(row.inputFactor);
      return [
        input,
        row.cachedTokenFactor === null ? input : multiply(input, amount(row.cachedTokenFactor)),
        amount(row.outputFactor),
      ];
    }),
  ]);
  return {
    scale: small(scale),
    ...(reserved === "reservation" ? { inBands: true } : {}),
    tiers: rows.map((row, index) => {
      const [input = 0n, cached = 0n, output = 0n] = weights.slice(3 * index);
      return { upTo: row.tierUpTo, input: small(input), cached: small(cached), output: small(output) };
    }),
  };
}

/** Factors have few places (1.33, 0.08), so their whole numbers are far below 2^53. */
function small(whole: bigint): number {
  // rounding: none, see above; a file with longer factors is refused here rather than weighed wrongly.
  if (whole > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError("quota factors with too many places");
  // rounding: none, see above.
  return Number(whole);
}
