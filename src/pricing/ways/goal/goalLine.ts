import { amount, one, zero, type Amount } from "../../../money/amount";
import { add, divide, multiply, subtract } from "../../../money/arithmetic";
import { compare, isZero } from "../../../money/compare";
import type { AppliedWay } from "../appliedWay";
import { crossingsOf } from "../crossings";
import { costAt } from "../costAt";
import type { StaircaseCost, VolumeCost } from "../volumeCost";
import { cacheLine } from "./cacheLine";
import type { GoalLever } from "./goalAnswer";
import { leastOf, MOST_REQUESTS, type GoalGiven } from "./goalWays";
import { hoursLine } from "./hoursLine";
import { mostWithin } from "./mostWithin";
import type { GoalLine } from "./solveGoal";
import { typedDecimal, typedOnGrid } from "./typedValue";

const MOST_PEAK = amount(100_000);
const HUNDRED = amount(100);
/** `crossingsOf` looks at no more. */
const MOST_CROSSINGS = 24;

/** The costs of all ways along one value of the load; null where the way applies nowhere on it. */
export function goalLine(lever: GoalLever, given: GoalGiven): GoalLine | null {
  switch (lever) {
    case "requests":
      return requestsLine(given);
    case "peak":
      return peakLine(given);
    case "cache":
      return cacheLine(given);
    case "hours":
      return hoursLine(given);
    case "discount":
      return discountLine(given);
    default:
      return lever satisfies never;
  }
}

/** By requests a month: the crossings of the way with each other one, and the most that a budget pays for. */
function requestsLine(given: GoalGiven): GoalLine | null {
  return volumeLine(given, {
    here: amount(given.workload.requestsPerMonth),
    low: one,
    high: amount(MOST_REQUESTS),
    costOf: ({ cost }) => cost,
    typedIn: (from, to, toward) => typedOnGrid(from, to, toward, one),
  });
}

/**
 * By the busiest minute over the mean one. What is reserved grows with it step by step, as it does with the requests;
 * what is paid by use stays, a staircase of one step without an end.
 */
function peakLine(given: GoalGiven): GoalLine | null {
  const { workload } = given;
  const perPeak = divide(amount(workload.requestsPerMonth), amount(workload.peakToMean));
  const flat = (price: Amount): StaircaseCost => ({
    is: "stairs",
    isTogether: true,
    dimensions: [{ stepsPerRequest: zero, least: one, price }],
  });
  const byPeak = (cost: StaircaseCost): StaircaseCost => ({
    ...cost,
    dimensions: cost.dimensions.map((each) => ({
      ...each,
      stepsPerRequest: multiply(each.stepsPerRequest, perPeak),
    })),
  });
  return volumeLine(given, {
    here: amount(workload.peakToMean),
    low: one,
    high: MOST_PEAK,
    costOf: ({ cost, monthly }) => {
      switch (cost.is) {
        case "linear":
        case "commitment":
          return flat(monthly);
        case "stairs":
          return byPeak(cost);
        case "least":
          return { is: "least", of: cost.of.map(byPeak) };
        default:
          return cost satisfies never;
      }
    },
    typedIn: typedDecimal,
  });
}

interface VolumeShape extends Pick<GoalLine, "here" | "low" | "high" | "typedIn"> {
  readonly costOf: (way: AppliedWay) => VolumeCost;
}

function volumeLine({ way, goal, ways }: GoalGiven, { costOf, ...line }: VolumeShape): GoalLine | null {
  const costs = new Map([...ways].map(([each, one]) => [each, costOf(one)]));
  const own = costs.get(way);
  if (own === undefined) return null;
  const crossings =
    goal.is === "budget"
      ? []
      : [...costs].flatMap(([other, cost]) =>
          other === way ? [] : [crossingsOf({ way, cost: own }, { way: other, cost })],
        );
  const within = goal.is === "budget" ? [mostWithin(own, goal.monthly, line.high)] : [];
  const places = [
    ...within.filter((at) => at !== null),
    ...crossings.flatMap((each) => each.flatMap(({ value }) => (value === null ? [] : [value]))),
  ].toSorted(compare);
  return {
    ...line,
    ways: [...costs.keys()],
    costAt: (each, value) => {
      const cost = costs.get(each);
      return cost === undefined ? null : costAt(cost, value);
    },
    places,
    samples: withMiddles([line.low, ...places.filter((at) => isBetween(at, line)), line.high]),
    isCut: crossings.some((each) => each.length >= MOST_CROSSINGS),
  };
}

function isBetween(value: Amount, { low, high }: Pick<GoalLine, "low" | "high">): boolean {
  return compare(value, low) > 0 && compare(value, high) < 0;
}

/** Rising values and the middle of each two. */
function withMiddles(values: readonly Amount[]): readonly Amount[] {
  return values.flatMap((value, place) => {
    const next = values[place + 1];
    return next === undefined ? [value] : [value, divide(add(value, next), amount(2))];
  });
}

/** By a discount on the way alone, which the vendor may grant: its cost falls evenly to nothing. */
function discountLine({ way, goal, ways }: GoalGiven): GoalLine | null {
  const costs = new Map([...ways].map(([each, { monthly }]) => [each, monthly]));
  const own = costs.get(way) ?? null;
  if (own === null) return null;
  const others = [...costs].flatMap(([each, cost]) => (each === way ? [] : [cost]));
  const target = goal.is === "budget" ? goal.monthly : leastOf(others);
  return {
    here: zero,
    low: zero,
    high: HUNDRED,
    ways: [...costs.keys()],
    costAt: (each, value) => {
      const cost = costs.get(each) ?? null;
      return cost === null || each !== way ? cost : multiply(cost, divide(subtract(HUNDRED, value), HUNDRED));
    },
    places:
      target === null || isZero(own)
        ? []
        : [multiply(HUNDRED, subtract(one, divide(target, own)))].filter((at) => compare(at, zero) > 0),
    samples: [zero],
    isCut: false,
    typedIn: (from, to, toward) => typedOnGrid(from, to, toward, one) ?? typedDecimal(from, to, toward),
  };
}
