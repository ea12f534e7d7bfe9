import { excessSizer } from "./excessSizer";
import type { Sizer } from "./sizer";
import type { SizingRules, Traffic } from "./sizingRules";
import { wholeRequestSizer } from "./wholeRequestSizer";

/**
 * Finds and prices reservations for this traffic. A profile has no requests, so that of it only the excess can be
 * billed; the excess counts every token as one, so that quota weights do not apply to it.
 */
export function newSizer(traffic: Traffic, rules: SizingRules): Sizer {
  if (traffic.kind === "profile") return excessSizer(traffic, rules);
  switch (rules.overflow) {
    case "whole-request":
    case "refused":
      return wholeRequestSizer(traffic.arrivals, rules);
    case "excess":
      return excessSizer(traffic, rules);
    default:
      return rules.overflow satisfies never;
  }
}
