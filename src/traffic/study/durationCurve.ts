import type { DurationCurve, DurationPoint } from "./study";
import type { SortedLoads } from "./sortedLoads";

const EVEN = 280;
/** Places that come closer together towards the peak, where the curve is steep. */
const STEEP = 100;
const PERCENTILES = [50, 90, 95, 99];

/**
 * Load duration: how many minutes reach a load. In tokens a minute as the quota weighs them, which is where percentiles
 * are read.
 */
export function durationCurve(sorted: SortedLoads, scale: number): DurationCurve {
  return { input: points(sorted.input, scale), output: points(sorted.output, scale) };
}

function points(sorted: Float64Array, scale: number): readonly DurationPoint[] {
  return places(sorted.length).map((minutes) => ({ minutes, tpm: (sorted[sorted.length - minutes] ?? 0) / scale }));
}

/** Numbers from 1 to `most`, rising: all of them up to 400, fewer of more. */
function places(most: number): readonly number[] {
  if (most <= EVEN + STEEP) return Array.from({ length: most }, (_, index) => index + 1);
  const kept = new Set([1, most]);
  for (let place = 1; place < EVEN; place += 1) kept.add(Math.max(1, Math.round((place * most) / EVEN)));
  for (let place = 1; place < STEEP; place += 1)
    kept.add(Math.max(1, Math.round((most * place ** 3) / (EVEN * STEEP ** 3))));
  for (const percent of PERCENTILES) kept.add(most - Math.ceil((percent * most) / 100) + 1);
  return [...kept].sort((one, other) => one - other);
}
