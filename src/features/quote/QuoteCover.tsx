import { quoteMessages } from "../../format/messages/quote";
import { toText } from "../../money/toText";
import type { Quote } from "./useQuote";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { titleSize } from "./titleSize";

/** Title, total, customer, author and validity of the quote. */
export function QuoteCover({ quote, title }: { quote: Quote; title: string }) {
  const words = useMessages(quoteMessages);
  const format = useFormat();
  const { plan, sheet, issued, validTo, number } = quote;
  const [lead] = sheet.scenarios;
  if (lead === undefined) return null;
  const { currency, adjusted, termMonths, complete, undersized } = lead.priced;
  return (
    <header>
      <div className="quote-cover">
        <div>
          <p className="quote-small">{words.kicker}</p>
          <h2 className={`quote-title ${titleSize(title)}`}>
            <bdi>{title}</bdi>
          </h2>
        </div>
        <div className="quote-total">
          <p className="quote-small">{words.totalOver(words.months(format.number(String(termMonths))))}</p>
          <p className="quote-big">
            <span className="cur">
              {undersized.length > 0 && `${words.atLeast} `}
              {currency}
            </span>
            {format.number(toText(adjusted.term), { minFraction: 2, maxFraction: 2 })}
          </p>
          {!complete && <p className="quote-part">{words.incomplete}</p>}
        </div>
      </div>
      <dl className="quote-facts">
        <div>
          <dt>{words.customer}</dt>
          <dd className={titleSize(plan.quote.customer)}>
            <bdi>{plan.quote.customer === "" ? words.none : plan.quote.customer}</bdi>
          </dd>
        </div>
        <div>
          <dt>{words.preparedBy}</dt>
          <dd className={titleSize(plan.quote.preparedBy)}>
            <bdi>{plan.quote.preparedBy === "" ? words.none : plan.quote.preparedBy}</bdi>
          </dd>
        </div>
        <div>
          <dt>{words.issued}</dt>
          <dd>
            {format.date(issued)}
            <small>{words.validTo(format.date(validTo))}</small>
          </dd>
        </div>
        <div>
          <dt>{words.number}</dt>
          <dd>{number}</dd>
        </div>
      </dl>
    </header>
  );
}
