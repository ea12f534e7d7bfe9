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
  for (const exponent of [power - 1, power, power + 1]) {
    for (const tenths of STEPS) {
      const marks = marksUpTo(max, tenths, exponent - 1, count);
      if (marks !== null) return marks;
    }
  }
  return [];
}

/** Multiples of `digits` × 10^power up to max, or null when they are more than `count`. */
function marksUpTo(max: number, digits: number, power: number, count: number): readonly Tick[] | null {
  const marks: Tick[] = [{ value: 0, text: "0" }];
  for (let index = 1; ; index++) {
    const text = shifted(digits * index, power);
    const value = Number(text);
    if (value > max) return marks;
    if (index > count) return null;
    marks.push({ value, text });
  }
}

/** whole × 10^power as plain decimal text, without an exponent. */
function shifted(whole: number, power: number): DecimalText {
  const digits = whole.toString();
  if (power >= 0) return digits + "0".repeat(power);
  const padded = digits.padStart(1 - power, "0");
  const cut = padded.length + power;
  const fraction = padded.slice(cut).replace(/0+$/, "");
  return padded.slice(0, cut) + (fraction === "" ? "" : `.${fraction}`);
}
