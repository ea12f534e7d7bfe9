import type { Fraction } from "../../../money/fraction";

const SIGNIFICANT = 30;

/** As the command line prints an amount: every digit where it ends, else 30 significant ones, halves up. */
export function referenceText({ numerator, denominator }: Fraction): string {
  if (numerator === 0n) return "0";
  const sign = numerator < 0n ? "-" : "";
  const top = numerator < 0n ? -numerator : numerator;
  const places = placesOf(top, denominator);
  if (places !== null) return sign + withPoint((top * 10n ** BigInt(places)) / denominator, places);
  // Digits before the point, or the zeros after it.
  let power = String(top / denominator).length;
  if (top < denominator) {
    power = 0;
    for (let scaled = top * 10n; scaled < denominator; scaled *= 10n) power -= 1;
  }
  const kept = SIGNIFICANT - power;
  const [scaledTop, scaledBottom] =
    kept >= 0 ? [top * 10n ** BigInt(kept), denominator] : [top, denominator * 10n ** BigInt(-kept)];
  const rounded = (scaledTop * 2n + scaledBottom) / (scaledBottom * 2n);
  return sign + (kept >= 0 ? withPoint(rounded, kept) : String(rounded * 10n ** BigInt(-kept)));
}

/** Decimal places that hold the whole of it; null where it does not end. */
function placesOf(top: bigint, bottom: bigint): number | null {
  let [a, b] = [top, bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  let rest = bottom / a;
  const count = (prime: bigint) => {
    let times = 0;
    for (; rest % prime === 0n; rest /= prime) times += 1;
    return times;
  };
  const [twos, fives] = [count(2n), count(5n)];
  return rest === 1n ? Math.max(twos, fives) : null;
}

function withPoint(digits: bigint, places: number): string {
  const text = String(digits).padStart(places + 1, "0");
  const [whole, part] = [text.slice(0, text.length - places), text.slice(text.length - places).replace(/0+$/, "")];
  return part === "" ? whole : `${whole}.${part}`;
}
