import type { TermChangeContent } from "../../../charts/termChange/termChange";
import type { ReservationItem } from "../../../model/item";
import type { TermPurchase } from "../../../model/purchase";
import { memoize } from "../../../model/memoize";
import type { Currency, DecimalText } from "../../../model/quantities";
import { amount, zero, type Amount } from "../../../money/amount";
import { roundUpToWhole } from "../../../money/round";
import { toText } from "../../../money/toText";
import { divide, multiply } from "../../../money/arithmetic";
import type { ItemResult } from "../../../pricing/pricedItem";
import {
  dueAfter,
  termAdvice,
  termCurve,
  type TermAdvice,
  type TermCurve,
} from "../../../pricing/reservation/termCurve";
import { useCards } from "../../../store/cards/cards";

const HOURS_A_DAY = amount(24);

/** The curve of a term; the same object until item or cards change. Null while cards load, or where it has none. */
export function useTermCurve(item: ReservationItem): TermCurve | null {
  const cards = useCards();
  return cards === null ? null : curveOfItem(item, cards.rateCards);
}

const curveOfItem = memoize(termCurve);

/** Hours of the change, a part hour counted whole; null where the term is kept or they are after its end. */
export function changeHours({ days, cancelledAfterHours, resized }: TermPurchase): number | null {
  const after = resized?.afterHours ?? cancelledAfterHours;
  if (after === null) return null;
  // rounding: a part hour that was used counts whole, RULES.md section 8.
  const hours = Number(toText(roundUpToWhole(amount(after))));
  return hours <= Number(days) * 24 ? hours : null;
}

/** Null where the term is kept. */
export function adviceOf(curve: TermCurve, purchase: TermPurchase): TermAdvice | null {
  const hours = changeHours(purchase);
  return hours === null ? null : termAdvice(curve, hours);
}

/** What was paid for a term, and what its change brings; all as the lines of the item have it. */
export interface TermAmounts {
  readonly paid: Amount;
  /** Null where the term is kept. */
  readonly change: { readonly is: "refund" | "growth"; readonly amount: Amount } | null;
}

/** Null where the item is not priced. */
export function termAmounts(result: ItemResult): TermAmounts | null {
  if (!result.ok) return null;
  const { working } = result.priced;
  const paid = working.find(({ code }) => code === "once-term")?.result ?? zero;
  const change = working.find(({ code }) => code === "reservation-refund" || code === "reservation-growth");
  return {
    paid,
    change:
      change === undefined
        ? null
        : { is: change.code === "reservation-growth" ? "growth" : "refund", amount: change.result },
  };
}

/** Hours as days: 600 are 25. */
export function daysOfHours(hours: number | DecimalText): DecimalText {
  return toText(divide(amount(hours), HOURS_A_DAY));
}

/** What the chart of a term draws: every day, the corners, and the plan's own hour. */
export function termContent(
  curve: TermCurve,
  purchase: TermPurchase,
  paid: Amount,
  currency: Currency,
): TermChangeContent {
  const here = changeHours(purchase);
  const end = curve.days * 24;
  const days = Array.from({ length: curve.days + 1 }, (_, day) => day * 24);
  const hours = new Set([...days, ...curve.corners.map((corner) => corner.hours), ...(here === null ? [] : [here])]);
  const isRefund = curve.is !== "grown";
  const perHour = divide(paid, amount(end));
  return {
    is: curve.is,
    days: curve.days,
    here,
    nothingFrom: isRefund ? curve.nothingFrom : null,
    currency,
    points: [...hours]
      .toSorted((a, b) => a - b)
      .map((hour) => ({
        hours: hour,
        due: dueAfter(curve, hour),
        left: isRefund ? multiply(perHour, amount(end - hour)) : null,
      })),
  };
}
