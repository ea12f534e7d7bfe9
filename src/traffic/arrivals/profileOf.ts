import type { Arrivals } from "./arrivals";
import type { MinuteProfile } from "./minuteProfile";

/** Sums the requests by clock minute. */
export function profileOf(arrivals: Arrivals): MinuteProfile {
  const { minutes, start, input, output, cached } = arrivals;
  const requests = new Float64Array(minutes);
  for (let minute = 0; minute < minutes; minute++) requests[minute] = start[minute + 1]! - start[minute]!;
  return {
    clock: arrivals.clock,
    firstMinute: arrivals.firstMinute,
    minutes,
    requests,
    input: sums(input, start),
    output: sums(output, start),
    cached: cached === null ? null : sums(cached, start),
  };
}

function sums(tokens: Uint32Array, start: Int32Array): Float64Array {
  const found = new Float64Array(start.length - 1);
  for (let minute = 0; minute < found.length; minute++) {
    let sum = 0;
    for (let index = start[minute]!; index < start[minute + 1]!; index++) sum += tokens[index]!;
    found[minute] = sum;
  }
  return found;
}
