import { amount, zero } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import { findTextTraining } from "../../rates/findRow";
import type { TextTrainingItem } from "../../model/trainingItem";
import { failed, ok, type Result } from "../../model/problem";
import { cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { costLineOf } from "../costLine";
import type { RuledItem } from "../pricedItem";
import { cancellationProblems, epochProblems } from "./trainingLimits";
import { dividedBy, num, plus, resultOf, step, times } from "../working";

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
  const allTokens = plus(num(amount(item.trainingTokens), "tokens"), num(amount(item.mixedTokens), "mixed-tokens"));
  const job = step("training-tokens", times(allTokens, num(amount(item.epochs), "epochs")), "tokens");
  const cancelled =
    item.cancelledAfterTokens === null
      ? null
      : step("training-cancelled", num(amount(item.cancelledAfterTokens), "tokens"), "tokens");
  const billed = resultOf(cancelled ?? job);
  const unitPrice = amount(row.price);
  const formula = dividedBy(times(billed, num(unitPrice, "money")), num(THOUSAND));
  const fee = step("training-fee", formula, "money");
  const line = costLineOf({
    code: "training-tokens",
    billing: "one-time",
    billingMode: "one-time",
    quantity: divide(billed.value, THOUSAND),
    unit: "1k-tokens",
    unitPrice,
    source: sourceOf(card),
    formula,
    step: fee,
  });
  return ok({
    item,
    currency: context.currency,
    oneTime: line.amount,
    monthly: zero,
    lines: [line],
    working: [job, ...(cancelled === null ? [] : [cancelled]), fee],
    warnings: [...rowWarnings(row), ...cardWarnings(card)],
    breakEven: [],
    options: null,
    comparisonProblems: [],
    sources: [sourceOf(card)],
  });
}
