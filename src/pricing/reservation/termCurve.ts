import { amount, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract } from "../../money/arithmetic";
import { compare, isNegative, isZero, larger } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import type { ReservationPrice, ReservationRules } from "../../rates/card/capacityPrices";
import { findReservation } from "../../rates/find/findReservation";
import type { RateCards } from "../../rates/card/rateCards";
import type { ReservationItem } from "../../model/item";
import { reservedTpm, type ReservedTpm } from "../ptu/reservedTpm";
import { minimumSold } from "./plansSold";
import { dayRate } from "./reservationRate";
import { penaltyFactor, type TermChange } from "./termChange";

const DAY = 24;

/** What a term gives back, or costs on top, if it is changed after some whole hours. */
export interface TermCurve {
  readonly is: TermChange["is"];
  readonly days: number;
  /**
   * Rising by hours, the first at 0 and the last at the end of the term; straight in between, on every whole hour. The
   * corners are where the factor of what is settled changes, where nothing is left, and, of growing, where a day ends.
   */
  readonly corners: readonly TermPoint[];
  /** From this hour on nothing is due or comes back; null: something always does. */
  readonly nothingFrom: number | null;
}

export interface TermPoint {
  readonly hours: number;
  /** Comes back where it is cancelled or shrunk, is paid on top where it is grown; never negative. */
  readonly due: Amount;
}

/**
 * The whole curve of `termChange` (RULES.md section 8) by the hour of the change: of a resize to the size of the
 * purchase, else of cancelling.
 *
 * @returns null where the item is no term, is on no card, or is resized both ways
 */
export function termCurve(item: ReservationItem, rateCards: RateCards): TermCurve | null {
  const { purchase } = item;
  if (purchase.plan !== "term") return null;
  const found = findReservation(rateCards, item.card, item.cardVersion, item.model, item.speed);
  const rules = found.ok ? found.value.card.rules.reservation : null;
  if (!found.ok || rules === null) return null;
  const minimum = minimumSold(rules);
  const given = {
    price: found.value.row,
    rules,
    days: Number(purchase.days), // rounding: none, whole days up to 365
    reserved: reservedTpm(item.inputTpm, item.outputTpm, minimum),
  };
  if (purchase.resized === null) return curveOf("cancelled", given, refundCorners(given, zero));
  const to = reservedTpm(purchase.resized.inputTpm, purchase.resized.outputTpm, null);
  const more = {
    input: subtract(to.inputSteps, given.reserved.inputSteps),
    output: subtract(to.outputSteps, given.reserved.outputSteps),
  };
  const isLess = isNegative(more.input) || isNegative(more.output);
  if (!isLess) {
    const { daily } = given.price;
    const added = add(multiply(more.input, amount(daily.input)), multiply(more.output, amount(daily.output)));
    return curveOf("grown", given, growthCorners(given.days, added));
  }
  if (compare(more.input, zero) > 0 || compare(more.output, zero) > 0) return null;
  return curveOf("shrunk", given, refundCorners(given, dayRate(given.price, to).rate));
}

/** What is due after a whole number of hours: along the curve. */
export function dueAfter({ corners }: TermCurve, hours: number): Amount {
  const next = corners.findIndex((corner) => corner.hours >= hours);
  const [before, after] = [corners[next - 1], corners[next]];
  if (after === undefined) return corners.at(-1)?.due ?? zero;
  if (before === undefined || after.hours === hours) return after.due;
  const share = divide(amount(hours - before.hours), amount(after.hours - before.hours));
  return add(before.due, multiply(subtract(after.due, before.due), share));
}

/**
 * The hour from this one on at which most comes back, the earliest of equals. It is a later one where what is settled
 * is weighed less from then on: of 60 days 30 come back at hour 721, but 24 at hour 720.
 */
function bestStop(curve: TermCurve, hours: number): TermPoint {
  const now = { hours, due: dueAfter(curve, hours) };
  return curve.corners
    .filter((corner) => corner.hours > hours)
    .reduce<TermPoint>((best, corner) => (compare(corner.due, best.due) > 0 ? corner : best), now);
}

