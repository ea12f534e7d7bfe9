/**
 * Turns a pattern from 0 to 1 into levels that are `mean` on average and `mean` × `peakFactor` at the busiest: the
 * pattern is stretched over a constant floor. A peak factor higher than the pattern can have without falling below zero
 * gives that highest one.
 */
export function minuteLevels(pattern: Float64Array, mean: number, peakFactor: number): Float64Array {
  const patternMean = pattern.reduce((sum, value) => sum + value, 0) / pattern.length;
  if (patternMean === 0 || patternMean === 1) return new Float64Array(pattern.length).fill(mean);
  const stretch = Math.min((peakFactor - 1) / (1 - patternMean), 1 / patternMean);
  const floor = Math.max(0, 1 - stretch * patternMean);
  return pattern.map((value) => mean * (floor + stretch * value));
}
