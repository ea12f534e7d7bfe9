import { amount, one, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract } from "../../money/arithmetic";
import { compare, isZero } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import type { MeasuredThroughput } from "../../model/item";
import type { Answer, BreakEven } from "../breakEven/breakEven";
import { curveOf, growing, staircase } from "../breakEven/curve";
import { tokenCost, type TokenRate } from "../tokens/tokenRate";

const MINUTES_AN_HOUR = amount(60);
/** More crossings than this are not listed; the answer says that there are more. */
const MOST_CROSSINGS = 50;
const STEPS_BEYOND = 2;

/**
 * Tokens against model units by the month, by tokens a month: tokens cost the same for each, replicas are a staircase,
 * so both may cross several times: upwards on a step, back at the next jump, until the replicas stay ahead for good.
 *
 * @param given monthly: price of one replica; measured: tokens a minute of one replica, which nobody publishes
 */
export function tokensAgainstModelUnits(given: {
  readonly monthly: Amount;
  readonly hoursInMonth: Amount;
  readonly measured: MeasuredThroughput;
  readonly tokens: TokenRate;
  readonly replicas: Amount;
}): BreakEven {
  const { monthly, tokens, measured } = given;
  const capacity = multiply(amount(measured.tokensPerMinute), MINUTES_AN_HOUR, given.hoursInMonth);
  const request = add(amount(measured.inputTokens), amount(measured.outputTokens));
  const perToken = isZero(request)
    ? zero
    : divide(tokenCost(tokens, amount(measured.inputTokens), amount(measured.outputTokens)), request);
  const answer =
    isZero(capacity) || isZero(perToken) ? ({ result: "never" } as const) : crossings(monthly, capacity, perToken);
  const shown = Math.min(answer.result === "several" ? answer.values.length : 1, 10) + STEPS_BEYOND;
  const xMax = isZero(capacity) ? one : multiply(capacity, amount(Math.max(shown, 3)));
  const functions = [
    growing("tokens", "payg", perToken),
    staircase("model-units", "subscription", isZero(capacity) ? one : capacity, monthly, Math.max(shown, 3)),
  ];
  const atCapacity = multiply(perToken, capacity);
  return {
    between: ["tokens", "model-units"],
    per: "tokens-per-month",
    answer,
    atFullUse: isZero(atCapacity) ? null : divide(monthly, atCapacity),
    premium: subtract(monthly, atCapacity),
    planned: null,
    curve: curveOf({ per: "tokens-per-month", costPer: "month", xMax, functions, answer, hereX: null }),
  };
}

/**
 * On step k (from (k−1) to k replicas' capacity) tokens reach k × price at k × price / perToken. That lies on the step
 * when it is at most k × capacity, and over (k−1) × capacity. Each such place but the last is undone at the next jump.
 */
function crossings(monthly: Amount, capacity: Amount, perToken: Amount): Answer {
  const level = divide(monthly, perToken);
  if (compare(level, capacity) > 0) return { result: "never" };
  if (isZero(level)) return { result: "always" };
  const gap = subtract(capacity, level);
  // A full replica costs what its tokens cost: both meet there and nowhere else pays.
  if (isZero(gap)) return { result: "at", value: capacity };
  // Step k is reached below its end while (k − 1) × capacity < k × level, that is k < capacity / gap.
  const most = lastStepBelow(divide(capacity, gap));
  const steps = Math.min(most, MOST_CROSSINGS);
  const values: Amount[] = [];
  for (let step = 1; step <= steps; step++) {
    values.push(multiply(level, amount(step)));
    // At the jump the next replica makes units dearer again, unless they stay ahead.
    if (step < most) values.push(multiply(capacity, amount(step)));
  }
  const [first] = values;
  return values.length === 1 && first !== undefined
    ? { result: "at", value: first }
    : { result: "several", values, more: most > MOST_CROSSINGS };
}

/** The largest whole number below x, at least 1. */
function lastStepBelow(x: Amount): number {
  const whole = Number(toText(roundUpToWhole(x))) - 1; // rounding: a count of steps, not money
  return Math.max(1, Math.min(whole, MOST_CROSSINGS + 1));
}
