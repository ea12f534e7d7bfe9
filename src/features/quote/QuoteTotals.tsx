import { Fragment } from "react";
import { quoteMessages } from "../../format/messages/quote";
import type { Amount } from "../../money/amount";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { AdjustmentRow } from "../../pricing/pricedScenario";
import type { QuoteScenario } from "../../pricing/quote/quoteSheet";
import { roundingOfRows } from "../../store/roundings";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { RoundingRow } from "../../ui/tables/RoundingRow";
import { ScrollFrame } from "../../ui/tables/ScrollFrame";
import { AtLeast } from "./AtLeast";
import { scenarioName } from "./quoteNames";

/** From the items to the total, each adjustment a line of its own; of several scenarios, in one table. */
export function QuoteTotals({ scenarios }: { scenarios: readonly QuoteScenario[] }) {
  const words = useMessages(quoteMessages);
  const format = useFormat();
  const [lead] = scenarios;
  if (lead === undefined) return null;
  const count = format.number(String(lead.priced.termMonths));
  const months = words.months(count);
  const several = scenarios.length > 1;
  const varies = scenarios.some(({ months: varying }) => varying !== null);
  const unpriced = scenarios.map((one) => one.unpriced).filter((missing) => missing > 0);
  return (
    <section className={several ? undefined : "quote-whole"}>
      <h3>{words.totals}</h3>
      <ScrollFrame label={words.totals} className="quote-frame">
        <table className="quote-table all-totals">
          <thead>
            <tr>
              <th scope="col">{several ? "" : lead.priced.currency}</th>
              <th scope="col" className="num">
                {words.oneTime}
              </th>
              <th scope="col" className="num">
                {varies ? words.firstMonth : words.monthly}
              </th>
              <th scope="col" className="num">
                {months}
              </th>
            </tr>
          </thead>
          {scenarios.map((scenario) => (
            <TotalRows key={scenario.index} scenario={scenario} several={several} />
          ))}
        </table>
      </ScrollFrame>
      <p className="quote-small">{varies ? words.totalsNoteVarying(months) : words.totalsNote(months, count)}</p>
      {unpriced.slice(0, 1).map((missing) => (
        <p key={missing} className="quote-part">
          {words.incompleteNote(format.number(String(missing)))}
        </p>
      ))}
    </section>
  );
}

function TotalRows({ scenario: { priced, index, unpriced }, several }: { scenario: QuoteScenario; several: boolean }) {
  const words = useMessages(quoteMessages);
  const format = useFormat();
  const money = (sum: Amount) => format.number(toText(sum), { minFraction: 2, maxFraction: 2 });
  const isAtLeast = priced.undersized.length > 0;
  const rounding = roundingOfRows(priced.rows);
  return (
    <tbody>
      {several && (
        <tr className="group">
          <th scope="rowgroup" colSpan={4}>
            <bdi>{scenarioName(priced.scenario, index, words)}</bdi>
            {words.detailJoin}
            {priced.currency}
          </th>
        </tr>
      )}
      {printedRows(priced.rows).map((row) => (
        <Fragment key={row.code}>
          {row.code === "total" && (
            <RoundingRow amounts={rounding && [rounding.oneTime, rounding.monthly, rounding.term]} />
          )}
          <tr className={row.code === "total" ? "grand" : undefined}>
            <th scope="row">
              {words.rows[row.code](row.percent === null ? "" : format.percent(row.percent))}
              {row.code === "total" && unpriced > 0 && <span className="quote-part">{words.incomplete}</span>}
              {row.code === "total" && isAtLeast && <span className="quote-part">{words.tooSmall}</span>}
            </th>
            <td className="num">{money(row.amounts.oneTime)}</td>
            <td className="num">{money(row.amounts.monthly)}</td>
            <td className="num">
              <AtLeast when={row.code === "total" && isAtLeast}>{money(row.amounts.term)}</AtLeast>
            </td>
          </tr>
        </Fragment>
      ))}
    </tbody>
  );
}

/** An adjustment of 0% takes and adds nothing: it has no row, and where there is none the items are the total. */
function printedRows(rows: readonly AdjustmentRow[]): readonly AdjustmentRow[] {
  const adjusts = rows.some((row) => row.code !== "items" && row.code !== "total" && !isNothing(row));
  return rows.filter((row) => row.code === "total" || (adjusts && (row.code === "items" || !isNothing(row))));
}

function isNothing({ amounts }: AdjustmentRow): boolean {
  return isZero(amounts.term) && isZero(amounts.oneTime) && isZero(amounts.monthly);
}
