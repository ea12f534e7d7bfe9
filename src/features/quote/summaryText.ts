import { isZero, isNegative } from "../../money/compare";
import { negate } from "../../money/arithmetic";
import type { Amount } from "../../money/amount";
import { toText } from "../../money/toText";
import type { QuoteComparedRow } from "../../pricing/quote/quoteComparison";
import type { QuoteScenario } from "../../pricing/quote/quoteSheet";
import type { Quote } from "./useQuote";
import type { Format } from "../../ui/LocaleProvider";
import { rankingText, type RankingWords } from "../../ui/forms/rankingText";
import { nameOfItem, scenarioName, type QuoteWords } from "./quoteNames";

interface Words {
  readonly words: QuoteWords;
  readonly ranking: RankingWords["words"];
  readonly format: Format;
}

/** The result of the quote in a few sentences; **bold** and *italic* as QuoteSummary reads them. */
export function summaryText({ sheet, plan }: Quote, { words, ranking, format }: Words): string {
  const [lead] = sheet.scenarios;
  if (lead === undefined) return "";
  const { currency, termMonths } = lead.priced;
  const months = words.months(format.number(String(termMonths)));
  const money = (sum: Amount) => format.moneyText(toText(sum), currency);
  const unpriced = sheet.scenarios.map((one) => one.unpriced).filter((count) => count > 0);
  const best = sheet.comparison?.best ?? null;
  return [
    plan.scenarios.length > 1 ? words.lead(scenarioName(lead.priced.scenario, lead.index, words)) : "",
    costs(lead, months, money, words),
    ...unpriced.slice(0, 1).map((count) => words.missing(format.number(String(count)))),
    lead.priced.undersized.length > 0 ? words.undersized : "",
    best === null ? "" : bestText(best, lead, { months, money, words, format }),
    verdictText(lead, { words, ranking, format }),
  ]
    .filter((sentence) => sentence !== "")
    .join(words.join);
}

function costs(
  { months: varying, priced: { adjusted } }: QuoteScenario,
  months: string,
  money: (sum: Amount) => string,
  words: QuoteWords,
): string {
  if (varying !== null && !isZero(varying.most)) {
    return words.costsVarying(
      isZero(adjusted.oneTime) ? "" : money(adjusted.oneTime),
      money(varying.least),
      money(varying.most),
      money(adjusted.term),
      months,
    );
  }
  if (isZero(adjusted.monthly)) return words.costsOnce(money(adjusted.oneTime));
  if (isZero(adjusted.oneTime)) return words.costsMonthly(money(adjusted.monthly), money(adjusted.term), months);
  return words.costs(money(adjusted.oneTime), money(adjusted.monthly), money(adjusted.term), months);
}

/** The same words as in the answer of the item. */
function verdictText(
  { main: { choice }, priced: { currency } }: QuoteScenario,
  { words, ranking, format }: Words,
): string {
  if (choice === null) return "";
  const verdict = rankingText(choice.verdict, { words: ranking, format, currency, ranking: choice.ranking });
  return [words.mainItem(nameOfItem(choice.item, words)), verdict].join(words.join);
}

interface Against {
  readonly months: string;
  readonly money: (sum: Amount) => string;
  readonly words: QuoteWords;
  readonly format: Format;
}

/** The best of all the others. Nothing is more or less than an amount that is not the whole cost. */
function bestText(
  { index, priced, totals, against }: QuoteComparedRow,
  lead: QuoteScenario,
  { months, money, words, format }: Against,
): string {
  if (against === null || totals === null) return "";
  const other = scenarioName(priced.scenario, index, words);
  if (!lead.canBeCheapest) return words.against.other(other, money(totals.term), months);
  const { difference, crossing } = against;
  const amount = money(isNegative(difference) ? negate(difference) : difference);
  const sentence = isZero(difference)
    ? words.against.same(other, months)
    : isNegative(difference)
      ? words.against.more(other, amount, months)
      : words.against.less(other, amount, months);
  if (crossing?.result !== "at") return sentence;
  const month = format.number(toText(crossing.inMonth));
  return [
    sentence,
    crossing.cheaperAfter === "first" ? words.against.paidBack(month) : words.against.cheaperUntil(month),
  ].join(words.join);
}
