import type { MinuteFill } from "./minuteFill";
import type { RequestIndex } from "../arrivals/requestIndex";

/**
 * What each minute leaves outside when only one of the two quotas binds, for every number of steps below what the
 * minute asks for. The entry of minute m and s steps is at offset[m] + s.
 */
export interface OneQuotaTable {
  readonly offset: Int32Array;
  readonly overflowCost: Float64Array;
  readonly overflowMeasure: Float64Array | null;
  /** Taken of the quota that does not bind. */
  readonly otherUsed: Float64Array;
  /** The first request that did not fit. */
  readonly prefix: Int32Array;
}

export function oneQuotaTable(
  index: RequestIndex,
  fill: MinuteFill,
  binding: "input" | "output",
  measured: boolean,
): OneQuotaTable {
  const before = binding === "input" ? index.quotaInBefore : index.quotaOutBefore;
  const step = binding === "input" ? index.inputStep : index.outputStep;
  const { minutes, start } = index;
  const offset = new Int32Array(minutes + 1);
  for (let minute = 0; minute < minutes; minute++) {
    offset[minute + 1] = offset[minute]! + Math.ceil((before[start[minute + 1]!]! - before[start[minute]!]!) / step);
  }
  const entries = offset[minutes]!;
  const table = {
    offset,
    overflowCost: new Float64Array(entries),
    overflowMeasure: measured ? new Float64Array(entries) : null,
    otherUsed: new Float64Array(entries),
    prefix: new Int32Array(entries),
  };
  for (let minute = 0; minute < minutes; minute++) {
    const from = offset[minute]!;
    const steps = offset[minute + 1]! - from;
    let prefix = start[minute]!;
    const base = before[prefix]!;
    for (let steps0 = 0; steps0 < steps; steps0++) {
      const quota = steps0 * step;
      while (before[prefix + 1]! - base <= quota) prefix++;
      if (binding === "input") fill.fill(minute, quota, Number.POSITIVE_INFINITY, prefix);
      else fill.fill(minute, Number.POSITIVE_INFINITY, quota, prefix);
      const at = from + steps0;
      table.overflowCost[at] = fill.overflowCost;
      if (table.overflowMeasure !== null) table.overflowMeasure[at] = fill.overflowMeasure;
      table.otherUsed[at] = binding === "input" ? fill.usedOut : fill.usedIn;
      table.prefix[at] = prefix;
    }
  }
  return table;
}
