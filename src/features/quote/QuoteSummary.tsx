import { quoteMessages } from "../../format/messages/quote";
import { rankingMessages } from "../../format/messages/ranking";
import type { Amount } from "../../money/amount";
import { toText } from "../../money/toText";
import type { QuoteComparison } from "../../pricing/quote/quoteComparison";
import type { Quote } from "./useQuote";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ScrollFrame } from "../../ui/tables/ScrollFrame";
import { AtLeast } from "./AtLeast";
import { scenarioName } from "./quoteNames";
import { summaryText } from "./summaryText";

export function QuoteSummary({ quote }: { quote: Quote }) {
  const words = useMessages(quoteMessages);
  const ranking = useMessages(rankingMessages);
  const format = useFormat();
  return (
    <section>
      <h3>{words.summary}</h3>
      <p className="quote-text">
        <MarkedText text={summaryText(quote, { words, ranking, format })} />
      </p>
      {quote.sheet.comparison !== null && <Compared comparison={quote.sheet.comparison} />}
    </section>
  );
}

function Compared({ comparison: { currency, rows, fx } }: { comparison: QuoteComparison }) {
  const words = useMessages(quoteMessages);
  const format = useFormat();
  const money = (sum: Amount | undefined, sign?: "always") =>
    sum === undefined ? words.none : format.number(toText(sum), { minFraction: 2, maxFraction: 2, sign });
  const [lead] = rows;
  const varies = rows.some(({ priced }) => !priced.isEveryMonth);
  return (
    <>
      <ScrollFrame label={words.compared(currency)} className="quote-frame">
        <table className="quote-table compared">
          <thead>
            <tr>
              <th scope="col">{words.compared(currency)}</th>
              <th scope="col" className="num">
                {words.oneTime}
              </th>
              <th scope="col" className="num">
                {varies ? words.firstMonth : words.monthly}
              </th>
              <th scope="col" className="num">
                {words.months(format.number(String(lead?.priced.termMonths ?? 1)))}
              </th>
              <th scope="col" className="num">
                {words.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ index, priced, totals, against, isAtLeast }) => (
              <tr key={index}>
                <th scope="row">
                  {index === lead?.index ? (
                    <>
                      <b>
                        <bdi>{scenarioName(priced.scenario, index, words)}</bdi>
                      </b>
                      {words.detailJoin}
                      {words.thisQuote}
                    </>
                  ) : (
                    <bdi>{scenarioName(priced.scenario, index, words)}</bdi>
                  )}
                  {!priced.complete && <span className="quote-part">{words.incomplete}</span>}
                  {isAtLeast && <span className="quote-part">{words.tooSmall}</span>}
                  {totals === null && <span className="quote-calc">{words.notCompared(priced.currency)}</span>}
                </th>
                <td className="num">{money(totals?.oneTime)}</td>
                <td className="num">{money(totals?.monthly)}</td>
                <td className="num">
                  <AtLeast when={isAtLeast && totals !== null}>
                    {index === lead?.index ? <b>{money(totals?.term)}</b> : money(totals?.term)}
                  </AtLeast>
                </td>
                <td className="num">
                  <AtLeast when={isAtLeast && against !== null && lead?.isAtLeast !== true}>
                    {money(lead?.isAtLeast === true ? undefined : against?.difference, "always")}
                  </AtLeast>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {fx !== null && (
        <p className="quote-small">{words.convertedAt(format.number(fx.cnyPerUsd), format.date(fx.asOf))}</p>
      )}
    </>
  );
}

/**
 * A sentence of the catalogue: **bold** and *italic*. Text that users typed may hold asterisks too; it is shown either
 * way.
 */
function MarkedText({ text }: { text: string }) {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).map((part, index) => {
    if (part.startsWith("**") && part.length > 4)
      return (
        <b key={index}>
          <bdi>{part.slice(2, -2)}</bdi>
        </b>
      );
    return part.startsWith("*") && part.length > 2 ? (
      <i key={index}>
        <bdi>{part.slice(1, -1)}</bdi>
      </i>
    ) : (
      part
    );
  });
}
