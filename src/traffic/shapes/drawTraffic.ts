import { failed, ok, problem } from "../../model/problem";
import type { Result } from "../../model/problem";
import type { Arrivals } from "../arrivals/arrivals";
import type { MinuteProfile } from "../arrivals/minuteProfile";
import type { Traffic } from "../sizer/sizingRules";
import { fieldProblems, MOST_DRAWN_REQUESTS, MOST_TOKENS_IN_ALL } from "./drawnLimits";
import { minuteLevels } from "./minuteLevels";
import { normalQuantile } from "./normalQuantile";
import { poisson } from "./poisson";
import { seededNumbers } from "./seededNumbers";
import { shapePattern } from "./shapePattern";
import type { DrawnShape } from "./shapePattern";
import { tokenLengths } from "./tokenLengths";
import type { TokenLengths } from "./tokenLengths";

/** Traffic as drawn by hand; plain numbers, bounds in `DRAWN_LIMITS`. */
export interface DrawnTraffic {
  readonly shape: DrawnShape;
  /** From Monday 00:00 on. */
  readonly days: number;
  /** On average over the days, before growth. */
  readonly requestsPerMinute: number;
  /** The busiest level against the average one; of no effect on a flat shape. */
  readonly peakFactor: number;
  /** Of a request, on average, cached ones included. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Deviation of the logarithm of the token lengths; 0: all requests are equal. */
  readonly spread: number;
  readonly cacheHitPercent: number;
  readonly growthPercentPerMonth: number;
  readonly monthsAhead: number;
  /** The same seed draws the same traffic, on every machine and in every later edition. */
  readonly seed: number;
}

const DAY = 1_440;

/**
 * Draws traffic: requests arrive by themselves (Poisson) around the level of their minute, with lognormal token
 * lengths. All of the days count, quiet beginnings and ends too. Single requests up to `MOST_DRAWN_REQUESTS`, sums by
 * minute beyond that.
 *
 * @returns problems with the name of the field where one is out of bounds
 */
export function drawTraffic(drawn: DrawnTraffic): Result<Traffic> {
  const problems = fieldProblems(drawn);
  if (problems.length > 0) return failed(...problems);
  const minutes = drawn.days * DAY;
  let growth = 1;
  for (let month = 0; month < drawn.monthsAhead; month += 1) growth *= 1 + drawn.growthPercentPerMonth / 100;
  const level = drawn.requestsPerMinute * growth;
  const mostRequests = MOST_TOKENS_IN_ALL / Math.max(drawn.inputTokens, drawn.outputTokens, 1);
  if (level * minutes > mostRequests) {
    return failed(
      problem("requestsPerMinute", "above-maximum", { maximum: String(Math.floor(mostRequests / minutes / growth)) }),
    );
  }
  const numbers = seededNumbers(drawn.seed);
  const levels = minuteLevels(shapePattern(drawn.shape, minutes, numbers), level, drawn.peakFactor);
  const counts = levels.map((mean) => poisson(mean, numbers));
  const input = tokenLengths(drawn.inputTokens, drawn.spread);
  const output = tokenLengths(drawn.outputTokens, drawn.spread);
  const requests = counts.reduce((sum, count) => sum + count, 0);
  return ok(
    requests <= MOST_DRAWN_REQUESTS
      ? {
          kind: "requests",
          arrivals: drawnArrivals(counts, input, output, drawn.cacheHitPercent, () => numbers.next() >>> 24),
        }
      : {
          kind: "profile",
          profile: drawnProfile(counts, input, output, drawn.cacheHitPercent, () => numbers.next() >>> 24),
        },
  );
}

/** @param odds an even whole number from 0 to 255 */
function drawnArrivals(
  counts: Float64Array,
  input: TokenLengths,
  output: TokenLengths,
  cachePercent: number,
  odds: () => number,
): Arrivals {
  const start = new Int32Array(counts.length + 1);
  counts.forEach((count, minute) => (start[minute + 1] = (start[minute] ?? 0) + count));
  const requests = start[counts.length] ?? 0;
  const inputs = new Uint32Array(requests);
  const outputs = new Uint32Array(requests);
  for (let request = 0; request < requests; request += 1) {
    inputs[request] = input.lengths[odds()] ?? 0;
    outputs[request] = output.lengths[odds()] ?? 0;
  }
  return {
    clock: "relative",
    firstMinute: 0,
    minutes: counts.length,
    start,
    input: inputs,
    output: outputs,
    cached: cachePercent === 0 ? null : inputs.map((tokens) => cachedOf(tokens, cachePercent)),
  };
}

/** The sum of many lengths is normal around its mean; never less than a token a request. */
function drawnProfile(
  counts: Float64Array,
  input: TokenLengths,
  output: TokenLengths,
  cachePercent: number,
  odds: () => number,
): MinuteProfile {
  const sum = (count: number, of: TokenLengths): number =>
    Math.max(
      Math.min(count, count * of.mean),
      Math.round(count * of.mean + Math.sqrt(count) * of.deviation * normalQuantile(odds())),
    );
  const inputs = new Float64Array(counts.length);
  const outputs = new Float64Array(counts.length);
  counts.forEach((count, minute) => {
    inputs[minute] = sum(count, input);
    outputs[minute] = sum(count, output);
  });
  return {
    clock: "relative",
    firstMinute: 0,
    minutes: counts.length,
    requests: counts,
    input: inputs,
    output: outputs,
    cached: cachePercent === 0 ? null : inputs.map((tokens) => cachedOf(tokens, cachePercent)),
  };
}

function cachedOf(tokens: number, percent: number): number {
  return Math.min(tokens, Math.round((tokens * percent) / 100));
}
