import type { Steps } from "../../model/sizing";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { CostMap } from "./study";
import { axisSteps } from "./axisSteps";
import type { OverflowGrid } from "./overflowGrid";
import { pointsWithin } from "./pointsWithin";
import { raisedToMinimum } from "./raisedToMinimum";

const COLUMNS = 36;
const ROWS = 28;
const FEWEST_COLUMNS = 16;
const FEWEST_ROWS = 12;

/**
 * Total cost over both dimensions: exact in each cell, with a row and a column for every named reservation. Where there
 * is a minimum, a cell costs what is bought when so much is asked for.
 *
 * @param most beyond these steps nothing more fits inside
 */
export function costMap(
  traffic: Traffic,
  rules: SizingRules,
  grid: OverflowGrid,
  most: Steps,
  named: readonly Steps[],
): CostMap {
  const share = Math.sqrt(
    pointsWithin(traffic, rules, FEWEST_COLUMNS * FEWEST_ROWS, COLUMNS * ROWS) / (COLUMNS * ROWS),
  );
  const inputSteps = axisSteps(
    most.inputSteps,
    Math.floor(COLUMNS * share),
    named.map((steps) => steps.inputSteps),
  );
  const outputSteps = axisSteps(
    most.outputSteps,
    Math.floor(ROWS * share),
    named.map((steps) => steps.outputSteps),
  );
  const { minimum, prices } = rules;
  const raised = (steps: readonly number[], least: number | undefined): readonly number[] =>
    steps.map((own) => Math.max(own, least ?? 0));
  const overflow = grid(raised(inputSteps, minimum?.inputSteps), raised(outputSteps, minimum?.outputSteps));
  const nothing = grid([0], [0])[0]?.[0] ?? 0n;
  return {
    inputSteps,
    outputSteps,
    totals: outputSteps.map((row, at) =>
      inputSteps.map((column, place) => {
        if (row === 0 && column === 0) return nothing;
        const bought = raisedToMinimum({ inputSteps: column, outputSteps: row }, minimum);
        return (
          BigInt(bought.inputSteps) * prices.inputStep +
          BigInt(bought.outputSteps) * prices.outputStep +
          (overflow[at]?.[place] ?? 0n)
        );
      }),
    ),
  };
}
