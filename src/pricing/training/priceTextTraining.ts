import { amount, zero } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import { findTextTraining } from "../../rates/findRow";
import type { TextTrainingItem } from "../../model/item";
import { failed, ok, type Result } from "../../model/problem";
import { cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { costLineOf } from "../costLine";
import type { RuledItem } from "../pricedItem";
import { cancellationProblems, epochProblems, jobTokens } from "./trainingLimits";
import { close, num, open, over, plus, resultOf, step, times } from "../working";

const THOUSAND = amount(1000);

/**
 * Text training (RULES.md section 2): (training + mixed tokens) × epochs × price per 1,000 / 1,000, one-time. A job
 * that the user cancelled costs the tokens processed until then; more than the job has, and 0 epochs, are refused.
 */
export function priceTextTraining(item: TextTrainingItem, context: PricingContext): Result<RuledItem> {
  const found = inCurrency(findTextTraining(context.rateCards, item.card, item.cardVersion, item.model), context);
  if (!found.ok) return found;
  const { card, row } = found.value;
  const problems = [...epochProblems(item.epochs), ...cancellationProblems(item)];
  if (problems.length > 0) return failed(...problems);
  const training = amount(item.trainingTokens);
  const mixed = amount(item.mixedTokens);
  const epochs = amount(item.epochs);
  const whole = jobTokens(item);
  const cancelled = item.cancelledAfterTokens === null ? null : amount(item.cancelledAfterTokens);
  const billed = cancelled ?? whole;
  const line = costLineOf({
    code: "training-tokens",
    billing: "one-time",
    way: "one-time",
    quantity: divide(billed, THOUSAND),
    unit: "1k-tokens",
    unitPrice: row.price,
    source: sourceOf(card),
  });
  const tokens = step(
    "training-tokens",
    [open, num(training, "tokens"), plus, num(mixed, "mixed-tokens"), close, times, num(epochs, "epochs")],
    whole,
    "tokens",
  );
  const until = cancelled === null ? null : step("training-cancelled", [num(cancelled, "tokens")], billed, "tokens");
  return ok({
    item,
    currency: context.currency,
    oneTime: line.amount,
    monthly: zero,
    lines: [line],
    working: [
      tokens,
      ...(until === null ? [] : [until]),
      step(
        "training-fee",
        [resultOf(until ?? tokens), times, num(line.unitPrice, "money"), over, num(THOUSAND)],
        line.amount,
        "money",
      ),
    ],
    warnings: [...rowWarnings(row), ...cardWarnings(card)],
    breakEven: [],
    options: null,
    comparisonProblems: [],
    sources: [sourceOf(card)],
  });
}
