import type { DecimalText } from "../../model/quantities";

export interface Tick {
  readonly value: number;
  /** The same, exactly. */
  readonly text: DecimalText;
}

/**
 * Tenths of a step that people count in. Neighbours are at most 1.5 apart, so that a step too many never halves the
 * lines.
 */
const STEPS = [10, 15, 20, 25, 30, 40, 50, 60, 80, 100] as const;

/**
 * Round marks from 0 up to `max`, 0 included: at most `count` above it, and two thirds of them at least. `max` itself
 * is seldom one. Empty when max is not above zero.
 */
export function niceTicks(max: number, count: number): readonly Tick[] {
  if (!(max > 0) || !Number.isFinite(max) || count < 1) return [];
  const power = Math.floor(Math.log10(max / (count + 1)));
  for (const exponent of [power - 2, power - 1, power]) {
    for (const tenths of STEPS) {
      const marks: Tick[] = [];
      for (let index = 0; index <= count + 1; index++) {
        const text = shifted(tenths * index, exponent);
        if (Number(text) > max) return marks;
        marks.push({ value: Number(text), text });
      }
    }
  }
  return [];
}

/** whole × 10^power as plain decimal text, without an exponent. */
function shifted(whole: number, power: number): DecimalText {
  if (power >= 0 || whole === 0) return whole === 0 ? "0" : `${whole}${"0".repeat(power)}`;
  const digits = String(whole).padStart(1 - power, "0");
  return `${digits.slice(0, power)}.${digits.slice(power)}`.replace(/\.?0+$/, "");
}
