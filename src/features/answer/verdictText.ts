import type { MessagesOf } from "../../format/catalogue";
import type { answerMessages } from "../../format/messages/answer";
import type { pricingMessages } from "../../format/messages/pricing";
import type { Amount } from "../../money/amount";
import { toText } from "../../money/toText";
import type { BreakEven, Planned } from "../../pricing/breakEven";
import type { Option, Per } from "../../units/codes";
import type { Currency } from "../../units/quantities";
import type { Format } from "../../ui/LocaleProvider";

/** What a verdict is written with. */
export interface VerdictWords {
  readonly words: MessagesOf<typeof answerMessages>;
  readonly pricing: MessagesOf<typeof pricingMessages>;
  readonly format: Format;
  readonly currency: Currency;
}

/** A list of crossings longer than this says "and so on". */
const MOST_RANGES = 3;

/** What to do, in a sentence or three; **bold** between pairs of asterisks. */
export function verdictText(breakEven: BreakEven, given: VerdictWords): string {
  const { words, format } = given;
  const { verdict } = words;
  const { per, answer, planned } = breakEven;
  switch (answer.result) {
    case "at":
      return planned === null
        ? verdict.from[per](xText(answer.value, per, format))
        : sentences(given, [lead(breakEven, planned, given), placed(planned, answer.value, breakEven, given), saved(planned, per, given)]);
    case "several":
      return sentences(given, [verdict.takeTurns, verdict.winBetween(ranges(answer.values, answer.more, given))]);
    case "always":
      return always(breakEven, given);
    case "never":
      return never(breakEven, given);
    default:
      return answer satisfies never;
  }
}

function sentences({ words }: VerdictWords, parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(words.join);
}

/** "Daily subscription is cheaper." where it is what is bought, "would be" where it is the other. */
function lead({ per }: BreakEven, { cheaper, chosen }: Planned, given: VerdictWords): string {
  const { verdict } = given.words;
  if (cheaper === null) return verdict.same;
  const name = nameOf(cheaper, per, given);
  return cheaper === chosen ? verdict.isCheaper(name) : verdict.wouldBeCheaper(name);
}

/** Where the plan stands to the crossing. */
function placed({ x, cheaper }: Planned, crossing: Amount, { per, between }: BreakEven, { words, format }: VerdictWords): string {
  const at = xText(crossing, per, format);
  const planned = xText(x, per, format);
  if (cheaper === null) return at === planned ? words.verdict.equal[per](at) : "";
  return words.verdict[cheaper === between[1] ? "above" : "below"][per](at, planned);
}

function saved({ saving, cheaper, chosen }: Planned, per: Per, { words, format, currency }: VerdictWords): string {
  if (cheaper === null) return "";
  const { saves, wouldSave, savesOnce, wouldSaveOnce } = words.verdict;
  const text = format.moneyText(toText(saving), currency);
  if (per === "cancel-day") return cheaper === chosen ? savesOnce(text) : wouldSaveOnce(text);
  return cheaper === chosen ? saves(text) : wouldSave(text);
}

function always(breakEven: BreakEven, given: VerdictWords): string {
  const { verdict } = given.words;
  const { per, planned, between } = breakEven;
  const tail = planned === null ? "" : saved(planned, per, given);
  switch (per) {
    case "cancel-day":
      return sentences(given, [verdict.alwaysCancel, tail]);
    case "utilisation-percent":
      return sentences(given, [verdict.alwaysReservation, tail]);
    case "tokens-per-month":
      return verdict.alwaysUnits;
    case "hours-per-day":
    case "hours-per-month":
      return sentences(given, [verdict.isAlwaysCheaper(nameOf(between[1], per, given)), tail]);
    default:
      return per satisfies never;
  }
}

function never(breakEven: BreakEven, given: VerdictWords): string {
  const { words: { verdict }, format, currency } = given;
  const { per, planned, between, atFullUse, premium, curve } = breakEven;
  if (atFullUse === null) return verdict.nothing;
  const second = nameOf(between[1], per, given);
  const sentence = verdict.never[per](second, format.number(toText(atFullUse), { maxFraction: 2 }));
  switch (per) {
    case "utilisation-percent":
    case "tokens-per-month":
      return sentences(given, [sentence, verdict.premium[curve.costPer](format.moneyText(toText(premium), currency))]);
    case "cancel-day":
      return sentences(given, [sentence, planned === null ? "" : saved(planned, per, given)]);
    case "hours-per-day":
    case "hours-per-month":
      return sentences(given, [
        verdict.isAlwaysCheaper(nameOf(between[0], per, given)), sentence, planned === null ? "" : saved(planned, per, given),
      ]);
    default:
      return per satisfies never;
  }
}

/** Units win from the first value to the second, from the third to the fourth, and from the last on. */
function ranges(values: readonly Amount[], more: boolean, { words: { verdict }, format }: VerdictWords): string {
  const pairs = Array.from({ length: Math.ceil(values.length / 2) }, (_, index) => values.slice(2 * index, 2 * index + 2));
  const shown = pairs.length > MOST_RANGES ? [...pairs.slice(0, MOST_RANGES - 1), ...(more ? [] : pairs.slice(-1))] : pairs;
  const text = (value: Amount) => format.compact(toText(value));
  const written = shown.flatMap(([from, to]) => {
    if (from === undefined) return [];
    return [to === undefined ? verdict.rangeOpen(text(from)) : verdict.range(text(from), text(to))];
  });
  return [...written, ...(more ? [verdict.more] : [])].join(verdict.list);
}


function nameOf(option: Option, per: Per, { words, pricing }: VerdictWords): string {
  const isReservation = per === "utilisation-percent" && (option === "hourly" || option === "daily");
  return isReservation ? words.verdict.reservation[option] : pricing.option[option];
}

function xText(x: Amount, per: Per, format: Format): string {
  const text = toText(x);
  if (per === "utilisation-percent") return format.percent(text);
  return per === "tokens-per-month" ? format.compact(text) : format.number(text, { maxFraction: 2 });
}
