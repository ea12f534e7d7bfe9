import type { Arrivals } from "../arrivals/arrivals";
import type { SizingRules } from "../sizer/sizingRules";

/**
 * Whether a mix under the excess rule never costs more than the same mix under the whole-request rule: all tokens of a
 * kind have one price then, and whole requests leave at least those tokens outside that are over the reservation.
 */
export function isBoundByExcess({ cached }: Arrivals, { prices: { tiers }, quota }: SizingRules): boolean {
  const [price] = tiers;
  return (
    quota === null && tiers.length === 1 && price !== undefined && (cached === null || price.cached === price.input)
  );
}
