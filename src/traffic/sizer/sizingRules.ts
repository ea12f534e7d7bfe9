import type { QuotaWeights, SizingPrices, Steps } from "../../model/sizing";
import type { Arrivals } from "../arrivals/arrivals";
import type { MinuteProfile } from "../arrivals/minuteProfile";

/** What is sized: single requests, or only their sums by minute. */
export type Traffic =
  | { readonly kind: "requests"; readonly arrivals: Arrivals }
  | { readonly kind: "profile"; readonly profile: MinuteProfile };

/** What happens to a request that the reservation does not hold (RULES.md section 3). */
export type OverflowRule = "whole-request" | "excess" | "refused";

/** How reservations are priced and held against the traffic. */
export interface SizingRules {
  /** A profile has no requests: it takes "excess" only. */
  readonly overflow: OverflowRule;
  readonly prices: SizingPrices;
  /** A request with more input tokens never goes into the reservation; null: no such limit. */
  readonly maxInputTokens: number | null;
  /** Later editions weigh long inputs and cached tokens against the quota; null: every token counts as one. */
  readonly quota: QuotaWeights | null;
  /** The least that can be bought if anything is; null: one step of either. */
  readonly minimum: Steps | null;
}
