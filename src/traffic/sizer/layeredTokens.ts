/**
 * Tokens over each number of steps: Σ max(0, value − s × step) for every s at once, exact. Values are kept as counts
 * and remainders by step, so that each takes one division and no sorting.
 */
export interface LayeredTokens {
  /** Whole numbers from 0 to the largest that was announced. A stretch from a to b is added as b and taken off as a. */
  add(value: number): void;
  takeOff(value: number): void;
  addAll(values: Float64Array): void;
  /** Tokens over s steps, for s from 0 to the steps that hold the largest value. Sums up to 2^53 are exact. */
  over(): Float64Array;
}

export function layeredTokens(step: number, largest: number): LayeredTokens {
  const most = Math.ceil(largest / step);
  const counts = new Float64Array(most + 1);
  const rests = new Float64Array(most + 1);
  const put = (value: number, sign: 1 | -1): void => {
    const steps = Math.floor(value / step);
    counts[steps] = counts[steps]! + sign;
    rests[steps] = rests[steps]! + sign * (value - steps * step);
  };
  return {
    add: (value) => put(value, 1),
    takeOff: (value) => put(value, -1),
    addAll(values) {
      // A product is faster than a division, and may be one step off near a whole step, which the rest shows.
      const inverse = 1 / step;
      for (let index = 0; index < values.length; index++) {
        const value = values[index]!;
        let steps = (value * inverse) | 0;
        let rest = value - steps * step;
        if (rest < 0) {
          steps--;
          rest += step;
        } else if (rest >= step) {
          steps++;
          rest -= step;
        }
        counts[steps] = counts[steps]! + 1;
        rests[steps] = rests[steps]! + rest;
      }
    },
    over() {
      const over = new Float64Array(most + 1);
      let above = 0;
      // From the top: one step less adds a whole step of each value above it, and the rest of each that ends in it.
      for (let steps = most - 1; steps >= 0; steps--) {
        above += counts[steps + 1]!;
        over[steps] = over[steps + 1]! + above * step + rests[steps]!;
      }
      return over;
    },
  };
}
