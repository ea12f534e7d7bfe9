/** Even random numbers that are the same for the same seed, in every engine and for ever. */
export interface SeededNumbers {
  /** A whole number from 0 to 2^32 − 1. */
  next(): number;
}

/**
 * mulberry32 (Tommy Ettinger, public domain): one 32-bit state, whole-number arithmetic only. Plenty for drawing
 * traffic; not for secrets.
 */
export function seededNumbers(seed: number): SeededNumbers {
  let state = seed >>> 0;
  return {
    next: () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return (mixed ^ (mixed >>> 14)) >>> 0;
    },
  };
}
