import { amount } from "../../money/amount";
import { findSpeechTraining } from "../../rates/find/findRow";
import type { SpeechTrainingItem } from "../../model/trainingItem";
import { ok, type Result } from "../../model/problem";
import { inCurrency, type PricingContext } from "../context";
import type { RuledItem } from "../pricedItem";
import { num, plus, resultOf, step, times } from "../working";
import { trainingFee } from "./trainingFee";

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
  return ok(trainingFee({ item, context, card, row, billed: resultOf(tokens), working: [tokens] }));
}
