import type { SizingRules, Traffic } from "../sizer/sizingRules";

/** Requests looked at for one chart, about a quarter of a second of work. */
const LOOKS = 40_000_000;

/**
 * How many points of one chart can be priced without keeping the user waiting: whole requests are looked at again for
 * each point, all else costs next to nothing. At least `fewest`, at most `most`.
 */
export function pointsWithin(traffic: Traffic, rules: SizingRules, fewest: number, most: number): number {
  if (traffic.kind === "profile" || rules.overflow !== "whole-request") return most;
  return Math.max(fewest, Math.min(most, Math.floor(LOOKS / Math.max(1, traffic.arrivals.input.length))));
}
