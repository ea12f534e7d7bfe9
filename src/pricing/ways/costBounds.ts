import { least, minus, most, order, over, plus, times, whole, ZERO, type Fraction } from "../../money/fraction";
import { listBeside, stairsAt, type PlanPrice, type SolvableCost, type Staircase } from "./solvableCost";

const ONE = whole(1n);

/** Cost of a further request in the long run. */
export function slopeOf(cost: SolvableCost): Fraction {
  switch (cost.is) {
    case "linear":
      return cost.perRequest;
    case "commitment":
      return listBeside(cost, times(cost.perRequest, cost.bands.at(-1)?.factor ?? ONE), cost.perRequest);
    case "stairs":
      return cost.staircases.map(staircaseSlope).reduce(least);
    default:
      return cost satisfies never;
  }
}

function staircaseSlope({ dimensions, isTogether }: Staircase): Fraction {
  const each = dimensions.map(({ stepsPerRequest, price }) => times(stepsPerRequest, price));
  return isTogether ? each.reduce(most, ZERO) : each.reduce(plus, ZERO);
}

/** How much the cost can lie above its slope: the least that is sold, and a step of each dimension. */
export function overshootOf(cost: SolvableCost): Fraction {
  switch (cost.is) {
    case "linear":
      return ZERO;
    case "commitment":
      return times(cost.planShare, planOvershoot(cost));
    case "stairs": {
      // That of the spec whose slope is the least, which is the cheapest in the long run.
      const slope = slopeOf(cost);
      const last = cost.staircases.find((each) => order(staircaseSlope(each), slope) === 0);
      const dimensions = last?.dimensions ?? [];
      return dimensions.map((each) => times(each.price, whole(each.least + 1n))).reduce(plus, ZERO);
    }
    default:
      return cost satisfies never;
  }
}

/** The most that a band costs over the factor of the last one: at its end, and the least of the first. */
function planOvershoot({ bands, step }: PlanPrice): Fraction {
  const last = bands.at(-1)?.factor ?? ONE;
  const overs = bands.map(({ factor, end }) => times(end ?? ZERO, over(minus(factor, last), factor)));
  return plus(plus(overs.reduce(most, ZERO), bands[0]?.from ?? ZERO), step);
}

/** What the fewest requests cost. */
export function leastOf(cost: SolvableCost): Fraction {
  switch (cost.is) {
    case "linear":
      return ZERO;
    case "commitment":
      return times(cost.planShare, cost.bands[0]?.from ?? ZERO);
    case "stairs":
      return cost.staircases.map((each) => stairsAt(each, ZERO)).reduce(least);
    default:
      return cost satisfies never;
  }
}
