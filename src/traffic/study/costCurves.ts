import type { Steps } from "../../model/sizing";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { CurvePoint } from "./study";
import { axisSteps } from "./axisSteps";
import type { OverflowGrid } from "./overflowGrid";
import { pointsWithin } from "./pointsWithin";
import { raisedToMinimum } from "./raisedToMinimum";

const MOST_POINTS = 240;
const FEWEST_POINTS = 48;

export interface CostCurves {
  readonly input: readonly CurvePoint[];
  readonly output: readonly CurvePoint[];
}

/**
 * Cost against the steps of one dimension, the other one kept as in `best`: exact at each point. Where there is a
 * minimum, a point costs what is bought when so much is asked for.
 *
 * @param most beyond these steps nothing more fits inside
 * @param named reservations that are points of their own
 */
export function costCurves(
  traffic: Traffic,
  rules: SizingRules,
  grid: OverflowGrid,
  most: Steps,
  best: Steps,
  named: readonly Steps[],
): CostCurves {
  const count = pointsWithin(traffic, rules, FEWEST_POINTS, MOST_POINTS);
  const points = (places: readonly number[], stepsAt: (place: number) => Steps): readonly CurvePoint[] =>
    places.map((steps) => {
      const { inputSteps, outputSteps } = raisedToMinimum(stepsAt(steps), rules.minimum);
      const reserved = BigInt(inputSteps) * rules.prices.inputStep + BigInt(outputSteps) * rules.prices.outputStep;
      const overflow = grid([inputSteps], [outputSteps])[0]?.[0] ?? 0n;
      return { steps, reserved, overflow, total: reserved + overflow };
    });
  return {
    input: points(
      axisSteps(
        most.inputSteps,
        count,
        [best, ...named].map((steps) => steps.inputSteps),
      ),
      (inputSteps) => ({ inputSteps, outputSteps: best.outputSteps }),
    ),
    output: points(
      axisSteps(
        most.outputSteps,
        count,
        [best, ...named].map((steps) => steps.outputSteps),
      ),
      (outputSteps) => ({ inputSteps: best.inputSteps, outputSteps }),
    ),
  };
}
