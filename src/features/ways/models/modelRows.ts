import type { waysModelsMessages } from "../../../format/messages/waysModels";
import type { MessagesOf } from "../../../format/catalogue";
import type { Language } from "../../../format/catalogue";
import { amount } from "../../../money/amount";
import { divide } from "../../../money/arithmetic";
import { isZero } from "../../../money/compare";
import { toText } from "../../../money/toText";
import type { DecimalText } from "../../../model/quantities";
import type { Format } from "../../../ui/LocaleProvider";
import type { RateCards } from "../../../rates/card/rateCards";
import { placeOfPrices } from "../placeOfPrices";
import type { ModelRow, ModelsAnswer } from "./modelsAnswer";

type Words = MessagesOf<typeof waysModelsMessages>;

/** Rows that are shown before "show all". */
const TOP = 10;

export interface ModelsSentence {
  /** The cheapest model here, and how the load's own compares. */
  readonly lead: string;
  /** What could not take the load, and what is cheaper elsewhere. */
  readonly rest: readonly string[];
}

/** The answer in words; null where no model of the place can take the load. */
export function modelsSentence(
  { rows, own, left, workload }: ModelsAnswer,
  {
    words,
    format,
    placeText,
  }: { readonly words: Words; readonly format: Format; readonly placeText: (row: ModelRow) => string },
): ModelsSentence | null {
  const here = rows.filter(({ isElsewhere }) => !isElsewhere);
  const [cheapest] = here;
  if (cheapest === undefined) return null;
  const money = (row: ModelRow) => format.moneyText(row.monthly, workload.currency);
  const count = format.number(String(here.length));
  const leftCount = left.reduce((sum, one) => sum + one.count, 0);
  const [first] = rows;
  return {
    lead: cheapest.isOwn
      ? words.ownIsCheapest(cheapest.model, count, money(cheapest))
      : words.cheapest(cheapest.model, count, money(cheapest), ownText(cheapest, own, words, format)),
    rest: [
      ...(first?.isElsewhere === true ? [words.elsewhereCheaper(first.model, placeText(first), money(first))] : []),
      ...(leftCount === 0
        ? []
        : [
            words.left(
              format.number(String(leftCount)),
              left.map(({ why, count: of }) => words.leftReasons[why](format.number(String(of)))),
            ),
          ]),
    ],
  };
}

function ownText(cheapest: ModelRow, own: ModelRow | null, words: Words, format: Format): string {
  if (own === null) return words.ownCannot;
  if (isZero(amount(cheapest.monthly))) return words.ownCosts(own.model);
  const times = toText(divide(amount(own.monthly), amount(cheapest.monthly)));
  return words.ownTimes(own.model, format.number(times, { maxFraction: 1 }));
}

/**
 * The rows that are shown: those whose name or place has what is searched, else the first ten with the load's own model
 * wherever it is.
 */
export function shownRows(
  { rows }: ModelsAnswer,
  {
    search,
    isAll,
    placeText,
  }: { readonly search: string; readonly isAll: boolean; readonly placeText: (row: ModelRow) => string },
): readonly ModelRow[] {
  const asked = search.trim().toLowerCase();
  if (asked !== "")
    return rows.filter((row) => [row.model, placeText(row)].some((text) => text.toLowerCase().includes(asked)));
  return isAll ? rows : rows.filter((row, at) => at < TOP || row.isOwn);
}

/** The tier that the requests of the load are in: "up to 128,000"; "one price" where there is a single one. */
export function tierText({ tier }: ModelRow, words: Words, format: Format): string {
  if (tier === null) return words.onePrice;
  const number = (tokens: number) => format.compact(String(tokens), { trim: true });
  if (tier.upTo === null) return words.tierOver(number(tier.over));
  return tier.over === 0 ? words.tierUpTo(number(tier.upTo)) : words.tierBetween(number(tier.over), number(tier.upTo));
}

/** What cache or batch takes off: "−50%"; "+12%" where batch, which knows no cache, costs more. */
export function changeText(percentLess: DecimalText, words: Words, format: Format): string {
  const isMore = percentLess.startsWith("-");
  const percent = format.percent(isMore ? percentLess.slice(1) : percentLess, { maxFraction: 0 });
  return isMore ? words.more(percent) : words.less(percent);
}

/** "Virginia · US · October 2026": where the prices of a row are from, and of when. */
export function placeOfRow(rateCards: RateCards, { card, version }: ModelRow, language: Language): string {
  return placeOfPrices(rateCards, card, version, language).join(" · ");
}
