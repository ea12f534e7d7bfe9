import type { MessagesOf } from "../../../format/catalogue";
import type { trafficResultMessages } from "../../../format/messages/trafficResult";
import type { reservationSizingMessages } from "../../../format/messages/reservationSizing";
import type { CoverageTarget, SizingSettings } from "./sizing/sizingSettings";
import { amount, type Amount } from "../../../money/amount";
import { isLess, isZero } from "../../../money/compare";
import { toText } from "../../../money/toText";
import type { SampleMonth } from "./sizing/sampleMonth";
import type { FoundOption, Headline } from "./sizing/sizingResult";
import type { SizedStudy } from "./sizing/sizingStudy";
import type { StudyOptionName } from "../../../traffic/study/study";
import type { Steps } from "../../../model/sizing";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../../model/ptuSteps";
import type { Format } from "../../../ui/LocaleProvider";

export type ResultWords = MessagesOf<typeof trafficResultMessages>;
export type ReservationWords = MessagesOf<typeof reservationSizingMessages>;

const HOURS_A_DAY = 24;
const LEAST_SHARE = amount("0.1");

/** "60 minutes", "36 hours", "7 days": the largest unit of which it is a whole number, from two of them on. */
export function timeWords(minutes: number, words: ResultWords, format: Format): string {
  const count = (value: number) => format.number(String(value));
  if (minutes % 1440 === 0) return words.days(count(minutes / 1440));
  if (minutes % 60 === 0 && minutes > 60) return words.hours(count(minutes / 60));
  return words.minutes(count(minutes));
}

/** "99.9 % of requests", "all requests". */
export function insideWords({ of, percent }: CoverageTarget, words: ResultWords, format: Format): string {
  return percent === "100" ? words.allInside[of] : words.shareInside[of](format.percent(percent, { maxFraction: 6 }));
}

/**
 * How much of the traffic a reservation leaves outside: in requests, or in tokens where these overflow by themselves.
 * Null: nothing.
 */
export function outsideOf(
  { figures }: FoundOption,
  { basis }: SizedStudy,
  words: ResultWords,
  format: Format,
): { readonly of: "requests" | "tokens"; readonly share: string } | null {
  const { requests, tokens } = figures.outside;
  const isByRequest = requests !== null && basis.rules.overflow !== "excess";
  const share = isByRequest ? requests : tokens;
  return isZero(share) ? null : { of: isByRequest ? "requests" : "tokens", share: shareWords(share, words, format) };
}

/** "1.0%"; what would be shown as nothing is said to be little. */
export function shareWords(share: Amount, words: ResultWords, format: Format): string {
  const percent = (text: string) => format.percent(text, { maxFraction: 1, minFraction: 1 });
  return !isZero(share) && isLess(share, LEAST_SHARE)
    ? words.under(percent(toText(LEAST_SHARE)))
    : percent(toText(share));
}

/** "per month", or "for these 10 minutes, billed as 1 day". */
export function periodWords(
  { study, basis: { money } }: SizedStudy,
  headline: Headline,
  words: ResultWords,
  format: Format,
): string {
  if (headline === "month") return words.perMonthIn;
  return words.timeIn(
    timeWords(study.totals.minutes, words, format),
    words.billedAs[money.billed.unit](format.number(toText(money.billed.count))),
  );
}

/** "22", or "30.42" of the average month. */
export function daysWords(days: Amount, format: Format): string {
  return format.number(toText(days), { maxFraction: 2 });
}

/** "a month of 30 days", "8 hours a day on 22 days a month". */
export function monthWords({ hoursPerDay, days: inMonth }: SampleMonth, words: ResultWords, format: Format): string {
  const [hours, days] = [format.number(String(hoursPerDay)), daysWords(inMonth, format)];
  return hoursPerDay === HOURS_A_DAY ? words.wholeMonthIn(days) : words.busyMonthIn(hours, days);
}

/** As a scenario of it is called; of a throughput reservation with its speed and plan. */
export function longName(
  name: StudyOptionName,
  settings: Pick<SizingSettings, "coverage" | "speed" | "plan">,
  { words, reservation, format }: NameWords,
): string {
  const plain = name === "coverage" ? words.keep(insideWords(settings.coverage, words, format)) : words.long[name];
  const bought = boughtAs(settings, reservation);
  return bought === null || name === "pay-as-you-go" ? plain : reservation.named(plain, bought);
}

/** What names and answers are worded with. */
export interface NameWords {
  readonly words: ResultWords;
  readonly reservation: ReservationWords;
  readonly format: Format;
}

/** "standard, by day"; null for PTU. */
export function boughtAs(
  { speed, plan }: Pick<SizingSettings, "speed" | "plan">,
  words: ReservationWords,
): string | null {
  return speed === null ? null : words.bought[speed][plan];
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

export function tpmTexts(
  { inputSteps, outputSteps }: Steps,
  format: Format,
): { readonly input: string; readonly output: string } {
  return {
    input: format.number(String(inputSteps * INPUT_STEP_TPM)),
    output: format.number(String(outputSteps * OUTPUT_STEP_TPM)),
  };
}
