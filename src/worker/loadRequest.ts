import type { Understanding } from "../traffic/log/understanding";
import type { DrawnTraffic } from "../traffic/shapes/drawTraffic";
import type { SteadyRates } from "../traffic/shapes/steadyArrivals";

/**
 * The part of a log that is sized: the listed models by name (null: all of them), all other models together, and
 * whether cache hits counted from prefix blocks are included.
 */
export interface LogSelection {
  readonly models: readonly string[] | null;
  /** Absent: they are included. */
  readonly otherModels?: boolean | undefined;
  readonly measuredCache: boolean;
  /** A time without traffic that is most of the period: it counts, or the smaller side of it is left out. */
  readonly gap?: "keep" | "drop" | undefined;
}

export const EVERYTHING: LogSelection = { models: null, measuredCache: false };

/**
 * All that is needed to load a traffic. Every request about a traffic carries it, so that any worker can answer: one
 * that does not hold this traffic loads it first.
 */
export type LoadRequest = TrafficInput & {
  /** Two requests with the same id load the same traffic. */
  readonly id: number;
};

export type TrafficInput =
  | {
      readonly from: "log";
      /** The id of the first load of this log as it is understood: another selection needs no second reading. */
      readonly readingId: number;
      readonly log: Blob;
      readonly understanding: Understanding;
      readonly selection: LogSelection;
    }
  | { readonly from: "shape"; readonly params: DrawnTraffic; readonly zone: string }
  | { readonly from: "steady"; readonly params: SteadyRates; readonly zone: string }
  /** A profile by minute as `packProfile` writes it. */
  | { readonly from: "profile"; readonly packed: string; readonly zone: string };
