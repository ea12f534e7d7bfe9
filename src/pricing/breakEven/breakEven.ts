import type { Option, Per, BillingMode } from "../../model/codes";
import type { Amount } from "../../money/amount";
import { compare, isZero } from "../../money/compare";
import { divide } from "../../money/arithmetic";

/**
 * Solved, never searched: at one value, at several where a cost is a staircase, or the second option is always or never
 * the cheaper one within what is possible (24 hours, a month, 100 %).
 */
export type Answer =
  | { readonly result: "at"; readonly value: Amount }
  | {
      readonly result: "several";
      readonly values: readonly Amount[];
      /** More crossings follow than are listed. */ readonly more: boolean;
    }
  | { readonly result: "always" }
  | { readonly result: "never" };

/** One break-even: above `answer` the second option of `between` is the cheaper one. */
export interface BreakEven {
  readonly between: readonly [Option, Option];
  readonly per: Per;
  readonly answer: Answer;
  /**
   * Cost of the second over cost of the first at full use (24 h, a month, 100 %); null where the first costs nothing.
   */
  readonly atFullUse: Amount | null;
  /** What the second costs over the first at full use, in the amounts of the curve; below zero where it is cheaper. */
  readonly premium: Amount;
  /** What the plan has now, and what each option costs there. */
  readonly planned: Planned | null;
  readonly curve: Curve;
}

export interface Planned {
  readonly x: Amount;
  /** The option the item buys. */
  readonly chosen: Option;
  /** null: both cost the same. */
  readonly cheaper: Option | null;
  /** What the cheaper one saves a month (or once, for a cancellation) against the other; not negative. */
  readonly saving: Amount;
}

/** A chart and its table: the same points. */
export interface Curve {
  readonly per: Per;
  /** What the amounts are for. */
  readonly costPer: "hour" | "day" | "month" | "once";
  readonly xMax: Amount;
  readonly series: readonly Series[];
  readonly crossings: readonly Point[];
  /** "You are here": x and the cost of each series there, in the order of `series`. */
  readonly here: { readonly x: Amount; readonly costs: readonly Amount[] } | null;
  /** Rows of the table, in the order of x; the crossing and "here" are among them. */
  readonly rows: readonly {
    readonly x: Amount;
    readonly costs: readonly Amount[];
    readonly mark: "crossing" | "here" | null;
  }[];
}

export interface Series {
  readonly option: Option;
  readonly billingMode: BillingMode;
  /** Straight between points; a staircase repeats x. */
  readonly points: readonly Point[];
}

export interface Point {
  readonly x: Amount;
  readonly cost: Amount;
}

/**
 * Where a cost that grows by `rate` for each unit of x meets a flat one: flat / rate. Above it the flat one is cheaper.
 * Over `most` (what is possible) it is `never`; a flat cost of nothing is `always`.
 */
export function growingAgainstFlat(rate: Amount, flat: Amount, most: Amount): Answer {
  if (isZero(rate)) return { result: "never" };
  if (isZero(flat)) return { result: "always" };
  const value = divide(flat, rate);
  return compare(value, most) <= 0 ? { result: "at", value } : { result: "never" };
}
