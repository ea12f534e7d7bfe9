import type { Fraction } from "../../../money/fraction";
import { MILLION, type ExactLoad } from "./exactLoad";
import type { TokenForm } from "./tokenForm";

/** A cost as a whole number of a unit, or null where the way does not take the load. */
export type Evaluation = (load: ExactLoad) => bigint | null;

/** Per token and percentage of hits, in whole numbers of a 10^14th of what the common denominator counts. */
const PERCENT_HITS = 100 * MILLION;
export const TOKEN_SCALE = BigInt(PERCENT_HITS) * BigInt(MILLION);

export function denominatorsOf({ tiers }: TokenForm): readonly bigint[] {
  return tiers.flatMap(({ input, output, saved }) => [
    input.denominator,
    output.denominator,
    saved === null ? 1n : saved.denominator,
  ]);
}

/**
 * What a month of tokens costs, in units of 1 ÷ (denominator × 10^14).
 *
 * @param denominator a multiple of those of all prices
 */
export function evaluateTokens({ tiers, needsHits }: TokenForm, denominator: bigint): Evaluation {
  const inUnits = tiers.map((tier) => ({
    ...tier,
    input: product(tier.input, denominator),
    output: product(tier.output, denominator),
    saved: tier.saved === null ? null : product(tier.saved, denominator).exact,
  }));
  return ({ requests, inputTokens, outputTokens, cacheHitPercent, tokenPrice }) => {
    if (needsHits && cacheHitPercent === 0) return null;
    for (const { upTo, context, input, output, saved } of inUnits) {
      if (upTo !== null && inputTokens > upTo) continue;
      if (context !== null && inputTokens + outputTokens > context) return null;
      if (saved === null && cacheHitPercent !== 0) return null;
      const full = sumOf(inputTokens, input, outputTokens, output) * BigInt(PERCENT_HITS);
      const hits = saved === null || saved === 0n ? 0n : saved * exactProduct(inputTokens, cacheHitPercent);
      return (full - hits) * exactProduct(requests, tokenPrice);
    }
    return null;
  };
}

/** What so many tokens of one request cost, `cached` of the input read from the cache; null: over the limit. */
export type RequestEvaluation = (inputTokens: number, cached: number, outputTokens: number) => bigint | null;

/**
 * The same of one request, in units of 1 ÷ denominator: a call of an API has so many tokens of each kind.
 *
 * @param denominator a multiple of those of all prices
 */
export function evaluateRequest({ tiers }: TokenForm, denominator: bigint): RequestEvaluation {
  const inUnits = tiers.map((tier) => ({
    ...tier,
    input: product(tier.input, denominator),
    output: product(tier.output, denominator),
    saved: tier.saved === null ? null : product(tier.saved, denominator),
  }));
  return (inputTokens, cached, outputTokens) => {
    for (const { upTo, context, input, output, saved } of inUnits) {
      if (upTo !== null && inputTokens > upTo) continue;
      if (context !== null && inputTokens + outputTokens > context) return null;
      if (saved === null) return cached === 0 ? sumOf(inputTokens, input, outputTokens, output) : null;
      const cost = inputTokens * input.near + outputTokens * output.near;
      // Whole numbers within 2^53 are exact as they are.
      return Number.isSafeInteger(cost) && Number.isSafeInteger(cached * saved.near)
        ? BigInt(cost - cached * saved.near)
        : sumOf(inputTokens, input, outputTokens, output) - BigInt(cached) * saved.exact;
    }
    return null;
  };
}

/** A price in units: as a safe integer where it is one. */
interface PriceInUnits {
  readonly exact: bigint;
  /** NaN where it is above 2^53, so that no sum of it counts as safe. */
  readonly near: number;
}

function product({ numerator, denominator }: Fraction, by: bigint): PriceInUnits {
  const exact = (numerator * by) / denominator;
  // rounding: none, an unsafe number is not used.
  const near = Number(exact);
  return { exact, near: Number.isSafeInteger(near) ? near : Number.NaN };
}

function sumOf(first: number, price: PriceInUnits, second: number, other: PriceInUnits): bigint {
  const sum = first * price.near + second * other.near;
  return Number.isSafeInteger(sum) ? BigInt(sum) : BigInt(first) * price.exact + BigInt(second) * other.exact;
}

function exactProduct(a: number, b: number): bigint {
  const near = a * b;
  return Number.isSafeInteger(near) ? BigInt(near) : BigInt(a) * BigInt(b);
}
