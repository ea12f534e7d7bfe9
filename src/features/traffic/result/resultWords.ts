import type { MessagesOf } from "../../../format/catalogue";
import type { trafficResultMessages } from "../../../format/messages/trafficResult";
import type { CoverageWish } from "../../../store/traffic/sizingSettings";
import type { StudyOptionName } from "../../../traffic/study";
import type { Steps } from "../../../units/sizing";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../../units/ptuSteps";
import type { Format } from "../../../ui/LocaleProvider";

export type ResultWords = MessagesOf<typeof trafficResultMessages>;

/** "60 minutes", "36 hours", "7 days": the largest unit of which it is a whole number, from two of them on. */
export function timeWords(minutes: number, words: ResultWords, format: Format): string {
  const count = (value: number) => format.number(String(value));
  if (minutes % 1440 === 0) return words.days(count(minutes / 1440));
  if (minutes % 60 === 0 && minutes > 60) return words.hours(count(minutes / 60));
  return words.minutes(count(minutes));
}

/** "99.9 % of requests", "all requests". */
export function insideWords({ of, percent }: CoverageWish, words: ResultWords, format: Format): string {
  return percent === "100" ? words.allInside[of] : words.shareInside[of](format.percent(percent, { maxFraction: 6 }));
}

/** As a scenario of it is called. */
export function longName(name: StudyOptionName, coverage: CoverageWish, words: ResultWords, format: Format): string {
  return name === "coverage" ? words.keep(insideWords(coverage, words, format)) : words.long[name];
}

export function reserveWords(steps: Steps, words: ResultWords, format: Format): string {
  const { input, output } = tpmTexts(steps, format);
  if (steps.inputSteps === 0 && steps.outputSteps === 0) return words.reserveNothing;
  if (steps.outputSteps === 0) return words.reserveInput(input);
  return steps.inputSteps === 0 ? words.reserveOutput(output) : words.reserveBoth(input, output);
}

/** The same within a sentence. */
export function reserveInSentence(steps: Steps, words: ResultWords, format: Format): string {
  const { input, output } = tpmTexts(steps, format);
  if (steps.inputSteps === 0 && steps.outputSteps === 0) return words.inSentence.nothing;
  if (steps.outputSteps === 0) return words.inSentence.input(input);
  return steps.inputSteps === 0 ? words.inSentence.output(output) : words.inSentence.both(input, output);
}

export function tpmTexts({ inputSteps, outputSteps }: Steps, format: Format): { readonly input: string; readonly output: string } {
  return { input: format.number(String(inputSteps * INPUT_STEP_TPM)), output: format.number(String(outputSteps * OUTPUT_STEP_TPM)) };
}
