import type { TypedSpec } from "../../../format/parseTyped";
import type { DrawnTraffic } from "../../../traffic/shapes/drawTraffic";
import { DRAWN_LIMITS } from "../../../traffic/shapes/drawnLimits";
import { DRAWN_SHAPES } from "../../../traffic/shapes/shapePattern";
import type { SteadyRates } from "../../../traffic/shapes/steadyArrivals";

/** What the forms of made traffic start from and accept: the bounds are those of src/traffic/drawn. */

export const shapeNames = DRAWN_SHAPES;

/** A week of an office: what "Try with a drawn week" opens. */
export const USUAL_DRAWN: DrawnTraffic = {
  shape: "office-hours",
  days: 7,
  requestsPerMinute: 40,
  peakFactor: 3,
  inputTokens: 1500,
  outputTokens: 200,
  spread: 0.6,
  cacheHitPercent: 0,
  growthPercentPerMonth: 0,
  monthsAhead: 0,
  seed: 1,
};

export const USUAL_STEADY: SteadyRates = {
  peakRequestsPerMinute: 120,
  averageRequestsPerMinute: 40,
  inputTokens: 1500,
  outputTokens: 200,
  cacheHitPercent: 0,
};

export type DrawnField = keyof typeof DRAWN_LIMITS;

export function drawnSpec(field: DrawnField): TypedSpec {
  const { least, most, whole } = DRAWN_LIMITS[field];
  // Steady requests are all alike, and half a token is none.
  const isTokens = field === "inputTokens" || field === "outputTokens";
  const isPercent = field === "cacheHitPercent" || field === "growthPercentPerMonth";
  return { whole: whole || isTokens, min: String(least), max: String(most), percent: isPercent };
}
