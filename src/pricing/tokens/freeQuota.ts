import { amount, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract } from "../../money/arithmetic";
import { isZero, smaller } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import { num, over, step, times, type WorkingStep } from "../working";

/** What a free quota takes off, once. */
export interface FreeCredit {
  readonly credit: Amount;
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
  const window = smaller(divide(given.days, given.daysInMonth), amount(growth.length));
  const used = multiply(eligibleTokens, volumeWithin(window, growth));
  if (isZero(given.quota) || isZero(used)) return null;
  const covered = smaller(used, given.quota);
  const credit = divide(multiply(eligibleCost, covered), eligibleTokens);
  return {
    credit,
    working: [
      step("free-eligible-tokens", [num(eligibleTokens, "tokens")], eligibleTokens, "tokens"),
      step("free-window", [num(given.days, "days"), over, num(given.daysInMonth, "days")], window, "months"),
      step(
        "free-credit",
        [num(eligibleCost, "money"), over, num(eligibleTokens, "tokens"), times, num(covered, "tokens")],
        credit,
        "money",
      ),
    ],
  };
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
