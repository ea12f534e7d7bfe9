import "../plot/charts.css";
import { isNegative } from "../../money/compare";
import type { Amount } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";

interface DeltaBarProps {
  /** Above zero to the right, below it to the left. */
  readonly difference: Amount;
  /** The ends of the scale: the largest gain and the largest loss of all bars in the column, neither below zero. */
  readonly least: Amount;
  readonly most: Amount;
}

/** In percent of the width: what is too short to be seen is drawn this long. */
const SHORTEST = 1;

/**
 * A difference as a bar in a table cell, all bars of a column to one scale. Hidden from screen readers: the amount is
 * beside it.
 */
export function DeltaBar({ difference, least, most }: DeltaBarProps) {
  const [value, left, right] = [toChartNumber(difference), toChartNumber(least), toChartNumber(most)];
  const range = left + right;
  if (value === 0 || range <= 0) return null;
  const zero = (left / range) * 100;
  const length = Math.max(SHORTEST, (Math.abs(value) / range) * 100);
  return (
    <svg className="delta" aria-hidden="true" focusable="false">
      <rect
        className={isNegative(difference) ? "gain" : "loss"}
        x={`${isNegative(difference) ? zero - length : zero}%`}
        y="3"
        width={`${length}%`}
        height="8"
      />
      <line x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="14" />
    </svg>
  );
}
