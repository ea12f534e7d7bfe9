import type { MessagesOf } from "../../format/catalogue";
import type { rankingMessages } from "../../format/messages/ranking";
import type { Amount } from "../../money/amount";
import { subtract } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { Option } from "../../model/codes";
import type { Currency } from "../../model/quantities";
import type { Format } from "../LocaleProvider";

/** An option of a ranking, as the pricing core hands it out, said again by structure: ui/ does not import it. */
export interface RankedOption {
  readonly option: Option;
  readonly fitted: { readonly inputTpm: Amount; readonly outputTpm: Amount } | null;
  readonly cost: Amount;
  readonly total: Amount;
}

/** A verdict of the core. */
export type RankingVerdict =
  | { readonly is: "bought"; readonly best: RankedOption; readonly next: RankedOption | null }
  | { readonly is: "other"; readonly best: RankedOption; readonly bought: RankedOption }
  | { readonly is: "same"; readonly options: readonly RankedOption[] }
  | { readonly is: "overflows"; readonly best: RankedOption | null };

export interface RankingWords {
  readonly words: MessagesOf<typeof rankingMessages>;
  readonly format: Format;
  readonly currency: Currency;
  readonly ranking: { readonly per: "month" | "once"; readonly months: number; readonly isSteady: boolean };
}

/** What to buy, in a sentence or two: the same on the page and on paper. **Bold** between pairs of asterisks. */
export function rankingText(verdict: RankingVerdict, given: RankingWords): string {
  const { words } = given;
  switch (verdict.is) {
    case "bought": {
      const { best, next } = verdict;
      const more =
        next === null || isZero(subtract(next.total, best.total))
          ? []
          : [words.boughtOver(optionName(next, given), spanOf(next, best, given))];
      return [words.bought(optionName(best, given)), ...more].join(words.join);
    }
    case "other":
      return [
        words.other(optionName(verdict.best, given)),
        words.otherOver(words.inside[verdict.bought.option], spanOf(verdict.bought, verdict.best, given)),
      ].join(words.join);
    case "same":
      return words.same(verdict.options.map((each) => optionName(each, given)).join(words.and));
    case "overflows":
      return [
        words.overflows,
        verdict.best === null
          ? words.overflowsNone
          : words.overflowsBest(inside(verdict.best, given), costOf(verdict.best, given)),
      ].join(words.join);
    default:
      return verdict satisfies never;
  }
}

export function optionName(
  { option, fitted }: RankedOption,
  { words, format }: Pick<RankingWords, "words" | "format">,
): string {
  return fitted === null
    ? words.option[option]
    : words.fitted(
        words.option[option],
        format.number(toText(fitted.inputTpm)),
        format.number(toText(fitted.outputTpm)),
      );
}

function inside({ option, fitted }: RankedOption, { words, format }: RankingWords): string {
  return fitted === null
    ? words.inside[option]
    : words.fitted(
        words.inside[option],
        format.number(toText(fitted.inputTpm)),
        format.number(toText(fitted.outputTpm)),
      );
}

/** What one costs more than the other: by the month where every month is the same. */
function spanOf(more: RankedOption, less: RankedOption, given: RankingWords): string {
  const { isSteady, per } = given.ranking;
  return spanned(
    per === "month" && isSteady ? subtract(more.cost, less.cost) : subtract(more.total, less.total),
    given,
  );
}

function costOf(option: RankedOption, given: RankingWords): string {
  return spanned(given.ranking.per === "month" && given.ranking.isSteady ? option.cost : option.total, given);
}

function spanned(
  amount: Amount,
  { words, format, currency, ranking: { per, isSteady, months } }: RankingWords,
): string {
  const text = format.moneyText(toText(amount), currency);
  if (per === "once") return text;
  return isSteady ? words.perMonth(text) : words.over(text, format.number(String(months)));
}
