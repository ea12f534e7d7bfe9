import { isZero } from "../../money/compare";
import type { Item } from "../../model/item";
import type { StepCode } from "../../model/codes";
import type { PricedItem } from "../pricedItem";
import { close, open, type Term } from "../working";

/**
 * The step that an item's amount is read off, by kind; of several, the last, but of tokens and overflow each tier's.
 */
const FINAL: Readonly<Record<Item["kind"], readonly StepCode[]>> = {
  "text-training": ["training-fee"],
  "video-training": ["training-fee"],
  ptu: ["month-hourly", "month-daily", "once-hourly", "once-daily", "month-overflow", "traffic-overflow"],
  "model-unit": ["month-hourly", "replica-monthly"],
  tokens: ["month-tokens", "month-batch"],
  other: ["other-cost"],
};

/**
 * The working of an item on one line for paper, one formula for each tier of tokens: the final step, its first number
 * spelled out by the step before that it came from. `36,000,000 × 0.008 ÷ 1,000` becomes `12,000,000 × 3 × 0.008 ÷
 * 1,000`.
 */
export function itemFormulas(priced: PricedItem): readonly (readonly Term[])[] {
  const codes = FINAL[priced.item.kind];
  const finals = priced.working.filter((one) => codes.includes(one.code));
  // All in batch, or none: the way that costs nothing says nothing. Traffic that only grows over a reservation later
  // has not overflowed yet.
  const costing = finals.filter((one) => !isZero(one.result));
  const kept =
    priced.item.kind === "ptu"
      ? finals.filter((one) => one.code !== "traffic-overflow" || !isZero(one.result))
      : priced.item.kind === "tokens" && costing.length > 0
        ? costing
        : finals.slice(-1);
  return kept.map((one) => spelledOut(one.formula));
}

function spelledOut(formula: readonly Term[]): readonly Term[] {
  const [first, ...rest] = formula;
  if (first === undefined || first.is === "op") return formula;
  const { from } = first;
  if (from === undefined || from.formula.length === 1) return formula;
  const inner = withoutEmptyParts(spelledOut(from.formula));
  return [...(rest.length > 0 && addsUp(inner) ? [open, ...inner, close] : inner), ...rest];
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

/** Whether a plus stands outside every bracket. */
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
