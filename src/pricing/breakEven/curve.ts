import { amount, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract } from "../../money/arithmetic";
import { compare, equals, isLess } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import type { Option, BillingMode } from "../../model/codes";
import type { Answer, Curve, Planned, Point } from "./breakEven";

/** A cost as a function of x, with the places where it bends. */
export interface CostFunction {
  readonly option: Option;
  readonly billingMode: BillingMode;
  readonly at: (x: Amount) => Amount;
  /** Places between 0 and xMax where a straight line ends; a jump comes with the cost before and after it. */
  readonly corners: readonly Point[];
}

const TABLE_ROWS = 6;

/** The chart and the table of a break-even: both show the same points. */
export function curveOf(given: {
  readonly per: Curve["per"];
  readonly costPer: Curve["costPer"];
  readonly xMax: Amount;
  readonly functions: readonly CostFunction[];
  readonly answer: Answer;
  readonly hereX: Amount | null;
}): Curve {
  const { functions, xMax, hereX } = given;
  const costsAt = (x: Amount) => functions.map((one) => one.at(x));
  const crossings = crossingsOf(given.answer).filter((x) => compare(x, xMax) <= 0);
  const inRange = hereX !== null && compare(hereX, xMax) <= 0 ? hereX : null;
  const marks = new Map<string, "crossing" | "here">();
  const xs: Amount[] = [];
  const put = (x: Amount, mark: "crossing" | "here" | null) => {
    const index = xs.findIndex((other) => equals(other, x));
    if (index < 0) xs.push(x);
    if (mark !== null) marks.set(key(x), mark);
  };
  for (let index = 0; index <= TABLE_ROWS; index++)
    put(divide(multiply(xMax, amount(index)), amount(TABLE_ROWS)), null);
  for (const x of crossings) put(x, "crossing");
  if (inRange !== null) put(inRange, "here");
  xs.sort(compare);
  const [first] = functions;
  return {
    per: given.per,
    costPer: given.costPer,
    xMax,
    series: functions.map((one) => ({
      option: one.option,
      billingMode: one.billingMode,
      points: [
        { x: zero, cost: one.at(zero) },
        ...one.corners.filter((corner) => isLess(corner.x, xMax)),
        { x: xMax, cost: one.at(xMax) },
      ],
    })),
    crossings: first === undefined ? [] : crossings.map((x) => ({ x, cost: first.at(x) })),
    here: inRange === null ? null : { x: inRange, costs: costsAt(inRange) },
    rows: xs.map((x) => ({ x, costs: costsAt(x), mark: marks.get(key(x)) ?? null })),
  };
}

function crossingsOf(answer: Answer): readonly Amount[] {
  switch (answer.result) {
    case "at":
      return [answer.value];
    case "several":
      return answer.values;
    case "always":
    case "never":
      return [];
    default:
      return answer satisfies never;
  }
}

function key(x: Amount): string {
  return `${x.numerator.toFixed()}/${x.denominator.toFixed()}`;
}

/** Which of two options is cheaper at x and what it saves, times `factor` (days a month, say). */
export function plannedAt(
  x: Amount,
  chosen: Option,
  first: CostFunction,
  second: CostFunction,
  factor: Amount,
): Planned {
  return plannedFor(
    x,
    chosen,
    [first.option, multiply(first.at(x), factor)],
    [second.option, multiply(second.at(x), factor)],
  );
}

/** Like `plannedAt`, but from the billed amounts, which rounding makes differ from the curve times a factor. */
export function plannedFor(
  x: Amount,
  chosen: Option,
  first: readonly [Option, Amount],
  second: readonly [Option, Amount],
): Planned {
  const order = compare(first[1], second[1]);
  const saving = order < 0 ? subtract(second[1], first[1]) : subtract(first[1], second[1]);
  return { x, chosen, cheaper: order === 0 ? null : order < 0 ? first[0] : second[0], saving };
}

/** Grows by `rate` with each unit of x, from nothing. */
export function growing(option: Option, billingMode: BillingMode, rate: Amount): CostFunction {
  return { option, billingMode, at: (x) => multiply(rate, x), corners: [] };
}

export function flat(option: Option, billingMode: BillingMode, cost: Amount): CostFunction {
  return { option, billingMode, at: () => cost, corners: [] };
}

/** Grows by `rate` until x is at `bend`, then stays. */
export function growingUpTo(option: Option, billingMode: BillingMode, rate: Amount, bend: Amount): CostFunction {
  const most = multiply(rate, bend);
  return {
    option,
    billingMode,
    at: (x) => (compare(x, bend) < 0 ? multiply(rate, x) : most),
    corners: [{ x: bend, cost: most }],
  };
}

/** One more `stepCost` for each begun `stepWidth` of x; nothing at 0. Drawn up to `xMax`. */
export function staircase(
  option: Option,
  billingMode: BillingMode,
  stepWidth: Amount,
  stepCost: Amount,
  stepsDrawn: number,
): CostFunction {
  const corners: Point[] = [{ x: zero, cost: stepCost }];
  for (let steps = 1, x = stepWidth, cost = stepCost; steps < stepsDrawn; steps++, x = add(x, stepWidth)) {
    corners.push({ x, cost });
    cost = add(cost, stepCost);
    corners.push({ x, cost });
  }
  return { option, billingMode, at: (x) => multiply(stepsFor(x, stepWidth), stepCost), corners };
}

function stepsFor(x: Amount, stepWidth: Amount): Amount {
  // rounding: a begun replica is a whole one.
  return roundUpToWhole(divide(x, stepWidth));
}
