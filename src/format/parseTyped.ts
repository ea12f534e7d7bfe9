import type { DecimalText } from "../units/quantities";
import { problem, type Problem } from "../units/problem";
import type { Language } from "./catalogue";
import { compareDigits, digitsOf, shiftDigits, textOf, type Digits } from "./decimalText";

/** What a field accepts. Bounds belong to the range; `min` is 0 and `max` 10^18 (the bound of formats.md) if not given. */
export interface TypedSpec {
  readonly whole?: boolean | undefined;
  readonly min?: DecimalText | undefined;
  readonly max?: DecimalText | undefined;
  readonly optional?: boolean | undefined;
}

export type Typed =
  | { readonly state: "empty" }
  /** `echo`: it was typed in another way than it is written, so what was understood is worth reading back. */
  | { readonly state: "value"; readonly value: DecimalText; readonly echo: boolean }
  | { readonly state: "problem"; readonly problem: Problem };

/** Longest text that is looked at: 10^18 with decimals and separators fits, a bomb does not. */
export const TYPED_LENGTH = 40;

const LARGEST = "1000000000000000000";

/** Powers of ten people write out. `m` is a million: nothing on the page counts in thousandths. */
const SCALES: Readonly<Record<string, number>> = {
  "": 0, k: 3, m: 6, mn: 6, b: 9, bn: 9, thousand: 3, million: 6, billion: 9,
  千: 3, 万: 4, 萬: 4, 百万: 6, 千万: 7, 亿: 8, 億: 8, 万亿: 12,
};

const CURRENCY = String.raw`(?:us\$|\$|¥|usd|cny|rmb)`;
const GROUPED = String.raw`\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:['’]\d{3})+|\d+`;
const TYPED = new RegExp(
  `^([-+]?) ?${CURRENCY}? ?([-+]?)((?:${GROUPED})(?:\\.\\d*)?|\\.\\d+) ?(${Object.keys(SCALES).filter(Boolean).join("|")}|) ?(?:%|元|${CURRENCY})?$`,
  "i",
);

/**
 * Reads what a person typed or pasted into a number field: `1,000,000`, `1 000 000`, `1.2M`, `1.5万`, `１２３`, `$1,000`,
 * `12%`. The result is exact decimal text; what is not plainly one number is a problem, and nothing is guessed.
 * A problem carries `value`, as typed, `minimum`, and `maximum` where the field has one; its path is for the caller to set.
 */
export function parseTyped(raw: string, _language: Language, spec: TypedSpec): Typed {
  if (raw.length > TYPED_LENGTH) return refused("too-long", { length: String(raw.length), maximum: String(TYPED_LENGTH) });
  const plain = plainCharacters(raw);
  if (plain === "") return spec.optional ? { state: "empty" } : refused("missing");
  const { min = "0", max = LARGEST } = spec;
  const params = { value: raw.trim(), minimum: min, ...(spec.max === undefined ? {} : { maximum: max }) };
  const digits = read(plain);
  if (!digits) return refused("not-a-number", { ...params, ...(/^\d+,\d{1,2}$/.test(plain) ? { advice: "decimal-point" } : {}) });
  const value = textOf(digits);
  if (spec.whole && value.includes(".")) return refused("not-whole", params);
  if (isBeyond(digits, min, -1)) return refused("below-minimum", params);
  if (isBeyond(digits, max, 1)) return refused("above-maximum", { ...params, maximum: max });
  return { state: "value", value, echo: isWorthReadingBack(raw, value) };
}

/** Full-width forms to ASCII, every kind of minus to a hyphen, every space to a plain one; a tab parts two cells and stays. */
function plainCharacters(raw: string): string {
  return raw
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, "¥")
    .replace(/\uff04/g, "$")
    .replace(/[\u2212\u2010\u2011\u2013\ufe63]/g, "-")
    .replace(/\p{Zs}/gu, " ")
    .trim();
}

function read(plain: string): Digits | null {
  const match = TYPED.exec(plain);
  if (!match) return null;
  const [, before = "", after = "", number = "", scale = ""] = match;
  const power = SCALES[scale.toLowerCase()];
  if (power === undefined || (before !== "" && after !== "")) return null;
  const [whole = "", fraction = ""] = number.replace(/[,'’ ]/g, "").split(".");
  const digits = digitsOf(`${whole || "0"}${fraction && `.${fraction}`}`);
  if (!digits) return null;
  const negative = before === "-" || after === "-";
  const isZero = textOf(digits) === "0";
  return negative && isZero ? null : shiftDigits({ ...digits, negative }, power);
}

function isBeyond(digits: Digits, bound: DecimalText, side: -1 | 1): boolean {
  const limit = digitsOf(bound);
  return limit !== null && compareDigits(digits, limit) === side;
}

// Plain digits, also in the middle of typing a decimal ("16." or "0.50"), need no reading back. A comma does: whoever
// means a decimal comma has to see that it was taken for a group.
function isWorthReadingBack(raw: string, value: DecimalText): boolean {
  const typed = raw.trim().replace("\u2212", "-");
  return !/^-?\d+(?:\.\d*)?$/.test(typed) || typed.replace(/\.0*$|(\.\d*?)0+$/, "$1") !== value;
}

function refused(code: Problem["code"], params: Record<string, string> = {}): Typed {
  return { state: "problem", problem: problem("", code, params) };
}