/** Whether a term that is no longer needed in its size should be changed at an hour. */
export type TermAdvice =
  /** What comes back now, and how much less of it a day later. */
  | { readonly is: "stop"; readonly due: Amount; readonly lostInADay: Amount }
  /** More comes back at a later hour. */
  | { readonly is: "wait"; readonly until: number; readonly due: Amount; readonly more: Amount }
  /** Nothing comes back any more. */
  | { readonly is: "keep"; readonly since: number }
  /** Growing: what is due now, and how much less a day later. */
  | { readonly is: "grow"; readonly due: Amount; readonly savedInADay: Amount };

/** @param hours whole, since a part hour that was used counts whole */
export function termAdvice(curve: TermCurve, hours: number): TermAdvice {
  const due = dueAfter(curve, hours);
  const inADay = subtract(due, dueAfter(curve, Math.min(hours + DAY, curve.days * DAY)));
  if (curve.is === "grown") return { is: "grow", due, savedInADay: inADay };
  const best = bestStop(curve, hours);
  if (best.hours > hours) return { is: "wait", until: best.hours, due: best.due, more: subtract(best.due, due) };
  if (isZero(due)) return { is: "keep", since: curve.nothingFrom ?? hours };
  return { is: "stop", due, lostInADay: inADay };
}

interface Bought {
  readonly price: ReservationPrice;
  readonly rules: ReservationRules;
  readonly days: number;
  readonly reserved: ReservedTpm;
}

/** Paid − settled − what the new size costs for the hours left, while that is more than nothing. */
function refundCorners({ price, rules, days, reserved }: Bought, newDay: Amount): readonly TermPoint[] {
  const end = days * DAY;
  const hour = divide(dayRate(price, reserved).rate, amount(DAY));
  const newHour = divide(newDay, amount(DAY));
  const paid = multiply(hour, amount(end));
  return factorRuns(rules, end).flatMap(({ from, to, factor }) => {
    const perHour = multiply(hour, factor);
    const leftAt = (hours: number) =>
      larger(zero, subtract(paid, add(multiply(perHour, amount(hours)), multiply(newHour, amount(end - hours)))));
    // Paid − newHour × end = (perHour − newHour) × hours, up to the whole hour: from then on nothing is left.
    const slope = subtract(perHour, newHour);
    const empty = isZero(slope)
      ? null
      : // rounding: the first whole hour from the crossing on.
        Number(toText(roundUpToWhole(divide(subtract(paid, multiply(newHour, amount(end))), slope))));
    const inside = empty === null ? [] : [empty - 1, empty].filter((hours) => hours > from && hours < to);
    return [...new Set([from, ...inside, to])].map((hours) => ({ hours, due: leftAt(hours) }));
  });
}

/** Hours over which one factor is in force. */
function factorRuns(
  rules: ReservationRules,
  end: number,
): readonly { readonly from: number; readonly to: number; readonly factor: Amount }[] {
  const bounds = rules.penalty.flatMap(({ upToDays }) => (upToDays === null ? [] : [upToDays * DAY]));
  const ends = [...bounds.filter((hours) => hours < end), end];
  return ends.map((to, index) => ({
    from: index === 0 ? 0 : (ends[index - 1] ?? 0) + 1,
    to,
    factor: penaltyFactor(rules, amount(to)),
  }));
}

/** A part day of those left counts whole: level from the end of a day to the last hour before the next. */
function growthCorners(days: number, added: Amount): readonly TermPoint[] {
  return Array.from({ length: days + 1 }, (_, day) => {
    const due = multiply(added, amount(days - day));
    const first = { hours: day * DAY, due };
    return day === days ? [first] : [first, { hours: day * DAY + DAY - 1, due }];
  }).flat();
}

function curveOf(is: TermCurve["is"], { days }: Bought, corners: readonly TermPoint[]): TermCurve {
  const last = corners.findLastIndex(({ due }) => !isZero(due));
  return { is, days, corners, nothingFrom: corners[last + 1]?.hours ?? null };
}
