import { parseDecimal, shiftDecimal, decimalText } from "../money/decimal";
import type { DecimalText } from "../model/quantities";

/** What a typed text can mean as a number, in two ways of writing numbers; null where it is no number in that way. */
export interface Numeral {
  /** As English and Chinese write it: commas between groups of three, a point before decimals. */
  readonly local: DecimalText | null;
  /** As much of Europe writes it: points between groups of three, a comma before decimals. */
  readonly foreign: DecimalText | null;
  readonly hasScale: boolean;
  readonly hasCurrency: boolean;
  readonly hasPercent: boolean;
}

/** Powers of ten people write out. `m` is a million: nothing on the page counts in thousandths. */
const SCALES: Readonly<Record<string, number>> = {
  "": 0,
  k: 3,
  m: 6,
  mn: 6,
  b: 9,
  bn: 9,
  t: 12,
  tn: 12,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  千: 3,
  万: 4,
  萬: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  億: 8,
  万亿: 12,
};

const CURRENCY = String.raw`us\$|\$|¥|usd|cny|rmb`;
const TYPED = new RegExp(
  `^([-+]?) ?(${CURRENCY}|) ?([-+]?)([\\d.,'’ ]*\\d[.]?) ?(${Object.keys(SCALES).filter(Boolean).join("|")}|) ?(%|元|${CURRENCY}|)$`,
  "i",
);
/** A group of thousands never starts with 0: `0,005` is no five. */
const WHOLE = String.raw`\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:['’]\d{3})+`;
const NUMBER = new RegExp(`^(?:(?:${WHOLE})(?:\\.\\d*)?|\\.\\d+)$`);

/** Reads one number, with its sign, currency, scale or percent sign; null where the text is nothing of the kind. */
export function readNumeral(plain: string): Numeral | null {
  const match = TYPED.exec(plain);
  if (!match) return null;
  const [, before = "", prefix = "", after = "", number = "", scale = "", suffix = ""] = match;
  const hasPercent = suffix === "%";
  const hasPrefix = prefix !== "";
  if ((before !== "" && after !== "") || (hasPercent && hasPrefix)) return null;
  const negative = before === "-" || after === "-";
  const power = SCALES[scale.toLowerCase()] ?? 0;
  return {
    local: valueOf(number, negative, power),
    // A comma at the end is one being typed, not yet a decimal comma.
    foreign: valueOf(
      number.replace(/[.,]/g, (mark) => (mark === "," ? "." : ",")),
      negative,
      power,
    ),
    hasScale: scale !== "",
    hasCurrency: hasPrefix || (suffix !== "" && !hasPercent),
    hasPercent,
  };
}

/**
 * Full-width forms to ASCII, every kind of minus to a hyphen, every space to a plain one; a tab parts two cells and
 * stays.
 */
export function plainCharacters(raw: string): string {
  return raw
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, "¥")
    .replace(/\uff04/g, "$")
    .replace(/[\u2212\u2010\u2011\u2013\ufe63]/g, "-")
    .replace(/\p{Zs}/gu, " ")
    .trim();
}

function valueOf(number: string, negative: boolean, power: number): DecimalText | null {
  if (!NUMBER.test(number)) return null;
  const [whole = "", fraction = ""] = number.replace(/[,'’ ]/g, "").split(".");
  const digits = parseDecimal(`${whole || "0"}${fraction && `.${fraction}`}`);
  if (digits === null || (negative && decimalText(digits) === "0")) return null;
  return decimalText(shiftDecimal({ ...digits, negative }, power));
}
