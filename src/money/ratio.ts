import type { Amount } from "./amount";
import { ExactDecimal } from "./exactDecimal";
import { commonDivisor } from "./commonDivisor";

/**
 * Denominators longer than this are rounded away: a sum of hundreds of unlike fractions would otherwise grow without
 * end. What is left is right to 200 significant digits, of which 30 are ever shown.
 */
const LONGEST_DENOMINATOR = 600;
const ROUNDED_TO = 200;

/** numerator ÷ denominator in the lowest terms that `Amount` promises. The denominator is whole and positive. */
export function ratio(numerator: ExactDecimal, denominator: ExactDecimal): Amount {
  if (denominator.equals(1)) return { numerator, denominator };
  if (numerator.isZero()) return { numerator, denominator: new ExactDecimal(1) };
  // Twos and fives of the denominator move into the numerator, where they are just decimals.
  let top = numerator;
  let bottom = BigInt(denominator.toFixed());
  while (bottom % 10n === 0n) {
    bottom /= 10n;
    top = top.times("0.1");
  }
  while (bottom % 2n === 0n) {
    bottom /= 2n;
    top = top.times("0.5");
  }
  while (bottom % 5n === 0n) {
    bottom /= 5n;
    top = top.times("0.2");
  }
  if (bottom === 1n) return { numerator: top, denominator: new ExactDecimal(1) };
  const places = top.decimalPlaces();
  const digits = BigInt(top.times(`1e${places}`).abs().toFixed());
  const shared = commonDivisor(digits, bottom);
  if (shared > 1n) {
    // Exact: the whole digits are divisible, so the quotient has no more places than the numerator.
    const reduced = new ExactDecimal((digits / shared).toString()).times(`1e-${places}`);
    top = top.isNegative() ? reduced.negated() : reduced;
    bottom /= shared;
  }
  const text = bottom.toString();
  if (text.length > LONGEST_DENOMINATOR) {
    // rounding: the only one inside the core, 200 significant digits down; see LONGEST_DENOMINATOR.
    return { numerator: top.div(text).toSignificantDigits(ROUNDED_TO), denominator: new ExactDecimal(1) };
  }
  return { numerator: top, denominator: new ExactDecimal(text) };
}
