import type { MinuteLoads } from "./minuteLoads";

/** The minutes of each dimension from the lowest load to the highest. */
export interface SortedLoads {
  readonly input: Float64Array;
  readonly output: Float64Array;
}

export function sortedLoads(loads: MinuteLoads): SortedLoads {
  return { input: loads.input.slice().sort(), output: loads.output.slice().sort() };
}
