import { Fragment } from "react";
import { pricingMessages } from "../../format/messages/pricing";
import { quoteMessages } from "../../format/messages/quote";
import type { Amount } from "../../money/amount";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { QuoteItem, QuoteSavingsPlan, QuoteScenario } from "../../pricing/quote/quoteSheet";
import { roundingOfItems } from "../../store/roundings";
import { FormulaText } from "../../ui/FormulaText";
import { useFormat, useMessages, type Format } from "../../ui/LocaleProvider";
import { RoundingRow } from "../../ui/RoundingRow";
import { ScrollFrame } from "../../ui/ScrollFrame";
import type { StepCode } from "../../model/codes";
import { isReserved, type Item } from "../../model/item";
import type { Currency } from "../../model/quantities";
import { itemDetail, nameOfItem, scenarioName, timeText, type QuoteWords } from "./quoteNames";
import { useProblemText } from "../../ui/useProblemText";

/** Every item with its working, by kind; before any discount. */
export function QuoteItems({ scenario, several }: { scenario: QuoteScenario; several: boolean }) {
  const words = useMessages(quoteMessages);
  const { priced, groups, index, unpriced, savingsPlan } = scenario;
  const { currency, rows, totals, isEveryMonth } = priced;
  // Without the savings plan, which follows.
  const itemsSum = rows.find(({ code }) => code === "items")?.amounts ?? totals;
  const money = useMoney();
  const rounding = roundingOfItems(priced);
  const title = several ? words.itemsOf(scenarioName(priced.scenario, index, words)) : words.items;
  return (
    <section>
      <h3>{title}</h3>
      <ScrollFrame label={title} className="quote-frame">
        <table className="quote-table items">
          <thead>
            <tr>
              <th scope="colgroup" colSpan={2}>
                {words.before(currency)}
              </th>
              <th scope="col" className="num">
                {words.source}
              </th>
              <th scope="col" className="num">
                {words.oneTime}
              </th>
              <th scope="col" className="num">
                {isEveryMonth ? words.monthly : words.firstMonth}
              </th>
            </tr>
          </thead>
          {groups.map(({ name, items }) => (
            <tbody key={name}>
              <tr className="group">
                <th scope="rowgroup" colSpan={5}>
                  {words.groups[name]}
                </th>
              </tr>
              {items.map((item) => (
                <ItemRow key={item.number} item={item} />
              ))}
            </tbody>
          ))}
          <tbody>
            <RoundingRow amounts={[rounding.oneTime, rounding.monthly]} span={3} />
            <tr className="sum">
              <th scope="row" colSpan={3}>
                {words.itemsSum}
                {unpriced > 0 && <span className="quote-part">{words.incomplete}</span>}
              </th>
              <td className="num">{money(itemsSum.oneTime)}</td>
              <td className="num">{money(itemsSum.monthly)}</td>
            </tr>
          </tbody>
          {savingsPlan !== null && <SavingsPlanRows quoted={savingsPlan} currency={currency} />}
        </table>
      </ScrollFrame>
    </section>
  );
}

/** What is committed to, how its first month comes about, and what it adds to the items or takes off. */
function SavingsPlanRows({ quoted, currency }: { quoted: QuoteSavingsPlan; currency: Currency }) {
  const words = useMessages(quoteMessages);
  const pricing = useMessages(pricingMessages);
  const format = useFormat();
  const problemText = useProblemText();
  const money = useMoney();
  const { number, plan, result, letters } = quoted;
  const [problem] = result.ok ? [] : result.problems;
  const [monthly = null] = result.ok ? result.priced.byMonth : [];
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={5}>
          {words.savingsPlan}
        </th>
      </tr>
      <tr>
        <td className="quote-number">{number}</td>
        <th scope="row">
          <b>{words.commitment(format.moneyText(plan.commitmentPerMonth, currency))}</b>
          {words.detailJoin}
          {words.months(format.number(plan.termMonths))}
          {words.detailJoin}
          {words.payments[plan.payment]}
          {(result.ok ? result.priced.working : []).map(({ code, params, formula, result: value }) => (
            <span key={code} className="quote-calc">
              {words.step(pricing.step[code](params))} <FormulaText formula={formula} />
              {formula.length > 1 && ` = ${money(value)}`}
            </span>
          ))}
          {problem !== undefined && <span className="quote-part">{words.notPriced(problemText(problem))}</span>}
        </th>
        <td className="num quote-source">{letters.join(", ")}</td>
        <td className="num">
          {!result.ok ? words.none : isZero(result.priced.oneTime) ? "" : money(result.priced.oneTime)}
        </td>
        <td className="num">{monthly === null ? words.none : money(monthly)}</td>
      </tr>
    </tbody>
  );
}

