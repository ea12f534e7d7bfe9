import type { Amount } from "../../money/amount";
import { memoize } from "../../model/memoize";
import type { ReservationItem, SavingsPlan } from "../../model/item";
import type { Settings } from "../../model/settings";
import { reservedTpm } from "../../pricing/ptu/reservedTpm";
import { comparedTokens } from "../../pricing/ptu/ptuTokens";
import { breakEvenShares, type BreakEvenShares } from "../../pricing/reservation/breakEvenShares";
import { minimumSold } from "../../pricing/reservation/plansSold";
import { otherSpeedThan } from "../../pricing/reservation/reservationGiven";
import { savingsFactorOf } from "../../pricing/savingsPlan/savingsFactorOf";
import { findReservation } from "../../rates/find/findReservation";
import type { RateCards } from "../../rates/card/rateCards";

/** At what use each plan of a reservation pays, and what a savings plan bills for 1 at list price. */
export interface SharesAnswer {
  readonly shares: readonly BreakEvenShares[];
  /** null: the scenario has no savings plan, or it does not cover the model. */
  readonly savingsFactor: Amount | null;
}

/** Null where there is nothing to hold the reservation against. */
export const breakEvenSharesOf = memoize(
  (
    item: ReservationItem,
    rateCards: RateCards,
    savingsPlan: SavingsPlan | null,
    settings: Settings,
  ): SharesAnswer | null => {
    const { card: id, cardVersion, model, speed } = item;
    const own = findReservation(rateCards, id, cardVersion, model, speed);
    const rules = own.ok ? own.value.card.rules.reservation : null;
    if (!own.ok || rules === null) return null;
    const { card, row } = own.value;
    const tokens = comparedTokens(item, { rateCards, factors: [], currency: card.currency, settings, termMonths: 1 });
    if (!tokens.ok || tokens.value === null) return null;
    const other = findReservation(rateCards, card.id, card.version, model, otherSpeedThan(speed));
    const minimum = minimumSold(rules);
    const hitPercent = item.traffic?.cacheHitPercent ?? "0";
    const savingsFactor = savingsFactorOf(savingsPlan, rateCards, {
      card: tokens.value.card,
      model: tokens.value.tier.model,
    });
    const shares = breakEvenShares({
      rows: other.ok ? [row, other.value.row] : [row],
      rules,
      reserved: reservedTpm(item.inputTpm, item.outputTpm, minimum),
      tokens: tokens.value,
      cache: hitPercent === "0" ? null : { createdPercent: "0", hitPercent },
      savingsFactor,
    });
    return { shares, savingsFactor };
  },
);
