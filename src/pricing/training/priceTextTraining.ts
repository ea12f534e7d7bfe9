import { amount } from "../../money/amount";
import { findTextTraining } from "../../rates/find/findRow";
import type { TextTrainingItem } from "../../model/trainingItem";
import { failed, ok, type Result } from "../../model/problem";
import { inCurrency, type PricingContext } from "../context";
import type { RuledItem } from "../pricedItem";
import { cancellationProblems, epochProblems } from "./trainingLimits";
import { num, plus, resultOf, step, times } from "../working";
import { trainingFee } from "./trainingFee";

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
  return ok(
    trainingFee({
      item,
      context,
      card,
      row,
      billed: resultOf(cancelled ?? job),
      working: [job, ...(cancelled === null ? [] : [cancelled])],
    }),
  );
}