function ItemRow({
  item: { number, result, letters, ownPrice, formulas, isAtLeast, overflow, time },
}: {
  item: QuoteItem;
}) {
  const words = useMessages(quoteMessages);
  const pricing = useMessages(pricingMessages);
  const format = useFormat();
  const problemText = useProblemText();
  const money = useMoney();
  const { item } = result;
  const detail = itemDetail(item, words, pricing, format);
  const priced = result.ok ? result.priced : null;
  const [problem] = result.ok ? [] : result.problems;
  return (
    <tr>
      <td className="quote-number">{number}</td>
      <th scope="row">
        <b>
          <bdi>{nameOfItem(item, words)}</bdi>
        </b>
        {detail !== "" && (
          <>
            {words.detailJoin}
            {detail}
          </>
        )}
        {formulas.map(({ code, terms }, index) => (
          <span key={index} className="quote-calc">
            <Lead text={leadIn(item, code, index, words, format)} />
            <FormulaText formula={terms} />
          </span>
        ))}
        {overflow !== null && <span className="quote-calc">{words.overflowInAll(money(overflow))}</span>}
        {time !== null && <span className="quote-calc">{timeText(time, words, format)}</span>}
        {isAtLeast && <span className="quote-part">{words.itemTooSmall}</span>}
        {item.discountPercent !== "0" && (
          <span className="quote-calc">{words.itemDiscount(format.percent(item.discountPercent))}</span>
        )}
        {problem !== undefined && <span className="quote-part">{words.notPriced(problemText(problem))}</span>}
        {item.note !== "" && (
          <span className="quote-calc quote-note">
            <bdi>{item.note}</bdi>
          </span>
        )}
      </th>
      <td className="num quote-source">
        {[...letters, ...(ownPrice ? [words.own] : [])].map((letter, index) => (
          <Fragment key={letter}>
            {index > 0 && ", "}
            {letter}
          </Fragment>
        ))}
      </td>
      <td className="num">{priced === null ? words.none : isZero(priced.oneTime) ? "" : money(priced.oneTime)}</td>
      <td className="num">
        {priced === null ? words.none : isZero(priced.monthly) && !isZero(priced.oneTime) ? "" : money(priced.monthly)}
      </td>
    </tr>
  );
}

function Lead({ text }: { text: string }) {
  return text === "" ? null : (
    <>
      <bdi>{text}</bdi>{" "}
    </>
  );
}

/**
 * What a formula starts from, where its numbers do not say it. A reservation's first, then the overflow of each tier.
 */
function leadIn(item: Item, code: StepCode, index: number, words: QuoteWords, format: Format): string {
  if (code === "reservation-refund" && item.kind === "reservation")
    return item.purchase.plan === "term" && item.purchase.resized !== null
      ? words.shrunkGivesBack
      : words.cancelledGivesBack;
  if (code === "reservation-growth") return words.grownCosts;
  if (isReserved(item) && index > 0)
    return item.sizing === null
      ? words.overflowAtLeast
      : words.overflowOf(item.sizing.source, format.number(item.sizing.minutes));
  if (index > 0) return "";
  if (isReserved(item)) return words.reserved(format.number(item.inputTpm), format.number(item.outputTpm));
  return item.kind === "tokens" && item.rounds !== "1" ? words.conversations(format.number(item.rounds)) : "";
}

function useMoney(): (sum: Amount) => string {
  const format = useFormat();
  return (sum) => format.number(toText(sum), { minFraction: 2, maxFraction: 2 });
}
