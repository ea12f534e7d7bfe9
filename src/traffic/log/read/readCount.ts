/** What a count turned out to be where it is none. */
export type NoCount = "missing" | "wrong" | "too-large";

const PLAIN = /^\d{1,15}$/;
/** A group of thousands never starts with 0: `0,400` is no 400. */
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const WITH_POINT = /^(\d{1,15})\.0*$/;
const POWER = /^(\d(?:\.\d{1,15})?)[eE]\+?(\d{1,2})$/;
const ANY_DIGITS = /^\d{16,}(?:\.0*)?$/;
/** How programs write that there is nothing. */
const NOTHING = /^(?:null|none|nan|n\/a|na|nil|undefined|\\n|-)$/i;

/**
 * A whole number of tokens or requests: "1200", "1,200", "1200.0", "1.2e3". Negative numbers and fractions are wrong.
 *
 * @param most the largest that is taken
 */
export function readCount(text: string, most: number): number | NoCount {
  const value = PLAIN.test(text) ? Number(text) : unusual(text);
  return typeof value === "number" && value > most ? "too-large" : value;
}

function unusual(text: string): number | NoCount {
  if (text === "" || NOTHING.test(text)) return "missing";
  if (GROUPED.test(text)) return Number(text.replaceAll(",", ""));
  const point = WITH_POINT.exec(text);
  if (point !== null) return Number(point[1]);
  const power = POWER.exec(text);
  if (power !== null) return powerOfTen(power[1] ?? "", Number(power[2]));
  return ANY_DIGITS.test(text) ? "too-large" : "wrong";
}

function powerOfTen(factor: string, exponent: number): number | NoCount {
  const [whole = "", fraction = ""] = factor.split(".");
  const digits = fraction.replace(/0+$/, "");
  return digits.length > exponent ? "wrong" : Number(whole + digits.padEnd(exponent, "0"));
}
