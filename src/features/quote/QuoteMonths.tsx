import { quoteMessages } from "../../format/messages/quote";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { QuoteScenario } from "../../pricing/quote/quoteSheet";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ScrollFrame } from "../../ui/tables/ScrollFrame";
import { monthRows } from "./monthRows";
import { scenarioName } from "./quoteNames";

/** What each month of the term costs, where they differ. */
export function QuoteMonths({
  scenario: { priced, index, months },
  several,
}: {
  scenario: QuoteScenario;
  several: boolean;
}) {
  const words = useMessages(quoteMessages);
  const format = useFormat();
  if (months === null) return null;
  const title = several ? words.byMonthOf(scenarioName(priced.scenario, index, words)) : words.byMonth;
  const { rows, columns } = monthRows(months.amounts, format);
  const total = format.number(toText(priced.adjusted.term), { minFraction: 2, maxFraction: 2 });
  const rounding = isZero(months.rounding)
    ? ""
    : format.number(toText(months.rounding), { minFraction: 2, maxFraction: 2 });
  return (
    <section>
      <h3>{title}</h3>
      <ScrollFrame label={title} className="quote-frame">
        <table className={columns > 6 ? "quote-table months narrow" : "quote-table months"}>
          {rows.map((row) => (
            <tbody key={row[0]?.key}>
              <tr>
                {row.map(({ key, month }) =>
                  month === "" ? (
                    <td key={key} />
                  ) : (
                    <th key={key} scope="col" className="num">
                      {words.monthN(month)}
                    </th>
                  ),
                )}
              </tr>
              <tr>
                {row.map(({ key, text }) => (
                  <td key={key} className="num">
                    {text}
                  </td>
                ))}
              </tr>
            </tbody>
          ))}
        </table>
      </ScrollFrame>
      <p className="quote-small">
        {[words.byMonthNote(priced.currency), words.byMonthSum(total, rounding)].join(words.join)}
      </p>
    </section>
  );
}
