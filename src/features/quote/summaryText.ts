import { isZero, isNegative } from "../../money/compare";
import { negate } from "../../money/arithmetic";
import type { Amount } from "../../money/amount";
import { toText } from "../../money/toText";
import type { QuoteComparedRow } from "../../pricing/quoteComparison";
import type { QuoteScenario } from "../../pricing/quoteSheet";
import type { Quote } from "../../store/quoteSheet";
import type { Format } from "../../ui/LocaleProvider";
import type { Currency } from "../../units/quantities";
import { nameOfItem, scenarioName, type QuoteWords } from "./quoteNames";

/** What the quote comes to, in a few sentences; **bold** and *italic* as in MarkedText. */
export function summaryText({ sheet, plan }: Quote, words: QuoteWords, format: Format): string {
  const [lead] = sheet.scenarios;
  if (lead === undefined) return "";
  const { currency, termMonths } = lead.priced;
  const months = words.months(format.number(String(termMonths)));
  const money = (sum: Amount) => format.moneyText(toText(sum), currency);
  const unpriced = sheet.scenarios.map((one) => one.unpriced).filter((count) => count > 0);
  const nearest = sheet.comparison?.rows.find((row) => row.against !== null);
  return [
    plan.scenarios.length > 1 ? words.lead(scenarioName(lead.priced.scenario, lead.index, words)) : "",
    costs(lead, months, money, words),
    ...unpriced.slice(0, 1).map((count) => words.missing(format.number(String(count)))),
    breakEvenText(lead, words, format),
    nearest === undefined ? "" : againstText(nearest, months, currency, words, format),
  ].filter((sentence) => sentence !== "").join(words.join);
}

function costs({ priced: { adjusted } }: QuoteScenario, months: string, money: (sum: Amount) => string, words: QuoteWords): string {
  if (isZero(adjusted.monthly)) return words.costsOnce(money(adjusted.oneTime));
  if (isZero(adjusted.oneTime)) return words.costsMonthly(money(adjusted.monthly), money(adjusted.term), months);
  return words.costs(money(adjusted.oneTime), money(adjusted.monthly), money(adjusted.term), months);
}

/** Only where there is one crossing, by hours: every other answer has its chart and its sentence on the page. */
function breakEvenText({ breakEven, priced: { currency } }: QuoteScenario, words: QuoteWords, format: Format): string {
  if (breakEven === null) return "";
  const { item, of: { answer, planned, per, between } } = breakEven;
  if (answer.result !== "at" || planned === null || (per !== "hours-per-day" && per !== "hours-per-month")) return "";
  const hours = (value: Amount) => format.number(toText(value), { maxFraction: 2 });
  const bought = words.bought(nameOfItem(item, words), words.options[planned.chosen]);
  const other = words.optionNames[between[0] === planned.chosen ? between[1] : between[0]];
  if (planned.cheaper === null) return words.sameAs(bought, other, hours(planned.x));
  const where = words[planned.cheaper === between[1] ? "above" : "below"][per](hours(answer.value), hours(planned.x));
  const saving = format.moneyText(toText(planned.saving), currency);
  return planned.cheaper === planned.chosen ? words.cheaperThan(bought, other, where, saving) : words.dearerThan(bought, other, where, saving);
}

function againstText({ index, priced, against }: QuoteComparedRow, months: string, currency: Currency, words: QuoteWords, format: Format): string {
  if (against === null) return "";
  const { difference, crossing } = against;
  const other = scenarioName(priced.scenario, index, words);
  const amount = format.moneyText(toText(isNegative(difference) ? negate(difference) : difference), currency);
  const sentence = isZero(difference)
    ? words.against.same(other, months)
    : isNegative(difference) ? words.against.more(other, amount, months) : words.against.less(other, amount, months);
  if (crossing.result !== "at") return sentence;
  const month = format.number(toText(crossing.inMonth));
  return [sentence, crossing.cheaperAfter === "first" ? words.against.paidBack(month) : words.against.cheaperUntil(month)].join(words.join);
}
