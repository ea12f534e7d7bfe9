import type { StepCode, TermUnit } from "../model/codes";
import type { Amount } from "../money/amount";

export type Term =
  | {
      readonly is: "number";
      readonly value: Amount;
      readonly unit: TermUnit | null;
      /** The step that it is the result of. */ readonly from?: WorkingStep;
    }
  | { readonly is: "op"; readonly op: "+" | "−" | "×" | "÷" | "(" | ")" | "≤" };

/** One row of the working: a name, the formula with the numbers in it, and what it comes to. */
export interface WorkingStep {
  readonly code: StepCode;
  /** For the name, e.g. the round of a conversation or the tier. */
  readonly params: Readonly<Record<string, string>>;
  readonly formula: readonly Term[];
  readonly result: Amount;
  readonly resultUnit: TermUnit;
}

export function step(
  code: StepCode,
  formula: readonly Term[],
  result: Amount,
  resultUnit: TermUnit,
  params: Record<string, string> = {},
): WorkingStep {
  return { code, params, formula, result, resultUnit };
}

export function num(value: Amount, unit: TermUnit | null = null): Term {
  return { is: "number", value, unit };
}

/** The result of an earlier step, which a formula on paper spells out. */
export function resultOf(from: WorkingStep): Term {
  return { is: "number", value: from.result, unit: from.resultUnit, from };
}

type Op = Extract<Term, { is: "op" }>["op"];

function op(sign: Op): Term {
  return { is: "op", op: sign };
}

export const plus = op("+");
export const times = op("×");
export const over = op("÷");
export const open = op("(");
export const close = op(")");

/** Joins the parts with one operator between them. */
export function joined(parts: readonly (readonly Term[])[], sign: Term): readonly Term[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [sign, ...part]));
}
