import { amount, one, type Amount } from "../money/amount";
import { divide, multiply } from "../money/arithmetic";
import { isZero, smaller } from "../money/compare";
import { num, over, step, times, type WorkingStep } from "./working";

/** What a free quota takes off, once. */
export interface FreeCredit {
  readonly credit: Amount;
  readonly working: readonly WorkingStep[];
}

/**
 * Credit, once: with E eligible tokens a month costing C and w = days / 30 months (at most the term),
 * C × w × min(1, quota / (E × w)) (billing-rules.md section 5). Null where nothing is credited.
 */
export function freeQuota(given: {
  readonly eligibleTokens: Amount;
  readonly eligibleCost: Amount;
  readonly quota: Amount;
  readonly days: Amount;
  readonly daysPerMonth: number;
  readonly termMonths: number;
}): FreeCredit | null {
  const window = smaller(divide(given.days, amount(given.daysPerMonth)), amount(given.termMonths));
  const used = multiply(given.eligibleTokens, window);
  if (isZero(given.quota) || isZero(used)) return null;
  const part = smaller(one, divide(given.quota, used));
  const credit = multiply(given.eligibleCost, window, part);
  return {
    credit,
    working: [
      step("free-eligible-tokens", [num(given.eligibleTokens, "tokens")], given.eligibleTokens, "tokens"),
      step("free-window", [num(given.days, "days"), over, num(amount(given.daysPerMonth), "days")], window, "months"),
      step("free-credit", [num(given.eligibleCost, "money"), times, num(window, "months"), times, num(part, "ratio")], credit, "money"),
    ],
  };
}
