import type { Steps } from "../../model/sizing";

/**
 * How much an optimum hangs on the log that it was found on. Money is whole numbers of the unit of `SizingPrices`
 * times `scale`: a part of the traffic pays its share of the reserved time, `scale` being the minutes of all of it.
 */
export interface Certainty {
  readonly scale: bigint;
  readonly blocks: { readonly by: BlockLength; readonly count: number };
  /** Null: fewer than three blocks, of which nothing can be said. */
  readonly heldOut: HeldOut | null;
  readonly redrawn: Redrawn | null;
  readonly sliding: SlidingAnswer;
}

/** Three days and more are cut into days, less into hours. */
export type BlockLength = "day" | "hour";

/** Chosen on one half, charged on the other. */
export interface HeldOut {
  readonly firstOnSecond: HeldOutHalf;
  readonly secondOnFirst: HeldOutHalf;
}

export interface HeldOutHalf {
  /** The optimum of the half that it was chosen on. */
  readonly chosen: Steps;
  /** On the half that pays. */
  readonly payAsYouGo: bigint;
  readonly chosenCost: bigint;
  /** The optimum of the half that pays, which nobody knew. */
  readonly best: Steps;
  readonly bestCost: bigint;
}

/** What became of the answer in periods re-drawn from the blocks of the traffic. Ranges go from 5 to 95 in 100. */
export interface Redrawn {
  readonly resamples: number;
  readonly seed: number;
  readonly inputSteps: Range<number>;
  readonly outputSteps: Range<number>;
  /** What the best of each period saves over pay as you go there; nothing where that is to reserve nothing. */
  readonly bestSaves: Range<Fraction>;
  /** What the reservation of the whole traffic saves in each; below nothing where it costs more. */
  readonly chosenSaves: Range<Fraction>;
  /** Periods in which any reservation costs less than pay as you go, and those in which the chosen one does. */
  readonly anyPays: number;
  readonly chosenPays: number;
  /** The reservation whose worst period is the least bad. */
  readonly leastRegret: Regret;
  readonly chosenRegret: bigint;
  /** Sizes between those tried were passed over: too many requests for trying each. */
  readonly isThinned: boolean;
}

export interface Range<Value> {
  readonly low: Value;
  readonly high: Value;
}

/** Exact; `whole` is 0 where there was no traffic at all. */
export interface Fraction {
  readonly part: bigint;
  readonly whole: bigint;
}

export interface Regret extends Steps {
  /** The most that it costs over the best of the same period. */
  readonly most: bigint;
}

/** The answer were the vendor to count a sliding minute. Money without `scale`, over all the traffic. */
export type SlidingAnswer =
  | {
      readonly is: "known";
      /** What the reservation that was chosen by clock minutes costs then. */
      readonly chosenCost: bigint;
      readonly best: Steps;
      readonly bestCost: bigint;
      /** False: it is the best of those tried, and one not tried might cost less. */
      readonly isProven: boolean;
      readonly payAsYouGo: bigint;
    }
  | { readonly is: "unknown"; readonly because: "sums-by-minute" | "no-seconds" };
