import type { ReservationPrice, ReservationRules } from "../../rates/card/capacityPrices";
import type { ReservationItem } from "../../model/item";
import type { Speed } from "../../model/quantities";
import type { ReservedGiven } from "../ptu/ptuGiven";
import type { ReservationRate } from "../ptu/ptuRates";

/** A throughput reservation with everything that its amounts, warnings and options are computed from. */
export interface ReservationGiven extends ReservedGiven {
  readonly item: ReservationItem;
  readonly row: { readonly maxInputTokens: number | null };
  readonly price: ReservationPrice;
  readonly rules: ReservationRules;
  readonly day: ReservationRate;
  /** null where the speed is not sold by the hour. */
  readonly hour: ReservationRate | null;
  /** The price of the model at the other speed; null where it is not sold. */
  readonly otherSpeed: ReservationPrice | null;
}

export function otherSpeedThan(speed: Speed): Speed {
  return speed === "standard" ? "fast" : "standard";
}
