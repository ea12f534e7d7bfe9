import { isZero } from "../../money/compare";
import type { StepCode } from "../../model/codes";
import type { PricedItem } from "../pricedItem";
import { leftParen, negated, rightParen, type Term } from "../working";

/** One line of the working, and the step that it is. */
export interface ItemFormula {
  readonly code: StepCode;
  readonly terms: readonly Term[];
}

/**
 * The working of an item on one line for paper: each step that its lines are read off, its first number spelled out by
 * the step before that it came from. `36,000,000 × 0.008 ÷ 1,000` becomes `12,000,000 × 3 × 0.008 ÷ 1,000`. Of tokens
 * there is one formula for each tier. The free quota is left out: it is a credit, not what the item costs.
 */
export function itemFormulas({ item, lines }: PricedItem): readonly ItemFormula[] {
  const read = lines.filter((line) => line.code !== "free-quota").flatMap(({ step }) => (step === null ? [] : [step]));
  const steps = [...new Set(read)];
  // A formula of zero is noise beside one that costs something.
  const costing = steps.filter(
    ({ code, result }) => !isZero(result) || (item.kind !== "tokens" && code !== "traffic-overflow"),
  );
  return (costing.length > 0 ? costing : steps.slice(-1)).map(({ code, formula, result }) => {
    const terms = spelledOut(formula);
    // What comes back of a term that was cancelled or shrunk is taken off the cost.
    const isRefund = code === "reservation-refund";
    return { code, terms: isRefund ? negated({ terms, value: result, outermost: "sum" }).terms : terms };
  });
}

function spelledOut(formula: readonly Term[]): readonly Term[] {
  const [first, ...rest] = formula;
  if (first === undefined || first.is === "op") return formula;
  const { from } = first;
  if (from === undefined || from.formula.length === 1) return formula;
  const inner = withoutEmptyParts(spelledOut(from.formula));
  return [...(rest.length > 0 && addsUp(inner) ? [leftParen, ...inner, rightParen] : inner), ...rest];
}

/** `(12,000,000 + 0) × 3` is `12,000,000 × 3`; everything else stays. */
function withoutEmptyParts(formula: readonly Term[]): readonly Term[] {
  const [opening, kept, sign, empty, closing, ...rest] = formula;
  const isEmptySum =
    isOp(opening, "(") &&
    kept?.is === "number" &&
    isOp(sign, "+") &&
    empty?.is === "number" &&
    isZero(empty.value) &&
    isOp(closing, ")");
  return isEmptySum ? [kept, ...rest] : formula;
}

/** Whether the formula is a sum outside all parentheses. */
function addsUp(formula: readonly Term[]): boolean {
  let depth = 0;
  return formula.some((term) => {
    if (isOp(term, "(")) depth += 1;
    if (isOp(term, ")")) depth -= 1;
    return depth === 0 && (isOp(term, "+") || isOp(term, "−"));
  });
}

function isOp(term: Term | undefined, sign: string): boolean {
  return term?.is === "op" && term.op === sign;
}
