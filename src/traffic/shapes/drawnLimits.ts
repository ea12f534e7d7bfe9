import { problem } from "../../model/problem";
import type { Problem } from "../../model/problem";

/** Traffic with more requests is drawn as sums by minute. */
export const MOST_DRAWN_REQUESTS = 600_000;
/** Half of 2^53, so that sums stay exact with their random part. */
export const MOST_TOKENS_IN_ALL = 2 ** 52;

interface Limit {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** Bounds of the fields of drawn and of steady traffic, both ends included. */
export const DRAWN_LIMITS = {
  days: { least: 1, most: 28, whole: true },
  requestsPerMinute: { least: 0, most: 1_000_000, whole: false },
  peakRequestsPerMinute: { least: 0, most: 1_000_000, whole: false },
  averageRequestsPerMinute: { least: 0, most: 1_000_000, whole: false },
  peakFactor: { least: 1, most: 100, whole: false },
  inputTokens: { least: 0, most: 10_000_000, whole: false },
  outputTokens: { least: 0, most: 10_000_000, whole: false },
  spread: { least: 0, most: 2, whole: false },
  cacheHitPercent: { least: 0, most: 100, whole: false },
  growthPercentPerMonth: { least: -99, most: 1_000, whole: false },
  monthsAhead: { least: 0, most: 60, whole: true },
  seed: { least: 0, most: 2 ** 32 - 1, whole: true },
} as const satisfies Record<string, Limit>;

/** What is out of bounds, by name of the field; fields without bounds are passed over. */
export function fieldProblems(fields: object): readonly Problem[] {
  const limits: Readonly<Record<string, Limit>> = DRAWN_LIMITS;
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]) => {
    const limit = limits[name];
    if (limit === undefined) return [];
    if (typeof value !== "number" || !Number.isFinite(value)) return [problem(name, "not-a-number")];
    if (value < limit.least) return [problem(name, "below-minimum", { minimum: String(limit.least) })];
    if (value > limit.most) return [problem(name, "above-maximum", { maximum: String(limit.most) })];
    return limit.whole && !Number.isInteger(value) ? [problem(name, "not-whole")] : [];
  });
}
