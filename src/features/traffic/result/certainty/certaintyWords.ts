import type { MessagesOf } from "../../../../format/catalogue";
import type { certaintyMessages } from "../../../../format/messages/certainty";
import type { Amount } from "../../../../money/amount";
import { negate } from "../../../../money/arithmetic";
import { isNegative, isZero } from "../../../../money/compare";
import { toText } from "../../../../money/toText";
import type { Steps } from "../../../../model/sizing";
import type { Certainty } from "../../../../traffic/certainty/certainty";
import type { Format } from "../../../../ui/LocaleProvider";
import { reserveInSentence, tpmTexts, type ResultWords } from "../resultWords";
import type { CertaintyFigures, HalfFigures, SlidingFigures } from "./certaintyFigures";

export type CertaintyWords = MessagesOf<typeof certaintyMessages>;

const MINUTES_A_WEEK = 10_080;
const MINUTES_AN_HOUR = 60;

/** What was found, in sentences; none where there is too little traffic. */
export function foundWords(
  { chosen, tested }: CertaintyFigures,
  { blocks }: Pick<Certainty, "blocks">,
  words: CertaintyWords,
  format: Format,
): readonly string[] {
  if (tested === null) return [];
  const period = words.period[blocks.by](format.number(String(blocks.count)));
  const resamples = format.number(String(tested.resamples));
  const [chosenPays, anyPays] = [percentWords(tested.chosenPays, format), percentWords(tested.anyPays, format)];
  return [
    ...(isNothing(chosen)
      ? [isZero(tested.anyPays) ? words.nonePays(resamples, period) : words.onlyAnyPays(anyPays, resamples, period)]
      : [
          words.pays(reservingWords(chosen, words, format), chosenPays, resamples, period),
          ...(anyPays === chosenPays ? [] : [words.anyPays(anyPays)]),
        ]),
    `${halfWords(tested.first, words.first, format)}${words.halvesGap}${halfWords(tested.second, words.second, format)}`,
  ];
}

/** Whether nothing is worth reserving however the answer is tested: a table of it would hold zeros alone. */
export function neverPays({ chosen, tested, sliding }: CertaintyFigures): boolean {
  return (
    isNothing(chosen) &&
    tested !== null &&
    isZero(tested.anyPays) &&
    isNothing(tested.first.chosen) &&
    isNothing(tested.second.chosen) &&
    isNothing(tested.leastRegret) &&
    (sliding.is === "unknown" || isNothing(sliding.best))
  );
}

/** What so much traffic cannot say. */
export function limitWords(
  { blocks, redrawn }: Pick<Certainty, "blocks" | "redrawn">,
  minutes: number,
  words: CertaintyWords,
): string {
  if (redrawn === null) return words.limits.tooShort;
  if (blocks.by === "hour") return words.limits.hours;
  // A week's log seldom has a request in its first and last minute.
  return minutes < MINUTES_A_WEEK - MINUTES_AN_HOUR ? words.limits.underWeek : words.limits.days;
}

/** The answer under a sliding minute, beside the rule that all else is worked out by. */
export function slidingWords(
  sliding: SlidingFigures,
  chosen: Steps,
  words: CertaintyWords,
  result: ResultWords,
  format: Format,
): readonly string[] {
  if (sliding.is === "unknown") return [words.clockMinute, words.sliding.unknown[sliding.because]];
  const { best, isProven } = sliding;
  const [bestSaves, chosenSaves] = [savingWords(sliding.bestSaves, format), savingWords(sliding.chosenSaves, format)];
  const isSame = best.inputSteps === chosen.inputSteps && best.outputSteps === chosen.outputSteps;
  const said = () => {
    if (isSame) return isNothing(chosen) ? words.sliding.nothing : words.sliding.same(bestSaves);
    if (isNothing(best)) return words.sliding.noneBest(chosenSaves);
    const reserve = reserveInSentence(best, result, format);
    return isNothing(chosen)
      ? words.sliding.onlyBest(reserve, bestSaves)
      : words.sliding.chosen(chosenSaves, reserve, bestSaves);
  };
  return [words.clockMinute, said(), ...(isProven ? [] : [words.sliding.tried])];
}

/** "31%", "−4%": below nothing it costs more than pay as you go. */
export function savingWords(saving: Amount | null, format: Format): string {
  return saving === null ? "–" : percentWords(saving, format);
}

/** "50,000 to 70,000", or one value where both are the same. */
export function rangeWords(low: string, high: string, words: CertaintyWords): string {
  return low === high ? low : words.range(low, high);
}

function isNothing({ inputSteps, outputSteps }: Steps): boolean {
  return inputSteps === 0 && outputSteps === 0;
}

function percentWords(value: Amount, format: Format): string {
  return format.percent(toText(value), { maxFraction: 1 });
}

function reservingWords(steps: Steps, words: CertaintyWords, format: Format): string {
  const { input, output } = tpmTexts(steps, format);
  if (steps.outputSteps === 0) return words.reserving.input(input);
  return steps.inputSteps === 0 ? words.reserving.output(output) : words.reserving.both(input, output);
}

function halfWords({ chosen, saves }: HalfFigures, words: CertaintyWords["first"], format: Format): string {
  if (isNothing(chosen)) return words.nothing;
  if (saves === null || isZero(saves)) return words.same;
  return isNegative(saves)
    ? words.costs(percentWords(negate(saves), format))
    : words.saves(percentWords(saves, format));
}
