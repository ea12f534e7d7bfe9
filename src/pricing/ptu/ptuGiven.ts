import type { Amount } from "../../money/amount";
import type { PtuPrice, RateCard } from "../../rates/card/rateCard";
import type { PtuItem, ReservationItem } from "../../model/item";
import type { PricingContext } from "../context";
import type { ReservationRate } from "./ptuRates";
import type { PtuUse, ReservedUse } from "./ptuUse";
import type { ReservedTpm } from "./reservedTpm";
import { trafficFactors, type TrafficFactors } from "./trafficWeights";
import type { TokenRate } from "../tokens/tokenRate";

/** Reserved throughput: PTU, or the reservation that the vendor sells in its place. */
export type ReservedItem = PtuItem | ReservationItem;

/** An item with what its traffic is held against. */
export interface ReservedGiven {
  readonly item: ReservedItem;
  readonly context: PricingContext;
  readonly card: RateCard;
  /** Longest input that a reservation serves; null: none is printed. */
  readonly row: { readonly maxInputTokens: number | null };
  readonly use: ReservedUse;
  readonly reserved: ReservedTpm;
  /** Prices of the usual request; null where none are chosen, or they are wrong. */
  readonly tokens: TokenRate | null;
  /** What the requests of each month in force are multiplied with; a single entry where nothing grows. */
  readonly growth: readonly Amount[];
  readonly monthsInForce: number;
}

/** A PTU item with everything that its amounts, warnings and options are computed from. */
export interface PtuGiven extends ReservedGiven {
  readonly item: PtuItem;
  readonly row: PtuPrice;
  readonly use: PtuUse;
  readonly hour: ReservationRate;
  readonly day: ReservationRate;
}

/** How the newest edition weighs the item's tokens; null where it has no traffic that asks for it. */
export function factorsOf({ item, context }: Pick<ReservedGiven, "item" | "context">): TrafficFactors | null {
  return item.traffic === null ? null : trafficFactors(context.factors, item, item.traffic);
}
