import { exponential } from "./exponential";
import { normalQuantile } from "./normalQuantile";

const ODDS = 256;

/** The lengths that requests are drawn from, each as likely as the others. */
export interface TokenLengths {
  readonly lengths: Float64Array;
  readonly mean: number;
  readonly deviation: number;
}

/**
 * 256 lengths of a lognormal distribution around a mean: whole tokens, at least 1 unless the mean is 0.
 *
 * @param spread deviation of the logarithm; 0: all equal
 */
export function tokenLengths(mean: number, spread: number): TokenLengths {
  const factors = Array.from({ length: ODDS }, (_, odds) => exponential(spread * normalQuantile(odds)));
  const factorMean = factors.reduce((sum, factor) => sum + factor, 0) / ODDS;
  const lengths = Float64Array.from(factors, (factor) =>
    mean === 0 ? 0 : Math.max(1, Math.round((mean * factor) / factorMean)),
  );
  const drawnMean = lengths.reduce((sum, length) => sum + length, 0) / ODDS;
  const variance = lengths.reduce((sum, length) => sum + (length - drawnMean) * (length - drawnMean), 0) / ODDS;
  return { lengths, mean: drawnMean, deviation: Math.sqrt(variance) };
}
