import { amount, type Amount } from "../../money/amount";
import { multiply } from "../../money/arithmetic";
import type { ReservationRules } from "../../rates/capacityPrices";
import { findCard } from "../../rates/findCard";
import { findReservation } from "../../rates/findReservation";
import type { RateCards } from "../../rates/rateCards";
import type { ReservationItem } from "../../model/item";
import type { ReservationPurchase } from "../../model/purchase";
import type { Speed } from "../../model/quantities";
import { reservedTpm } from "../ptu/reservedTpm";
import { blockShare, dayRate, hourRate } from "./reservationRate";

/** What an edition sells of the model of an item. */
export interface ReservationOffer {
  readonly rules: ReservationRules;
  readonly isSold: Readonly<Record<Speed, boolean>>;
  /**
   * Price of a day, a block, an hour, and a day of a term, of what the item reserves at its speed; null where the
   * edition does not sell that.
   */
  readonly rates: Readonly<Record<ReservationPurchase["plan"], Amount | null>>;
}

/** Returns null where the item is on no card that sells reservations. */
export function reservationOffer(item: ReservationItem, rateCards: RateCards): ReservationOffer | null {
  const onCard = findCard(rateCards, item.card, item.cardVersion);
  const rules = onCard.ok ? onCard.value.rules.reservation : null;
  if (rules === null) return null;
  const at = (speed: Speed) => findReservation(rateCards, item.card, item.cardVersion, item.model, speed);
  const found = at(item.speed);
  const isSold = { standard: at("standard").ok, fast: at("fast").ok };
  if (!found.ok) return { rules, isSold, rates: { daily: null, block: null, hourly: null, term: null } };
  const price = found.value.row;
  const minimum = { input: amount(rules.minimumInputTpm), output: amount(rules.minimumOutputTpm) };
  const reserved = reservedTpm(item.inputTpm, item.outputTpm, minimum);
  const day = dayRate(price, reserved).rate;
  const block = rules.block?.speeds.includes(item.speed) === true ? rules.block : null;
  return {
    rules,
    isSold,
    rates: {
      daily: day,
      term: day,
      block: block === null ? null : multiply(day, blockShare(block)),
      hourly: hourRate(price, reserved)?.rate ?? null,
    },
  };
}
