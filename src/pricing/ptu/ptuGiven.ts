import type { Amount } from "../../money/amount";
import type { PtuQuotaFactor } from "../../rates/ptuQuotaFactors";
import type { PtuPrice, RateCard } from "../../rates/rateCard";
import type { PtuItem } from "../../model/item";
import type { PricingContext } from "../context";
import type { ReservationRate } from "./ptuRates";
import type { PtuUse } from "./ptuUse";
import type { ReservedTpm } from "./reservedTpm";
import { trafficFactor } from "./trafficFit";
import type { TokenRate } from "../tokens/tokenRate";

/** A PTU item with everything that its amounts, warnings and options are computed from. */
export interface PtuGiven {
  readonly item: PtuItem;
  readonly context: PricingContext;
  readonly card: RateCard;
  readonly row: PtuPrice;
  readonly use: PtuUse;
  readonly reserved: ReservedTpm;
  readonly hour: ReservationRate;
  readonly day: ReservationRate;
  /** Prices of the usual request; null where none are chosen, or they are wrong. */
  readonly tokens: TokenRate | null;
  /** What the requests of each month in force are multiplied with; a single entry where nothing grows. */
  readonly growth: readonly Amount[];
  readonly monthsInForce: number;
}

/** How the newest edition weighs the item's tokens; null where it has no traffic that asks for it. */
export function factorOf({ item, context }: Pick<PtuGiven, "item" | "context">): PtuQuotaFactor | null {
  return item.traffic === null ? null : trafficFactor(context.factors, item.model, item.traffic);
}
