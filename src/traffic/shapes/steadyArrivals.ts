import { failed, ok, problem } from "../../model/problem";
import type { Result } from "../../model/problem";
import type { Traffic } from "../sizer/sizingRules";
import { fieldProblems, MOST_DRAWN_REQUESTS, MOST_TOKENS_IN_ALL } from "./drawnLimits";

/** Traffic as the vendor's own capacity calculator asks for it; plain numbers, bounds in `DRAWN_LIMITS`. */
export interface SteadyRates {
  readonly peakRequestsPerMinute: number;
  readonly averageRequestsPerMinute: number;
  /** Of each request; whole. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheHitPercent: number;
}

const DAY = 1_440;
const HOUR = 60;
/** The busy hour is the one from 10 to 11. */
const BUSY = 10 * HOUR;

/**
 * A day of equal requests: one hour at the peak, the other hours at (24 × average − peak) / 23, so that the day has its
 * average. An average that fills less than one hour at the peak shortens that hour. Fractions of a request a minute are
 * carried to the next. Single requests up to `MOST_DRAWN_REQUESTS`, sums by minute beyond that.
 *
 * @returns problems with the name of the field: out of bounds, not whole, or an average above the peak
 */
export function steadyArrivals(rates: SteadyRates): Result<Traffic> {
  const problems = [...fieldProblems(rates)];
  for (const name of ["inputTokens", "outputTokens"] as const)
    if (!Number.isInteger(rates[name])) problems.push(problem(name, "not-whole"));
  if (rates.averageRequestsPerMinute > rates.peakRequestsPerMinute) {
    problems.push(
      problem("averageRequestsPerMinute", "above-maximum", { maximum: String(rates.peakRequestsPerMinute) }),
    );
  }
  if (problems.length > 0) return failed(...problems);
  const counts = steadyCounts(rates.peakRequestsPerMinute, rates.averageRequestsPerMinute);
  const requests = counts.reduce((sum, count) => sum + count, 0);
  const largest = Math.max(rates.inputTokens, rates.outputTokens);
  if (requests * largest > MOST_TOKENS_IN_ALL) {
    return failed(
      problem("averageRequestsPerMinute", "above-maximum", {
        maximum: String(Math.floor(MOST_TOKENS_IN_ALL / largest / DAY)),
      }),
    );
  }
  const cached = Math.round((rates.inputTokens * rates.cacheHitPercent) / 100);
  const day = { clock: "relative", firstMinute: 0, minutes: DAY } as const;
  if (requests > MOST_DRAWN_REQUESTS) {
    const times = (tokens: number): Float64Array => counts.map((count) => count * tokens);
    return ok({
      kind: "profile",
      profile: {
        ...day,
        requests: counts,
        input: times(rates.inputTokens),
        output: times(rates.outputTokens),
        cached: cached === 0 ? null : times(cached),
      },
    });
  }
  const start = new Int32Array(DAY + 1);
  counts.forEach((count, minute) => (start[minute + 1] = (start[minute] ?? 0) + count));
  const column = (tokens: number): Uint32Array => new Uint32Array(requests).fill(tokens);
  return ok({
    kind: "requests",
    arrivals: {
      ...day,
      start,
      input: column(rates.inputTokens),
      output: column(rates.outputTokens),
      cached: cached === 0 ? null : column(cached),
    },
  });
}

function steadyCounts(peak: number, average: number): Float64Array {
  const counts = new Float64Array(DAY);
  const inAll = DAY * average;
  const quiet = Math.max(0, (inAll - HOUR * peak) / (DAY - HOUR));
  let before = 0;
  // From the busy hour on, so that a short one has its whole level first.
  for (let at = 0; at < DAY; at += 1) {
    const level = at < HOUR ? Math.min(peak, inAll - before) : quiet;
    const after = at === DAY - 1 ? inAll : Math.min(inAll, before + level);
    counts[(BUSY + at) % DAY] = Math.round(after) - Math.round(before);
    before = after;
  }
  return counts;
}
