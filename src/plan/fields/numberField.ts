import { problem, type ProblemCode } from "../../model/problem";
import type { UnitlessText } from "../../model/quantities";
import { compareDecimals } from "../../money/decimal";
import { writeNumber } from "../document";
import { normalDecimal } from "../read/normalDecimal";
import { type Bounds, type Field, shownValue, type Spot } from "./field";

export interface NumberOptions {
  /** What absent means; without it the field is required. */
  readonly usual?: UnitlessText;
  /** What a new item starts with: `usual` or else the minimum, unless given. */
  readonly fresh?: UnitlessText;
  /** An earlier field of the same object that it is a part of: no more than that. */
  readonly atMost?: string;
  /** A word that it may be instead of a number. */
  readonly word?: string;
  /** Written as text also where JSON would hold it as a number. */
  readonly asText?: boolean;
  readonly isReadLast?: boolean;
}

/** Exact decimal text within bounds. A wrong number counts as the minimum while the rest is checked. */
export function number(bounds: Bounds, place: number, options: NumberOptions = {}): Field<UnitlessText> {
  const { usual, fresh = usual ?? bounds.minimum, atMost, word, asText = false, isReadLast = false } = options;
  return {
    kind: { type: "number", bounds, atMost, word },
    place,
    usual,
    fresh,
    standIn: bounds.minimum,
    isReadLast,
    read(value, spot) {
      if (word !== undefined && value === word) return word;
      const maximum = atMost === undefined ? bounds.maximum : String(spot.before[atMost]);
      return readNumber(value, spot, { ...bounds, maximum });
    },
    write: asText ? (value) => value : writeNumber,
  };
}

/** The same where absent has a meaning of its own: null. */
export function optionalNumber(
  bounds: Bounds,
  place: number,
  { fresh = null, ...options }: Omit<NumberOptions, "usual" | "fresh"> & { readonly fresh?: UnitlessText | null } = {},
): Field<UnitlessText | null> {
  const { write, ...field } = number(bounds, place, options);
  return { ...field, usual: null, fresh, write: (value) => (value === null ? undefined : write(value)) };
}

/** A small whole number that the plan holds as a JavaScript number. */
export function smallNumber(bounds: Bounds, place: number, usual: number): Field<number> {
  return {
    kind: { type: "number", bounds, atMost: undefined, word: undefined },
    place,
    usual,
    fresh: usual,
    standIn: usual,
    read(value, spot) {
      const text = readNumber(value, spot, bounds);
      return text === undefined ? undefined : Number(text);
    },
    write: (value) => value,
  };
}

function readNumber(value: unknown, { path, list }: Spot, bounds: Bounds): UnitlessText | undefined {
  const number = normalDecimal(value);
  const code = number === null ? "not-a-number" : faultOf(number, bounds);
  if (number !== null && code === null) return number;
  const { minimum, maximum } = bounds;
  list.add(problem(path, code ?? "not-a-number", { value: number ?? shownValue(value), minimum, maximum }));
  return undefined;
}

function faultOf(number: UnitlessText, bounds: Bounds): ProblemCode | null {
  if (compareDecimals(number, bounds.minimum) < 0) return "below-minimum";
  if (compareDecimals(number, bounds.maximum) > 0) return "above-maximum";
  return bounds.whole && number.includes(".") ? "not-whole" : null;
}
