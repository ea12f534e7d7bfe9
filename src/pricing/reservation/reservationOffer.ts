import type { Amount } from "../../money/amount";
import type { ReservationRules } from "../../rates/card/capacityPrices";
import { findCard } from "../../rates/find/findCard";
import { findReservation } from "../../rates/find/findReservation";
import type { RateCards } from "../../rates/card/rateCards";
import type { ReservationItem } from "../../model/item";
import type { ReservationPurchase } from "../../model/purchase";
import type { Speed } from "../../model/quantities";
import { reservedTpm } from "../ptu/reservedTpm";
import { minimumSold, plansSold, type SoldPlan } from "./plansSold";

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
  const plans = plansSold(price, rules, reservedTpm(item.inputTpm, item.outputTpm, minimumSold(rules)));
  const rateOf = (plan: SoldPlan["plan"]) => plans.find((one) => one.plan === plan)?.rate ?? null;
  return {
    rules,
    isSold,
    rates: { daily: rateOf("daily"), term: rateOf("daily"), block: rateOf("block"), hourly: rateOf("hourly") },
  };
}
