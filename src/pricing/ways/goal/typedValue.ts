import { amount, one, type Amount } from "../../../money/amount";
import { add, divide, multiply, subtract } from "../../../money/arithmetic";
import { compare, equals } from "../../../money/compare";
import { roundUpToWhole } from "../../../money/round";
import type { GoalBound } from "./goalAnswer";

/** A value between a place and this share of the way to the next is written with more digits. */
const MOST_DIGITS = 8;

/**
 * The whole multiple of a step that lies nearest to a bound, beyond it in a direction and no farther than `to`; null
 * where there is none.
 */
export function typedOnGrid(from: GoalBound, to: Amount, toward: "up" | "down", step: Amount): Amount | null {
  const { value, isIncluded } = from;
  const steps = divide(value, step);
  // rounding: onto the values that a field takes, away from what does not meet the goal.
  const above = roundUpToWhole(steps);
  const isOn = equals(above, steps);
  const whole = toward === "up" ? above : isOn ? above : subtract(above, one);
  const skipped = isOn && !isIncluded ? (toward === "up" ? add(whole, one) : subtract(whole, one)) : whole;
  const typed = multiply(skipped, step);
  const isBeyond = toward === "up" ? compare(typed, to) > 0 : compare(typed, to) < 0;
  return isBeyond ? null : typed;
}

/**
 * The same for a value that takes decimals: a whole one where one lies near, else with as few places as it takes. At 40
 * and more a whole one is near, at 2.4 one with two places.
 */
export function typedDecimal(from: GoalBound, to: Amount, toward: "up" | "down"): Amount | null {
  const first = compare(from.value, amount(40)) >= 0 ? 0 : 2;
  for (let places = first; places <= MOST_DIGITS; places += 1) {
    const step = amount(places === 0 ? "1" : `0.${"0".repeat(places - 1)}1`);
    const typed = typedOnGrid(from, to, toward, step);
    if (typed !== null) return typed;
  }
  return null;
}
