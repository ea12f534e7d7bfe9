import type { DecimalText } from "../model/quantities";
import { problem, type Problem, type ProblemCode } from "../model/problem";
import { compareDecimals } from "../money/decimal";
import { formatNumber } from "./formatNumber";
import { plainCharacters, readNumeral } from "./readNumeral";

interface Range {
  readonly min: DecimalText;
  readonly max: DecimalText;
}

/**
 * What a field accepts. Bounds belong to the range; `min` is 0 and `max` 10^18 (the bound of FORMATS.md) if not given.
 */
export interface TypedSpec extends Partial<Range> {
  readonly whole?: boolean | undefined;
  readonly optional?: boolean | undefined;
  /** A percentage: `12%` may be typed. */
  readonly percent?: boolean | undefined;
  /** Outside this range a value is possible but hardly meant: it is asked for before it is taken. */
  readonly usual?: Range | undefined;
}

export type Typed =
  | { readonly state: "empty" }
  | {
      readonly state: "value";
      readonly value: DecimalText;
      /** What was understood, in another form than it was typed; null where it needs no reading back. */
      readonly echo: string | null;
      /** What the text would be where point and comma have changed places, if that is possible too. */
      readonly other: DecimalText | null;
    }
  | {
      readonly state: "problem";
      readonly problem: Problem;
      /** Values that may have been meant, each to be taken with one press. */
      readonly choices: readonly DecimalText[];
    };

/** Longest text that is looked at: 10^18 with decimals and separators fits, a bomb does not. */
export const TYPED_LENGTH = 40;

const LARGEST = "1000000000000000000";

/**
 * Reads what a person typed or pasted into a number field: `1,000,000`, `1 000 000`, `1.2M`, `1.5万`, `１２３`, `$1,000`,
 * and `12%` where a percentage is asked for. The result is exact decimal text; what is not plainly one number is a
 * problem, and nothing is guessed: `1,234` is 1234 where whole numbers are counted, and a question where it may be
 * 1.234 as well. A problem carries `value`, as typed, `minimum`, and `maximum` where the field has one; its path is for
 * the caller to set.
 */
export function parseTyped(raw: string, spec: TypedSpec): Typed {
  if (raw.length > TYPED_LENGTH)
    return refused("too-long", { length: String(raw.length), maximum: String(TYPED_LENGTH) });
  const plain = plainCharacters(raw);
  if (plain === "") return spec.optional ? { state: "empty" } : refused("missing");
  const params = {
    value: raw.trim(),
    minimum: spec.min ?? "0",
    ...(spec.max === undefined ? {} : { maximum: spec.max }),
  };
  const refuse = (code: ProblemCode, choices: readonly DecimalText[] = [], more: Record<string, string> = {}) =>
    refused(code, { ...params, ...more }, choices);
  const numeral = readNumeral(plain);
  if (numeral === null) return refuse("not-a-number");
  if (numeral.hasPercent && !spec.percent) return refuse("not-a-number", [], { advice: "no-percent" });

  const { local, foreign } = numeral;
  const hasComma = plain.includes(",");
  // Nobody writes decimals of what is counted: `1,000` months are a thousand, and too many.
  const isCounted = hasComma && local !== null && spec.whole === true && !numeral.hasScale;
  const other = foreign === null || foreign === local || isCounted || faultOf(foreign, spec) !== null ? null : foreign;
  if (local === null) {
    if (other !== null) return refuse("not-a-number", [other], { advice: "decimal-point" });
    return refuse(foreign === null ? "not-a-number" : (faultOf(foreign, spec) ?? "not-a-number"));
  }
  const fault = faultOf(local, spec);
  if (fault !== null && other !== null && hasComma) return refuse("not-a-number", [other], { advice: "decimal-point" });
  if (fault !== null)
    return refuse(
      fault,
      other === null ? [] : [other],
      fault === "above-maximum" ? { maximum: spec.max ?? LARGEST } : {},
    );
  // `$1,234` is written as the currency's own country writes it, and a point is a decimal point where there are
  // decimals.
  if (other !== null && (hasComma ? !numeral.hasCurrency : spec.whole === true))
    return refuse("two-readings", [local, other], { first: local, second: other });
  const likely = other === null || isUnusual(other, spec) ? null : other;
  if (isUnusual(local, spec))
    return refuse("unusual-rate", likely === null ? [local] : [local, likely], {
      value: local,
      ...unusualParams(spec),
    });
  // `1.500` is 1.5 to both languages, yet may have been meant as 1500.
  const shown = hasComma ? null : likely;
  return {
    state: "value",
    value: local,
    echo: echoOf(raw, local, shown !== null, foreign !== null && foreign !== local),
    other: shown,
  };
}

/** Whether a value has to be confirmed before it is taken. */
export function isUnusual(value: DecimalText, { usual }: TypedSpec): boolean {
  return usual !== undefined && (isBeyond(value, usual.min, -1) || isBeyond(value, usual.max, 1));
}

function unusualParams({ usual }: TypedSpec): Record<string, string> {
  return usual === undefined ? {} : { minimum: usual.min, maximum: usual.max };
}

function faultOf(value: DecimalText, { whole, min = "0", max = LARGEST }: TypedSpec): ProblemCode | null {
  if (whole && value.includes(".")) return "not-whole";
  return isBeyond(value, min, -1) ? "below-minimum" : isBeyond(value, max, 1) ? "above-maximum" : null;
}

function isBeyond(value: DecimalText, bound: DecimalText, side: -1 | 1): boolean {
  return compareDecimals(value, bound) === side;
}

/**
 * Plain digits, also in the middle of typing a decimal ("16." or "0.50"), need no reading back; whatever has a
 * separator does, and without the separator, so that a wrong reading is seen. `1.500` is 1.5 and not a thousand and a
 * half.
 */
function echoOf(raw: string, value: DecimalText, isDoubtful: boolean, isTwofold: boolean): string | null {
  const typed = raw.trim().replace("\u2212", "-");
  const isPlain = /^-?\d+(?:\.\d*)?$/.test(typed) && typed.replace(/\.0*$|(\.\d*?)0+$/, "$1") === value;
  if (isPlain && !isDoubtful && (!isTwofold || typed === value)) return null;
  return /[,，'’]/.test(raw) ? value : formatNumber(value, "en");
}

function refused(code: ProblemCode, params: Record<string, string> = {}, choices: readonly DecimalText[] = []): Typed {
  return { state: "problem", problem: problem("", code, params), choices };
}
