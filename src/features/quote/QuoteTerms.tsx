import { quoteMessages } from "../../format/messages/quote";
import type { Quote } from "./useQuote";
import { useFormat, useMessages } from "../../ui/LocaleProvider";

/** What the quote is and is not, and where to sign. */
export function QuoteTerms({ quote: { plan, sheet, validTo } }: { quote: Quote }) {
  const words = useMessages(quoteMessages);
  const format = useFormat();
  const { term } = words;
  const [lead] = sheet.scenarios;
  const fx = sheet.comparison?.fx ?? null;
  const { taxPercent } = plan.adjustments;
  const money = [
    ...(lead === undefined ? [] : [term.currency[lead.priced.currency]]),
    fx === null ? term.noRate : term.rate(format.number(fx.cnyPerUsd), format.date(fx.asOf)),
    taxPercent === "0" ? term.noTax : term.taxIncluded(format.percent(taxPercent)),
  ];
  return (
    <section className="quote-whole">
      <h3>{words.terms}</h3>
      <ul className="quote-list">
        <li>{term.estimate}</li>
        <li>{term.valid(format.date(validTo))}</li>
        <li>{money.join(words.join)}</li>
      </ul>
      <div className="quote-sign">
        <div>
          <span>{words.forCustomer}</span>
          <span>{words.date}</span>
        </div>
        <div>
          <span>
            <bdi>{words.forPreparer(plan.quote.preparedBy)}</bdi>
          </span>
          <span>{words.date}</span>
        </div>
      </div>
    </section>
  );
}
