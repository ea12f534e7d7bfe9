import { amount, one, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { larger } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import { findDtu } from "../../rates/find/findReservation";
import type { DtuPrice } from "../../rates/card/capacityPrices";
import type { DtuItem } from "../../model/item";
import { failed, ok, problem, type Result } from "../../model/problem";
import { comparisonWarnings } from "../comparisonWarnings";
import { cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { costLineOf, eachOnce } from "../costLine";
import { hoursInMonth } from "../monthLength";
import { warning, type RuledItem } from "../pricedItem";
import { tokensAgainstReservation } from "../ptu/ptuBreakEven";
import { comparedTokens } from "../ptu/ptuTokens";
import { dividedBy, num, resultOf, step, times, type WorkingStep } from "../working";

/**
 * Dedicated throughput (RULES.md section 9): a whole multiple of the baseline × its price a month, the multiple as
 * given or as the peak needs it: 1,300,000 of 656,000 and 160,000 of 82,000 tokens a minute need 2.
 *
 * @returns problems at "card", "cardVersion", "model", "spec" or "multiple"
 */
export function priceDtu(item: DtuItem, context: PricingContext): Result<RuledItem> {
  const found = inCurrency(findDtu(context.rateCards, item.card, item.cardVersion, item.model, item.spec), context);
  if (!found.ok) return found;
  const { card, row } = found.value;
  const isPeak = item.peakInputTpm !== null || item.peakOutputTpm !== null;
  if (isPeak === (item.multiple !== null)) return failed(problem("multiple", "multiple-or-peak"));
  const needed = item.multiple === null ? multipleSteps(item, row) : null;
  const multiple = needed?.multiple.result ?? amount(item.multiple ?? "1");
  const count = needed === null ? num(multiple, "ratio") : resultOf(needed.multiple);
  const price = amount(row.monthly);
  const month = step("month-dtu", times(count, num(price, "money")), "money");
  const compared = comparedTokens(item, context);
  const tokens = compared.ok ? compared.value : null;
  const capacity = {
    inputTpm: multiply(multiple, amount(row.baseInputTpm)),
    outputTpm: multiply(multiple, amount(row.baseOutputTpm)),
  };
  const line = costLineOf({
    code: "dtu",
    params: { spec: row.spec, input: toText(capacity.inputTpm), output: toText(capacity.outputTpm) },
    billing: "monthly",
    billingMode: "subscription",
    unit: "dtu-month",
    quantity: multiple,
    unitPrice: price,
    source: sourceOf(card),
    formula: times(count, num(price, "money")),
    step: month,
  });
  return ok({
    item,
    currency: context.currency,
    oneTime: amount(0),
    monthly: line.amount,
    lines: [line],
    working: [...(needed?.working ?? []), month],
    warnings: [
      ...(multiple === one || toText(multiple) === "1" ? [warning("dtu-below-advice", {}, "multiple")] : []),
      warning("dtu-no-overflow", { input: toText(capacity.inputTpm), output: toText(capacity.outputTpm) }),
      ...comparisonWarnings(compared),
      ...rowWarnings(row),
      ...cardWarnings(card),
    ],
    breakEven:
      tokens === null
        ? []
        : [
            tokensAgainstReservation({
              plan: "dtu",
              hours: hoursInMonth(context.settings),
              costPer: "month",
              rate: line.amount,
              reserved: capacity,
              tokens,
              isTooLong: false,
              actual: null,
            }),
          ],
    options: null,
    comparisonProblems: compared.ok ? [] : compared.problems,
    sources: eachOnce([sourceOf(card), ...(tokens === null ? [] : [sourceOf(tokens.card)])]),
  });
}

/** max(⌈peak input ÷ baseline input⌉, ⌈peak output ÷ baseline output⌉), at least 1. */
export function dtuMultiple(
  peak: { readonly inputTpm: Amount; readonly outputTpm: Amount },
  { baseInputTpm, baseOutputTpm }: DtuPrice,
): Amount {
  // rounding: only whole multiples are sold, RULES.md section 9.
  const input = roundUpToWhole(divide(peak.inputTpm, amount(baseInputTpm)));
  const output = roundUpToWhole(divide(peak.outputTpm, amount(baseOutputTpm)));
  return larger(one, larger(input, output));
}

function multipleSteps(
  { peakInputTpm, peakOutputTpm }: DtuItem,
  row: DtuPrice,
): { readonly multiple: WorkingStep; readonly working: readonly WorkingStep[] } {
  const peak = { inputTpm: amount(peakInputTpm ?? "0"), outputTpm: amount(peakOutputTpm ?? "0") };
  const ratioOf = (tpm: Amount, base: number, is: string) =>
    step("dtu-need", dividedBy(num(tpm, "tpm"), num(amount(base), "tpm")), "ratio", { is });
  const multiple = step("dtu-multiple", num(dtuMultiple(peak, row), "ratio"), "ratio");
  return {
    multiple,
    working: [
      ratioOf(peak.inputTpm, row.baseInputTpm, "input"),
      ratioOf(peak.outputTpm, row.baseOutputTpm, "output"),
      multiple,
    ],
  };
}
