import { amount, zero, type Amount } from "../../money/amount";
import { add, multiply, subtract } from "../../money/arithmetic";
import { isLess, isZero, smaller } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import { dividedBy, num, step, times, type WorkingStep } from "../working";

/** What a free quota takes off, once. */
export interface FreeCredit {
  /** Its result is what is taken off, above zero. */
  readonly credit: WorkingStep;
  readonly working: readonly WorkingStep[];
}

/**
 * Credit, once: price of an eligible token × min(tokens in its window, quota). The window is w = days / days of a
 * month, at most the months in force, and runs month by month over the growing volume (RULES.md sections 5 and 6). Null
 * where nothing is credited.
 *
 * @param given eligibleTokens and eligibleCost of the first month in force; growth: what the volume of each month is
 *   multiplied with
 */
export function freeQuota(given: {
  readonly eligibleTokens: Amount;
  readonly eligibleCost: Amount;
  readonly quota: Amount;
  readonly days: Amount;
  readonly daysInMonth: Amount;
  readonly growth: readonly Amount[];
}): FreeCredit | null {
  const { eligibleTokens, eligibleCost, growth } = given;
  const window = windowStep(given.days, given.daysInMonth, amount(growth.length));
  const used = multiply(eligibleTokens, volumeWithin(window.result, growth));
  if (isZero(given.quota) || isZero(used)) return null;
  const perToken = dividedBy(num(eligibleCost, "money"), num(eligibleTokens, "tokens"));
  const credit = step("free-credit", times(perToken, num(smaller(used, given.quota), "tokens")), "money");
  return { credit, working: [step("free-eligible-tokens", num(eligibleTokens, "tokens"), "tokens"), window, credit] };
}

/** Months of the window: `90 days ÷ 30 days`, or the months in force where they are fewer. */
function windowStep(days: Amount, daysInMonth: Amount, inForce: Amount): WorkingStep {
  const window = dividedBy(num(days, "days"), num(daysInMonth, "days"));
  const isCut = isLess(inForce, window.value);
  return step("free-window", isCut ? num(inForce, "months") : window, "months");
}

/** Whole months of the window, and the part of the last: 2.5 months of 1, 1.08, 1.1664 are 1 + 1.08 + 0.5832. */
function volumeWithin(window: Amount, growth: readonly Amount[]): Amount {
  // rounding: none, counts months that the window touches, at most those of the term.
  const touched = Number(toText(roundUpToWhole(window)));
  const whole = Math.max(touched - 1, 0);
  const part = subtract(window, amount(whole));
  const last = growth[whole] ?? zero;
  return growth.slice(0, whole).reduce(add, multiply(part, last));
}
