import { amount, zero, type Amount } from "../../money/amount";
import { divide, multiply, subtract } from "../../money/arithmetic";
import { compare, isNegative } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import type { ReservationPrice, ReservationRules } from "../../rates/card/capacityPrices";
import type { TermPurchase } from "../../model/purchase";
import { failed, ok, problem, type Result } from "../../model/problem";
import { billedHours } from "../billedHours";
import { reservedTpm, type ReservedTpm } from "../ptu/reservedTpm";
import { dividedBy, minus, num, plus, resultOf, step, times, type WorkingStep } from "../working";
import { dayRate } from "./reservationRate";

const HOURS_A_DAY = amount(24);

/** What a prepaid term costs more, or gives back, because it is cancelled or resized on the way. */
export interface TermChange {
  readonly is: "cancelled" | "grown" | "shrunk";
  /** What is paid on top where it is grown, else what comes back; its result is not negative. */
  readonly due: WorkingStep;
  readonly working: readonly WorkingStep[];
}

/** A prepaid term as it was bought. */
export interface TermGiven {
  readonly row: ReservationPrice;
  readonly rules: ReservationRules;
  readonly reserved: ReservedTpm;
  readonly purchase: TermPurchase;
  /** The step of a day's price, and of what was paid. */
  readonly aDay: WorkingStep;
  readonly paid: WorkingStep;
}

/**
 * Cancelling gives back what was paid less what is settled; shrinking, less the new size for the hours left too;
 * growing costs the added size for the days left, part days counted whole (RULES.md section 8). Of a 30-day purchase
 * nothing comes back from day 25 on: 25 × 1.2 = 30.
 *
 * @returns null where it is kept as it is; problems at "purchase.cancelledAfterHours" or "purchase.resized"
 */
export function termChange(given: TermGiven): Result<TermChange | null> {
  const { cancelledAfterHours, resized } = given.purchase;
  if (cancelledAfterHours !== null && resized !== null)
    return failed(problem("purchase.resized", "resized-and-cancelled"));
  if (resized !== null) return resizing(given, resized);
  if (cancelledAfterHours === null) return ok(null);
  const used = amount(cancelledAfterHours);
  if (compare(used, hoursOf(given)) > 0) return failed(afterEnd("purchase.cancelledAfterHours", given));
  const settled = settledStep(given, used);
  return ok({ is: "cancelled", ...refund(given, [settled]) });
}

function resizing(given: TermGiven, resized: NonNullable<TermPurchase["resized"]>): Result<TermChange> {
  const { row, reserved } = given;
  const used = amount(resized.afterHours);
  if (compare(used, hoursOf(given)) > 0) return failed(afterEnd("purchase.resized.afterHours", given));
  // Whether the minimum binds after a resize is not said: the vendor's own examples go below it.
  const newSize = reservedTpm(resized.inputTpm, resized.outputTpm, null);
  const more = {
    input: subtract(newSize.inputSteps, reserved.inputSteps),
    output: subtract(newSize.outputSteps, reserved.outputSteps),
  };
  const isLess = isNegative(more.input) || isNegative(more.output);
  const isMore = compare(more.input, zero) > 0 || compare(more.output, zero) > 0;
  if (isLess && isMore) return failed(problem("purchase.resized", "resized-both-ways"));
  const left = subtract(hoursOf(given), used);
  if (!isLess) {
    // rounding: a part day of those left counts whole, RULES.md section 8.
    const days = step("days-left", num(roundUpToWhole(divide(left, HOURS_A_DAY)), "days"), "days");
    const added = plus(
      times(num(more.input, "input-steps"), num(amount(row.daily.input), "input")),
      times(num(more.output, "output-steps"), num(amount(row.daily.output), "output")),
    );
    return ok({ is: "grown", due: step("reservation-growth", times(resultOf(days), added), "money"), working: [days] });
  }
  const rate = dayRate(row, newSize);
  const newDay = step("new-day-rate", rate.formula, "money");
  const hoursLeft = billedHours(resized.afterHours, "minute").hours;
  const rest = step(
    "new-size-left",
    dividedBy(times(resultOf(newDay), num(subtract(hoursOf(given), hoursLeft), "hours")), num(HOURS_A_DAY, "hours")),
    "money",
  );
  const settled = settledStep(given, used);
  const { due, working } = refund(given, [settled, rest]);
  return ok({ is: "shrunk", due, working: [newDay, ...working] });
}

/** What was paid less what of it is used up; never less than nothing. */
function refund(given: TermGiven, usedUp: readonly WorkingStep[]): Pick<TermChange, "due" | "working"> {
  const left = usedUp.reduce((all, each) => minus(all, resultOf(each)), resultOf(given.paid));
  return {
    due: step("reservation-refund", isNegative(left.value) ? num(zero, "money") : left, "money"),
    working: usedUp,
  };
}

/** Day price ÷ 24 × hours used, a part hour counted whole × the factor of the edition. */
function settledStep({ aDay, rules }: TermGiven, used: Amount): WorkingStep {
  // rounding: a part hour that was used counts whole, RULES.md section 8.
  const hours = roundUpToWhole(used);
  const factor = penaltyFactor(rules, used);
  const parts = times(resultOf(aDay), num(hours, "hours"));
  return step("reservation-settled", times(dividedBy(parts, num(HOURS_A_DAY, "hours")), num(factor, "ratio")), "money");
}

/** 1.2 while at most 30 days are used, 1 after, for everything that was used: as the card's edition has it. */
export function penaltyFactor({ penalty }: ReservationRules, hoursUsed: Amount): Amount {
  const found = penalty.find(
    ({ upToDays }) => upToDays === null || compare(hoursUsed, multiply(amount(upToDays), HOURS_A_DAY)) <= 0,
  );
  return amount(found?.factor ?? "1");
}

function hoursOf({ purchase }: TermGiven): Amount {
  return multiply(amount(purchase.days), HOURS_A_DAY);
}

function afterEnd(path: string, given: TermGiven) {
  return problem(path, "after-term-end", { days: given.purchase.days });
}
