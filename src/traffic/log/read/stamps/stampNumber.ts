import type { Stamp } from "./stamp";

const DECIMAL = /^(\d{1,15})(?:[.,](\d+))?$/;
/** /Date(1772960400500)/, as .NET writes milliseconds. */
const DOT_NET = /^\/?Date\((\d{12,14})(?:[+-]\d{4})?\)\/?$/;
const POWER = /^(\d)(?:\.(\d+))?[eE]([+-]?\d{1,2})$/;

/**
 * What a column of moments holds. "date-time" is any written date with time, with a zone or without one, ISO or US; the
 * numbers are seconds, milliseconds or minutes since 1970 ("epoch") or since the log's own start ("relative").
 */
export type Stamps = "date-time" | "epoch-s" | "epoch-ms" | "relative-s" | "relative-ms" | "relative-minutes";

export type NumberStamps = Exclude<Stamps, "date-time">;

/**
 * Reads a number of seconds, milliseconds or minutes digit by digit: 36000.041 s is 41,000,000 ns into its minute,
 * exactly.
 *
 * @returns false for what is no such number, a negative one among it
 */
export function stampNumber(text: string, stamps: NumberStamps, into: Stamp): boolean {
  const decimal = DECIMAL.exec(text) ?? DECIMAL.exec(withoutPower(text)) ?? DOT_NET.exec(text);
  if (decimal === null) return false;
  setStamp(Number(decimal[1]), Number((decimal[2] ?? "").slice(0, 9).padEnd(9, "0")), stamps, into);
  return true;
}

/**
 * @param whole a whole number, less than 10^15
 * @param billionths what comes after the point, in billionths
 */
export function setStamp(whole: number, billionths: number, stamps: NumberStamps, into: Stamp): void {
  switch (stamps) {
    case "epoch-s":
    case "relative-s":
      into.minute = Math.floor(whole / 60);
      into.tick = (whole - into.minute * 60) * 1e9 + billionths;
      return;
    case "epoch-ms":
    case "relative-ms":
      into.minute = Math.floor(whole / 60_000);
      // A thousandth of a billionth is no nanosecond.
      into.tick = (whole - into.minute * 60_000) * 1e6 + Math.floor(billionths / 1000);
      return;
    case "relative-minutes":
      into.minute = whole;
      into.tick = billionths * 60;
      return;
    default:
      stamps satisfies never;
  }
}

/** 1.7303e9 and 5e-3 as plain decimals: programs print very small and very large numbers so. */
function withoutPower(text: string): string {
  const power = POWER.exec(text);
  if (power === null) return text;
  const [, first = "", rest = ""] = power;
  const exponent = Number(power[3]);
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${first}${rest}`;
  const digits = first + rest.padEnd(exponent, "0");
  return exponent >= rest.length ? digits : `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}
