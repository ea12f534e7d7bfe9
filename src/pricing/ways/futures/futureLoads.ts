import type { ExactLoad } from "../evaluate/exactLoad";
import { endsOf, expectedPoint, FUTURE_INPUTS, loadAt, type FutureInput, type FutureRanges } from "./futureRanges";

const HALF = 2 ** 31;

/**
 * So many futures: each input for itself lies below what is expected in half of them and above in the other half,
 * evenly between that and the end of its range. The same seed gives the same futures.
 */
export function futureLoads(
  load: ExactLoad,
  ranges: FutureRanges,
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly ExactLoad[] {
  const next = seededNumbers(seed);
  const expected = expectedPoint(load);
  const ends = FUTURE_INPUTS.map((input) => [input, endsOf(ranges[input])] as const);
  return Array.from({ length: count }, () => {
    const point: Record<FutureInput, number> = { ...expected };
    for (const [input, { low, high }] of ends) {
      const drawn = next();
      const end = drawn < HALF ? low : high;
      // rounding: to the millionth.
      point[input] = Math.round(expected[input] + (end - expected[input]) * ((drawn % HALF) / HALF));
    }
    return loadAt(load, point);
  });
}

/** Whole numbers from 0 up to 2^32 (mulberry32), the same for the same seed. */
function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
