import type { WarningCode } from "../model/codes";
import type { PricedItem } from "./pricedItem";

/**
 * What an item warns of when it does not carry its load, or when what it costs beside that is not known: such an item
 * is too cheap to compare with, and no scenario that holds one is called the cheapest (RULES.md sections 3, 5 and 12).
 */
const DISQUALIFIES: Readonly<Partial<Record<WarningCode, true>>> = {
  "traffic-overflows": true,
  "traffic-overflow-left-out": true,
  "peak-overflows": true,
  "overflow-not-priced": true,
  "overflow-refused": true,
  "sizing-stale": true,
  "sizing-part-time": true,
  "request-over-maximum": true,
  "context-over-maximum": true,
};

export function carriesLoad({ warnings }: Pick<PricedItem, "warnings">): boolean {
  return !warnings.some(({ code }) => DISQUALIFIES[code] === true);
}
