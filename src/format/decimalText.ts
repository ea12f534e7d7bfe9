import type { DecimalText } from "../model/quantities";

/** The digits of a decimal text. `whole` has no leading zero ("0" alone stays); `fraction` may be "". */
export interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** The digits of an exact decimal text, or null where the text is none. Zero is never negative. */
export function digitsOf(text: DecimalText): Digits | null {
  const match = /^([-\u2212]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const whole = stripLeadingZeros(match[2] as string);
  const fraction = match[3] ?? "";
  return { negative: match[1] !== "" && /[1-9]/.test(whole + fraction), whole, fraction };
}

/** Rounds to at most `places` decimals, halves away from zero. For display only: amounts are never rounded here. */
export function roundDigits({ negative, whole, fraction }: Digits, places: number): Digits {
  if (fraction.length <= places) return { negative, whole, fraction };
  const kept = whole + fraction.slice(0, places);
  const up = (fraction[places] as string) >= "5";
  const digits = up ? (BigInt(kept) + 1n).toString().padStart(kept.length, "0") : kept;
  const rounded = {
    whole: digits.slice(0, digits.length - places),
    fraction: places === 0 ? "" : digits.slice(-places),
  };
  return { ...rounded, negative: negative && /[1-9]/.test(digits) };
}

/** 10 to the power of `power` times the number, exactly. `power` may be negative. */
export function shiftDigits({ negative, whole, fraction }: Digits, power: number): Digits {
  if (power >= 0) {
    const padded = fraction.padEnd(power, "0");
    return { negative, whole: stripLeadingZeros(whole + padded.slice(0, power)), fraction: padded.slice(power) };
  }
  const padded = whole.padStart(1 - power, "0");
  const cut = padded.length + power;
  return { negative, whole: stripLeadingZeros(padded.slice(0, cut)), fraction: padded.slice(cut) + fraction };
}

/** The shortest decimal text of the digits: "1.50" becomes "1.5". */
export function textOf({ negative, whole, fraction }: Digits): DecimalText {
  const trimmed = fraction.replace(/0+$/, "");
  return (negative ? "-" : "") + whole + (trimmed === "" ? "" : `.${trimmed}`);
}

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compareDigits(a: Digits, b: Digits): -1 | 0 | 1 {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const places = Math.max(a.fraction.length, b.fraction.length);
  const left = BigInt(a.whole + a.fraction.padEnd(places, "0"));
  const right = BigInt(b.whole + b.fraction.padEnd(places, "0"));
  if (left === right) return 0;
  return left < right === a.negative ? 1 : -1;
}

function stripLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}
