/** What a bench file gets: two sides are timed in turn, so that whatever else the machine does falls on both. */
export interface BenchTools {
  /**
   * Medians in milliseconds: of `runs` runs of theirs, with five of ours before each, after one of either that is not
   * counted.
   */
  inTurn(runs: number, ours: () => unknown, theirs: () => unknown): Duel;
  /** Median in milliseconds of `runs` runs, after `warmUp` (1) that are not counted. */
  median(runs: number, work: () => unknown, warmUp?: number): number;
  /** One line of the table. */
  print(line: BenchLine): void;
}

export interface Duel {
  readonly ours: number;
  readonly theirs: number;
}

export interface BenchLine {
  readonly what: string;
  readonly ours: string;
  /** What it is measured against. */
  readonly against?: string;
  /** How many times the other side. */
  readonly ratio?: number;
  /** The least that will do. */
  readonly goal?: number;
  /** A limit that is no ratio: whether it was kept. */
  readonly kept?: boolean;
}

/** Whole numbers from 0 up to 2^32, the same each time. */
export function newNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
