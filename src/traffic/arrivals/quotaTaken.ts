import type { QuotaTier, QuotaWeights } from "../../model/sizing";
import { tierIndex } from "./tierIndex";

/**
 * What the input of a request takes of the reserved tokens a minute, times `scale`. In bands, each part of it counts by
 * the band that it lies in, cached tokens first: 50,000 of glm-5.1 with 30,000 cached are 30,000 × 0.2 + 2,000 + 18,000
 * × 1.33 = 31,940. Else all of it counts by the tier of its length.
 *
 * @param weights null: every token counts as one
 */
export function inputTaken(weights: QuotaWeights | null, tokens: number, cached: number): number {
  if (weights === null) return tokens;
  if (weights.inBands === true) return bandedInput(weights.tiers, tokens, cached);
  const tier = tierOf(weights, tokens);
  return (tokens - cached) * tier.input + cached * tier.cached;
}

/** What its output takes: all of it by the highest tier that the input reaches. */
export function outputTaken(weights: QuotaWeights | null, inputTokens: number, output: number): number {
  return weights === null ? output : output * tierOf(weights, inputTokens).output;
}

/** Of a part from `over` to `upTo` of its tokens in order, those within the band, and how many of them are cached. */
export function bandShare(
  tiers: readonly QuotaTier[],
  index: number,
  tokens: number,
  cached: number,
): { readonly plain: number; readonly cached: number } {
  const over = index === 0 ? 0 : (tiers[index - 1]?.upTo ?? Number.POSITIVE_INFINITY);
  // Longer than the last tier takes the last.
  const upTo = index === tiers.length - 1 ? Number.POSITIVE_INFINITY : (tiers[index]?.upTo ?? Number.POSITIVE_INFINITY);
  const within = (count: number) => Math.max(0, Math.min(count, upTo) - over);
  const fromCache = within(cached);
  return { plain: within(tokens) - fromCache, cached: fromCache };
}

function bandedInput(tiers: readonly QuotaTier[], tokens: number, cached: number): number {
  let sum = 0;
  for (let index = 0; index < tiers.length; index++) {
    const tier = tiers[index]!;
    const share = bandShare(tiers, index, tokens, cached);
    sum += share.plain * tier.input + share.cached * tier.cached;
  }
  return sum;
}

function tierOf({ tiers }: QuotaWeights, inputTokens: number): QuotaTier {
  return tiers[tierIndex(tiers, inputTokens)]!;
}
