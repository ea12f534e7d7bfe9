import { amount, type Amount } from "../../money/amount";
import { add, multiply } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { toText } from "../../money/toText";
import type { TextTrainingItem } from "../../model/trainingItem";
import { problem, type Problem } from "../../model/problem";
import type { DecimalText } from "../../model/quantities";

/** A job runs over its data once at least (RULES.md section 2). */
export const LEAST_EPOCHS = "1";

/** Tokens of the whole job: (training + mixed) × epochs. */
export function jobTokens({
  trainingTokens,
  mixedTokens,
  epochs,
}: Pick<TextTrainingItem, "trainingTokens" | "mixedTokens" | "epochs">): Amount {
  return multiply(add(amount(trainingTokens), amount(mixedTokens)), amount(epochs));
}

/** Fewer epochs than a job has are no job. A link or file with them opens, and its line says so. */
export function epochProblems(epochs: DecimalText): readonly Problem[] {
  return compare(amount(epochs), amount(LEAST_EPOCHS)) < 0
    ? [problem("epochs", "below-minimum", { value: epochs, minimum: LEAST_EPOCHS })]
    : [];
}

/** A job cannot be cancelled after its end: the tokens processed until then are those of the job at most. */
export function cancellationProblems(item: TextTrainingItem): readonly Problem[] {
  const { cancelledAfterTokens: cancelled } = item;
  const whole = jobTokens(item);
  if (cancelled === null || compare(amount(cancelled), whole) <= 0) return [];
  return [problem("cancelledAfterTokens", "above-maximum", { value: cancelled, minimum: "0", maximum: toText(whole) })];
}
