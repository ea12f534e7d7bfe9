import type { Coverage } from "./sizer";

/**
 * How many of all may be outside so that at least `keep` of every `outOf` are inside; rounded down, so the share is
 * kept.
 */
export function allowedOutside(all: number, coverage: Coverage): number {
  // Whole numbers: tokens of a year times a thousand are over 2^53.
  return Number((BigInt(all) * BigInt(coverage.outOf - coverage.keep)) / BigInt(coverage.outOf));
}
