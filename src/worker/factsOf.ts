import type { LogCounts } from "../traffic/log/logCounts";
import type { MinuteProfile } from "../traffic/arrivals/minuteProfile";
import { profileOf } from "../traffic/arrivals/profileOf";
import type { Traffic } from "../traffic/sizer/sizingRules";
import type { TrafficFacts, RowCounts } from "./trafficFacts";

const SHOWN_BAD_ROWS = 20;

/** Facts that do not follow from the traffic by minute. */
type GivenFacts = Pick<
  TrafficFacts,
  "zone" | "edges" | "rows" | "models" | "otherModels" | "measuredCache" | "resolutionSeconds" | "gap"
>;

/** What the page shows of a traffic, from one pass over its minutes. */
export function factsOf(traffic: Traffic, given: GivenFacts): TrafficFacts {
  const profile = traffic.kind === "profile" ? traffic.profile : profileOf(traffic.arrivals);
  const { clock, firstMinute, minutes, requests, input, output, cached } = profile;
  return {
    ...given,
    kind: traffic.kind,
    clock,
    firstMinute,
    minutes,
    emptyMinutes: emptyMinutes(profile),
    requests: sum(requests),
    input: sum(input),
    cached: cached === null ? null : sum(cached),
    output: sum(output),
    peakRequests: largest(requests),
    peakInput: largest(input),
    peakOutput: largest(output),
  };
}

export function rowCounts({ badRows, ...counts }: LogCounts): RowCounts {
  return {
    ...counts,
    firstBadRows: badRows.slice(0, SHOWN_BAD_ROWS),
    listedBadRows: badRows.length,
  };
}

function emptyMinutes({ requests, input, output, minutes }: MinuteProfile): number {
  let empty = 0;
  for (let minute = 0; minute < minutes; minute += 1) {
    if (requests[minute] === 0 && input[minute] === 0 && output[minute] === 0) empty += 1;
  }
  return empty;
}

export function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
