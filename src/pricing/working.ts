import type { StepCode, TermUnit } from "../model/codes";
import { one, type Amount } from "../money/amount";
import { add, divide, multiply, negate, subtract } from "../money/arithmetic";

/** One sign or number of a formula as it is printed. */
export type Term =
  | {
      readonly is: "number";
      readonly value: Amount;
      readonly unit: TermUnit | null;
      /** The step whose result it is. */
      readonly from?: WorkingStep;
    }
  | { readonly is: "op"; readonly op: "+" | "−" | "×" | "÷" | "(" | ")" };

/**
 * A formula and its exact value, built together: whatever prints a term also computes it, so that an amount cannot
 * differ from the formula that is shown for it.
 */
export interface Formula {
  readonly terms: readonly Term[];
  readonly value: Amount;
  /** The operation that is computed last; it decides where parentheses are needed. */
  readonly outermost: "number" | "product" | "sum";
}

/** One row of the working: a name, the formula with the numbers in it, and its result. */
export interface WorkingStep {
  readonly code: StepCode;
  /** For the name, e.g. the round of a conversation or the tier. */
  readonly params: Readonly<Record<string, string>>;
  readonly formula: readonly Term[];
  readonly result: Amount;
  readonly resultUnit: TermUnit;
}

/** A row of the working whose result is the value of its formula. */
export function step(
  code: StepCode,
  { terms, value }: Formula,
  resultUnit: TermUnit,
  params: Record<string, string> = {},
): WorkingStep {
  return { code, params, formula: terms, result: value, resultUnit };
}

/** A number with what it counts. */
export function num(value: Amount, unit: TermUnit | null = null): Formula {
  return { terms: [{ is: "number", value, unit }], value, outermost: "number" };
}

/** The result of an earlier step, which the quote on paper spells out. */
export function resultOf(from: WorkingStep): Formula {
  const { result: value, resultUnit: unit } = from;
  return { terms: [{ is: "number", value, unit, from }], value, outermost: "number" };
}

/** A count that stands for a calculation too long to print: `1,200 clips`, which come to 9,000 seconds. */
export function abbreviated(count: Amount, unit: TermUnit, value: Amount): Formula {
  return { ...num(count, unit), value };
}

/** first + second + …; of one formula, that formula. */
export function plus(first: Formula, ...others: readonly Formula[]): Formula {
  return others.reduce(
    (all, next): Formula => ({
      terms: [...all.terms, op("+"), ...next.terms],
      value: add(all.value, next.value),
      outermost: "sum",
    }),
    first,
  );
}

/** first − second. */
export function minus(first: Formula, second: Formula): Formula {
  const right = second.outermost === "sum" ? inParens(second) : second;
  return {
    terms: [...first.terms, op("−"), ...right.terms],
    value: subtract(first.value, second.value),
    outermost: "sum",
  };
}

/** first × second × …; sums are put in parentheses. */
export function times(first: Formula, ...others: readonly Formula[]): Formula {
  return others.reduce((all, next): Formula => {
    const [left, right] = [asFactor(all), asFactor(next)];
    return {
      terms: [...left.terms, op("×"), ...right.terms],
      value: multiply(all.value, next.value),
      outermost: "product",
    };
  }, first);
}

/**
 * first ÷ second.
 *
 * @throws RangeError when the value of the second is zero
 */
export function dividedBy(first: Formula, second: Formula): Formula {
  const left = asFactor(first);
  const right = second.outermost === "number" ? second : inParens(second);
  return {
    terms: [...left.terms, op("÷"), ...right.terms],
    value: divide(first.value, second.value),
    outermost: "product",
  };
}

/** −1 × the formula: what a credit takes off. */
export function negated(formula: Formula): Formula {
  return times(num(negate(one)), formula);
}

/** The formula in parentheses, also where none are needed. */
export function inParens({ terms, value }: Formula): Formula {
  return { terms: [leftParen, ...terms, rightParen], value, outermost: "number" };
}

function asFactor(formula: Formula): Formula {
  return formula.outermost === "sum" ? inParens(formula) : formula;
}

function op(sign: Extract<Term, { is: "op" }>["op"]): Term {
  return { is: "op", op: sign };
}

export const leftParen = op("(");
export const rightParen = op(")");
