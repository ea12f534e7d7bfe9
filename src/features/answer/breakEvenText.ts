import type { MessagesOf } from "../../format/catalogue";
import type { answerMessages } from "../../format/messages/answer";
import type { pricingMessages } from "../../format/messages/pricing";
import type { Amount } from "../../money/amount";
import { compare, isNegative } from "../../money/compare";
import { toText } from "../../money/toText";
import type { BreakEven, Planned } from "../../pricing/breakEven/breakEven";
import type { Option, Per } from "../../model/codes";
import type { ItemKind } from "../../model/item";
import type { Currency } from "../../model/quantities";
import type { Format } from "../../ui/LocaleProvider";

/** What a sentence is written with. */
export interface BreakEvenWords {
  readonly words: MessagesOf<typeof answerMessages>;
  readonly pricing: MessagesOf<typeof pricingMessages>;
  readonly format: Format;
  readonly currency: Currency;
  /** Of the item that is compared. */
  readonly kind: ItemKind;
}

/** A list of crossings longer than this says "and so on". */
const MOST_RANGES = 3;

/**
 * Where two options cost the same, in a sentence or two, and on which side the plan is. The verdict says what to
 * buy.
 */
export function breakEvenText(breakEven: BreakEven, given: BreakEvenWords): string {
  const { words, format } = given;
  const { verdict } = words;
  const { per, answer, planned, between } = breakEven;
  switch (answer.result) {
    case "at":
      if (planned === null && given.kind === "dtu") return verdict.dtu.from(xText(answer.value, per, format));
      return planned === null
        ? verdict.from[per](xText(answer.value, per, format), nameOf(between[1], per, given))
        : placed(planned, answer.value, breakEven, given);
    case "several":
      return sentences(given, [verdict.takeTurns, verdict.winBetween(ranges(answer.values, answer.more, given))]);
    case "always":
      if (given.kind === "dtu") return verdict.dtu.always;
      return verdict.always[per](nameOf(between[1], per, given));
    case "never":
      return never(breakEven, given);
    default:
      return answer satisfies never;
  }
}

function sentences({ words }: BreakEvenWords, parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(words.join);
}

/** Which side of the crossing the plan is on, and which option is cheaper there. */
function placed({ x }: Planned, crossing: Amount, { per, between }: BreakEven, given: BreakEvenWords): string {
  const {
    words: { verdict },
    format,
  } = given;
  const at = xText(crossing, per, format);
  const planned = xText(x, per, format);
  const order = compare(x, crossing);
  if (order === 0) return verdict.equal[per](at);
  return order > 0
    ? verdict.above[per](nameOf(between[1], per, given), at, planned)
    : verdict.below[per](nameOf(between[0], per, given), at, planned);
}

function never(breakEven: BreakEven, given: BreakEvenWords): string {
  const {
    words: { verdict },
    format,
    currency,
  } = given;
  const { per, between, atFullUse, premium, curve } = breakEven;
  if (atFullUse === null) return verdict.nothing;
  const second = nameOf(between[1], per, given);
  const sentence = verdict.never[per](second, format.number(toText(atFullUse), { maxFraction: 2 }));
  const isAgainstTokens = per === "utilisation-percent" || per === "tokens-per-month";
  // Requests that are too long never enter a reservation, which may cost less than their tokens.
  if (isAgainstTokens && isNegative(premium)) return verdict.tooLong;
  if (!isAgainstTokens) return sentence;
  const premiumText = given.kind === "dtu" ? verdict.dtu.premium : verdict.premium[curve.costPer];
  return sentences(given, [sentence, premiumText(format.moneyText(toText(premium), currency))]);
}

/** Units win from the first value to the second, from the third to the fourth, and from the last on. */
function ranges(values: readonly Amount[], more: boolean, { words: { verdict }, format }: BreakEvenWords): string {
  const pairs = Array.from({ length: Math.ceil(values.length / 2) }, (_, index) =>
    values.slice(2 * index, 2 * index + 2),
  );
  const shown =
    pairs.length > MOST_RANGES ? [...pairs.slice(0, MOST_RANGES - 1), ...(more ? [] : pairs.slice(-1))] : pairs;
  const text = (value: Amount) => format.compact(toText(value));
  const written = shown.flatMap(([from, to]) => {
    if (from === undefined) return [];
    return [to === undefined ? verdict.rangeOpen(text(from)) : verdict.range(text(from), text(to))];
  });
  return [...written, ...(more ? [verdict.more] : [])].join(verdict.list);
}

function nameOf(option: Option, per: Per, { words, pricing, kind }: BreakEvenWords): string {
  const isPtu = kind === "ptu" && per === "utilisation-percent" && (option === "hourly" || option === "daily");
  return isPtu ? words.verdict.reservation[option] : pricing.option[option];
}

function xText(x: Amount, per: Per, format: Format): string {
  const text = toText(x);
  if (per === "utilisation-percent") return format.percent(text);
  return per === "tokens-per-month" ? format.compact(text) : format.number(text, { maxFraction: 2 });
}
