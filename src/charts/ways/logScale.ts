import { amount } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";
import type { DecimalText } from "../../model/quantities";

/** The decimal logarithm of an amount, to be drawn; minus infinity for nothing. */
export function logOf(text: DecimalText): number {
  return Math.log10(toChartNumber(amount(text)));
}

export interface LogMark {
  /** The logarithm. */
  readonly value: number;
  /** Exact: 1, 2 or 5 and zeros. */
  readonly text: DecimalText;
}

const WITHIN = ["1", "2", "5"] as const;
const ROUNDING = 1e-9;

/**
 * Marks between two logarithms, both included: powers of ten, with 2 and 5 of each where fewer than `fewest` powers are
 * in between.
 */
export function logMarks(low: number, high: number, fewest: number): readonly LogMark[] {
  const marks = (heads: readonly string[]) => {
    const all: LogMark[] = [];
    for (let power = Math.floor(low); power <= Math.ceil(high); power += 1)
      for (const head of heads) {
        const value = power + Math.log10(Number(head));
        if (value < low - ROUNDING || value > high + ROUNDING) continue;
        all.push({ value, text: power >= 0 ? head + "0".repeat(power) : `0.${"0".repeat(-power - 1)}${head}` });
      }
    return all;
  };
  const powers = marks(["1"]);
  return powers.length >= fewest ? powers : marks(WITHIN);
}
