import { amount, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import type { Settings } from "../../model/settings";
import type { Workload } from "../../model/workload";
import { billedHours } from "../billedHours";
import { daysAsked } from "../monthLength";

const MINUTES_AN_HOUR = amount(60);

/** Minutes of a month in which there are requests. */
export function busyMinutes({ hoursPerDay, daysPerMonth }: Workload, settings: Settings): Amount {
  const { hours } = billedHours(hoursPerDay, "minute");
  return multiply(hours, daysAsked(daysPerMonth, settings), MINUTES_AN_HOUR);
}

/**
 * Tokens that the busiest minute needs for each request a month: 1,200 input tokens in 43,200 minutes at twice the mean
 * are 1,200 × 2 / 43,200 tokens a minute.
 */
export function peakTpmPerRequest(
  workload: Workload,
  settings: Settings,
): { readonly input: Amount; readonly output: Amount } {
  const peak = divide(amount(workload.peakToMean), busyMinutes(workload, settings));
  return {
    input: multiply(amount(workload.inputTokens), peak),
    output: multiply(amount(workload.outputTokens), peak),
  };
}
