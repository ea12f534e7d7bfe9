import type { ReadyTraffic } from "./trafficStore";

/** More than this share of the rows left out is asked about: one in ten. */
const ONE_IN = 10;

/**
 * Rows that might have counted and were left out, where they are more than a tenth and nobody accepted that; else null.
 * Titles, totals, calls of tools, rows without usage and the earlier rows of calls that grew are none of them.
 */
export function leftOutRows({ facts: { rows }, acceptsLeftOut }: ReadyTraffic): number | null {
  if (rows === null || acceptsLeftOut) return null;
  const { read, leftOut, bad, noUsage = 0, otherRows = 0, grown = 0 } = rows;
  const inDoubt = Math.max(0, leftOut - noUsage - otherRows - grown) + bad;
  return inDoubt * ONE_IN > read - otherRows ? inDoubt : null;
}

/** Whether something has to be decided before anything is priced on the traffic. */
export function isInDoubt(ready: ReadyTraffic): boolean {
  return ready.facts.gap !== undefined || leftOutRows(ready) !== null;
}
