import { BLOCK, type RequestIndex } from "../arrivals/requestIndex";

/** What one minute's requests leave outside a reservation, and what they take of it. Written over by each filling. */
export interface MinuteFill {
  /** Cost of the requests that overflow, and their measure (requests or tokens) where one is counted. */
  overflowCost: number;
  overflowMeasure: number;
  /** Quota taken by those inside. */
  usedIn: number;
  usedOut: number;
  /** Fills the minute; `prefix` is the first request that does not fit, as `prefixEnd` finds it. */
  fill(minute: number, inputQuota: number, outputQuota: number, prefix: number): void;
}

/** What is counted beside the cost: one figure a request, and the sums before each. */
export interface Measure {
  readonly each: Float64Array;
  readonly before: Float64Array;
}

/**
 * Whole requests in order of arrival (RULES.md section 3): each goes inside when it fits in what is left of both
 * quotas, else it overflows whole and takes nothing. Later, smaller ones may still fit.
 */
export function minuteFill(index: RequestIndex, measure: Measure | null): MinuteFill {
  const { start, quotaIn, quotaOut, quotaInBefore, quotaOutBefore, cost, costBefore, leastIn, leastOut } = index;
  const each = measure?.each ?? null;
  const before = measure?.before ?? null;
  return {
    overflowCost: 0,
    overflowMeasure: 0,
    usedIn: 0,
    usedOut: 0,
    fill(minute, inputQuota, outputQuota, prefix) {
      const from = start[minute]!;
      const to = start[minute + 1]!;
      let usedIn = quotaInBefore[prefix]! - quotaInBefore[from]!;
      let usedOut = quotaOutBefore[prefix]! - quotaOutBefore[from]!;
      let overflowCost = costBefore[to]! - costBefore[prefix]!;
      let overflowMeasure = before === null ? 0 : before[to]! - before[prefix]!;
      let at = prefix + 1;
      while (at < to) {
        const block = (at / BLOCK) | 0;
        const end = Math.min((block + 1) * BLOCK, to);
        if (leastIn[block]! > inputQuota - usedIn || leastOut[block]! > outputQuota - usedOut) {
          at = end;
          continue;
        }
        for (; at < end; at++) {
          const takesIn = quotaIn[at]!;
          const takesOut = quotaOut[at]!;
          if (usedIn + takesIn > inputQuota || usedOut + takesOut > outputQuota) continue;
          usedIn += takesIn;
          usedOut += takesOut;
          overflowCost -= cost[at]!;
          if (each !== null) overflowMeasure -= each[at]!;
        }
      }
      this.overflowCost = overflowCost;
      this.overflowMeasure = overflowMeasure;
      this.usedIn = usedIn;
      this.usedOut = usedOut;
    },
  };
}

/**
 * The first request of a minute that no longer fits when all before it are inside; that of the next minute when all
 * fit.
 */
export function minutePrefixEnd(
  { start, quotaInBefore, quotaOutBefore }: RequestIndex,
  minute: number,
  inputQuota: number,
  outputQuota: number,
): number {
  const from = start[minute]!;
  const to = start[minute + 1]!;
  return Math.min(prefixEnd(quotaInBefore, from, to, inputQuota), prefixEnd(quotaOutBefore, from, to, outputQuota));
}

/** The first request of [from, to) that no longer fits when all before it are inside; `to` when all fit. */
export function prefixEnd(before: Float64Array, from: number, to: number, quota: number): number {
  const most = before[from]! + quota;
  if (before[to]! <= most) return to;
  let low = from;
  let high = to;
  // before[low] fits, before[high] does not.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (before[middle]! <= most) low = middle;
    else high = middle;
  }
  return low;
}
