import { amount, one, zero, type Amount } from "../../../money/amount";
import { divide, multiply, sum } from "../../../money/arithmetic";
import { compare, larger, smaller } from "../../../money/compare";
import { roundUpToWhole } from "../../../money/round";
import { toText } from "../../../money/toText";
import type { Way } from "../../../model/workload";
import type { Settings } from "../../../model/settings";
import type { AppliedWay } from "../appliedWay";
import { costAt } from "../costAt";
import type { StaircaseCost } from "../volumeCost";
import { goalWays, type GoalGiven } from "./goalWays";
import { isMet, type GoalLine } from "./solveGoal";
import { typedOnGrid } from "./typedValue";

const MINUTES_A_DAY = 1440;
const SIXTY = amount(60);
/** Every way that is sold by some hours of the day applies at these: a block has 8. */
const BASE_HOURS = "8";
const BASE_MINUTES = amount(480);
/** Paid for the hours of use; what is paid by the day or month costs as much whatever its hours. */
const BY_THE_HOUR: readonly Way[] = ["reservation-fast-hourly", "ptu-hourly", "model-unit-hourly"];
/** Hours are typed whole, in quarters, or in hundredths, of which more than one falls into each minute. */
const TYPED_STEPS = ["1", "0.5", "0.25", "0.05", "0.01"].map(amount);

/**
 * By busy hours a day. They are billed to the minute (RULES.md sections 3 and 8), so that the minutes of a day are all
 * values there are: at each of them what is reserved for the peak of fewer hours is more, at as many times its price.
 */
export function hoursLine({ workload, context, way, goal }: GoalGiven): GoalLine | null {
  const base = goalWays({ ...workload, hoursPerDay: BASE_HOURS }, context);
  if (!base.has(way)) return null;
  const requests = amount(workload.requestsPerMonth);
  const costs = new Map([...base].map(([each, one]) => [each, byMinutes(one, requests, context.settings)]));
  const known = new Map<string, Amount | null>();
  const costOf = (each: Way, minutes: Amount): Amount | null => {
    const key = `${each} ${toText(minutes)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const isTooLong = each === "reservation-standard-blocks" && compare(minutes, BASE_MINUTES) > 0;
    const cost = isTooLong ? null : (costs.get(each)?.(minutes) ?? null);
    known.set(key, cost);
    return cost;
  };
  // rounding: a part of a minute is billed whole.
  const minutesOf = (hours: Amount) => roundUpToWhole(multiply(hours, SIXTY));
  const minutes = Array.from({ length: MINUTES_A_DAY }, (_, place) => divide(amount(place + 1), SIXTY));
  const line = {
    here: amount(workload.hoursPerDay),
    low: divide(one, SIXTY),
    high: amount(24),
    ways: [...base.keys()],
    costAt: (each: Way, value: Amount) => costOf(each, minutesOf(value)),
    samples: minutes,
    isCut: false,
    typedIn: typedHours,
  };
  // What is met at a minute is met from the one before on: the goal begins and ceases right after a whole minute.
  const met = minutes.map((value) => isMet(way, goal, line, value));
  return { ...line, places: minutes.filter((_, place) => met[place] !== met[place + 1]) };
}

const typedHours: GoalLine["typedIn"] = (from, to, toward) => {
  for (const step of TYPED_STEPS) {
    const typed = typedOnGrid(from, to, toward, step);
    if (typed !== null) return typed;
  }
  return null;
};

/** The cost of a way by the busy minutes of a day: its peak, and its price where hours are paid for. */
function byMinutes({ way, cost }: AppliedWay, requests: Amount, { partHour }: Settings): (minutes: Amount) => Amount {
  switch (cost.is) {
    case "linear":
    case "commitment": {
      const flat = costAt(cost, requests);
      return () => flat;
    }
    case "stairs": {
      const whole = stepsByMinutes(cost, requests);
      if (!BY_THE_HOUR.includes(way)) return whole;
      // rounding: the setting of a part hour is PTU's own, RULES.md section 3.
      const billed = (minutes: Amount) =>
        way === "ptu-hourly" && partHour === "hour" ? multiply(roundUpToWhole(divide(minutes, SIXTY)), SIXTY) : minutes;
      return (minutes) => divide(multiply(whole(minutes), billed(minutes)), BASE_MINUTES);
    }
    case "least": {
      const each = cost.of.map((one) => stepsByMinutes(one, requests));
      return (minutes) => each.map((of) => of(minutes)).reduce(smaller);
    }
    default:
      return cost satisfies never;
  }
}

function stepsByMinutes({ dimensions, isTogether }: StaircaseCost, requests: Amount): (minutes: Amount) => Amount {
  const needed = dimensions.map(({ stepsPerRequest }) => multiply(stepsPerRequest, requests, BASE_MINUTES));
  return (minutes) => {
    const steps = dimensions.map(({ least }, place) =>
      // rounding: whole steps hold the peak, RULES.md section 12.
      larger(least, roundUpToWhole(divide(needed[place] ?? zero, minutes))),
    );
    if (isTogether) return multiply(steps.reduce(larger, zero), dimensions[0]?.price ?? zero);
    return sum(dimensions.map(({ price }, place) => multiply(price, steps[place] ?? zero)));
  };
}
