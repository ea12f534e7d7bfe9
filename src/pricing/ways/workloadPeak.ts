import { amount, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import type { Settings } from "../../model/settings";
import type { Workload } from "../../model/workload";
import { daysAsked } from "../monthLength";

const MINUTES_AN_HOUR = amount(60);

/**
 * Minutes of a month in which there are requests. A part minute is billed whole but is none in which to spread them:
 * rounded up, a reservation would be too small for its peak.
 */
export function busyMinutes({ hoursPerDay, daysPerMonth }: Workload, settings: Settings): Amount {
  return multiply(amount(hoursPerDay), daysAsked(daysPerMonth, settings), MINUTES_AN_HOUR);
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
