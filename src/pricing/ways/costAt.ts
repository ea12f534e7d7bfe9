import type { Amount } from "../../money/amount";
import { amountOf, fractionOf } from "../../money/fraction";
import { costOf, jumpAfter, solvable } from "./solvableCost";
import type { VolumeCost } from "./volumeCost";

/** What a month of so many requests costs; above zero requests. */
export function costAt(cost: VolumeCost, requests: Amount): Amount {
  return amountOf(costOf(solvable(cost), fractionOf(requests)));
}

/** The end of the step that so many requests and a little more are in; null where nothing steps. */
export function nextJump(cost: VolumeCost, requests: Amount): Amount | null {
  const jump = jumpAfter(solvable(cost), fractionOf(requests));
  return jump === null ? null : amountOf(jump);
}
