import type { Amount } from "../../money/amount";
import type { Adjustments } from "../../model/settings";
import type { PricingContext } from "../context";
import type { PricedItem } from "../pricedItem";

export type GuardCode =
  | "above-tier"
  | "below-tier"
  | "idle-reservation"
  | "stacked-discounts"
  | "late-order"
  | "unit-kept"
  | "unstopped-overflow"
  | "quota-lapse"
  | "promotion-end";

/** Something that costs money unless somebody acts: it is in no amount, or could be avoided. */
export interface Guard {
  readonly code: GuardCode;
  /** What it costs, before adjustments; above zero. */
  readonly cost: Amount;
  readonly per: "month" | "once";
  /** For the words: exact decimal text, ISO dates. */
  readonly params: Readonly<Record<string, string>>;
}

export interface GuardGiven {
  readonly priced: PricedItem;
  readonly context: PricingContext;
  readonly adjustments: Adjustments;
  /** Date and time in UTC+8, `2026-11-29T21:30`. */
  readonly now: string;
}
