import { amount, zero } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import { findSpeechTraining } from "../../rates/findRow";
import type { SpeechTrainingItem } from "../../model/trainingItem";
import { ok, type Result } from "../../model/problem";
import { cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { costLineOf } from "../costLine";
import type { RuledItem } from "../pricedItem";
import { dividedBy, num, plus, resultOf, step, times } from "../working";

const THOUSAND = amount(1000);
const TOKENS_A_SECOND = amount(25);

/**
 * Training of a voice, one-time: (epochs of its language model + of its flow model) × 25 tokens × seconds of audio,
 * times the price per 1,000 / 1,000.
 *
 * @returns problems at "card", "cardVersion" or "model"
 */
export function priceSpeechTraining(item: SpeechTrainingItem, context: PricingContext): Result<RuledItem> {
  const found = inCurrency(findSpeechTraining(context.rateCards, item.card, item.cardVersion, item.model), context);
  if (!found.ok) return found;
  const { card, row } = found.value;
  const epochs = plus(num(amount(item.languageEpochs), "epochs"), num(amount(item.flowEpochs), "epochs"));
  const tokens = step(
    "speech-tokens",
    times(epochs, num(TOKENS_A_SECOND, "tokens"), num(amount(item.audioSeconds), "seconds")),
    "tokens",
  );
  const formula = dividedBy(times(resultOf(tokens), num(amount(row.price), "money")), num(THOUSAND));
  const fee = step("training-fee", formula, "money");
  const line = costLineOf({
    code: "training-tokens",
    billing: "one-time",
    billingMode: "one-time",
    quantity: divide(tokens.result, THOUSAND),
    unit: "1k-tokens",
    unitPrice: row.price,
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
    working: [tokens, fee],
    warnings: [...rowWarnings(row), ...cardWarnings(card)],
    breakEven: [],
    options: null,
    comparisonProblems: [],
    sources: [sourceOf(card)],
  });
}
