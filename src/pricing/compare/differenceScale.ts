import { zero, type Amount } from "../../money/amount";
import { larger } from "../../money/compare";
import { negate } from "../../money/arithmetic";
import type { ComparedScenario } from "./compareScenarios";

/**
 * The most that any of them costs less and more than the baseline, both at least 0: the ends of one scale for all their
 * differences.
 */
export function differenceScale(scenarios: readonly ComparedScenario[]): {
  readonly least: Amount;
  readonly most: Amount;
} {
  const differences = scenarios.flatMap(({ against }) => (against === null ? [] : [against.difference]));
  return { least: differences.map(negate).reduce(larger, zero), most: differences.reduce(larger, zero) };
}
