import { Fragment } from "react";
import { quoteMessages } from "../../format/messages/quote";
import type { Amount } from "../../money/amount";
import { isZero } from "../../money/compare";
import { shownPlaces } from "../../money/shown";
import { toText } from "../../money/toText";
import type { AdjustmentRow } from "../../pricing/pricedScenario";
import type { QuoteScenario } from "../../pricing/quoteSheet";
import { roundingOfRows } from "../../pricing/roundedColumn";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { RoundingRow } from "../../ui/RoundingRow";
import { ScrollFrame } from "../../ui/ScrollFrame";
import { scenarioName } from "./quoteNames";

/** From the items to the total, each adjustment a line of its own. */
export function QuoteTotals({ scenario: { priced, index, unpriced }, several }: { scenario: QuoteScenario; several: boolean }) {
  const words = useMessages(quoteMessages);
  const format = useFormat();
  const count = format.number(String(priced.termMonths));
  const months = words.months(count);
  const money = (sum: Amount) => format.number(toText(sum), { minFraction: 2, maxFraction: shownPlaces(toText(sum)) });
  const rounding = roundingOfRows(priced.rows);
  const title = several ? words.totalsOf(scenarioName(priced.scenario, index, words)) : words.totals;
  return (
    <section className="quote-whole">
      <h3>{title}</h3>
      <ScrollFrame label={title} className="quote-frame">
        <table className="quote-table">
          <thead>
            <tr>
              <th scope="col">{priced.currency}</th>
              <th scope="col" className="num">{words.oneTime}</th>
              <th scope="col" className="num">{words.monthly}</th>
              <th scope="col" className="num">{months}</th>
            </tr>
          </thead>
          <tbody>
            {priced.rows.filter(isWorthPrinting).map((row) => (
              <Fragment key={row.code}>
                {row.code === "total" && <RoundingRow amounts={rounding && [rounding.oneTime, rounding.monthly, rounding.term]} />}
                <tr className={row.code === "total" ? "grand" : undefined}>
                  <th scope="row">
                    {words.rows[row.code](row.percent === null ? "" : format.percent(row.percent))}
                    {row.code === "total" && unpriced > 0 && <span className="quote-part">{words.incomplete}</span>}
                  </th>
                  <td className="num">{money(row.amounts.oneTime)}</td>
                  <td className="num">{money(row.amounts.monthly)}</td>
                  <td className="num">{money(row.amounts.term)}</td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p className="quote-small">{words.totalsNote(months, count)}</p>
      {unpriced > 0 && <p className="quote-part">{words.incompleteNote(format.number(String(unpriced)))}</p>}
    </section>
  );
}

/** Item discounts only where there are any; the plan's own percentages always, for a zero is an answer too. */
function isWorthPrinting({ code, amounts }: AdjustmentRow): boolean {
  return code !== "item-discounts" || !isZero(amounts.term) || !isZero(amounts.oneTime) || !isZero(amounts.monthly);
}
