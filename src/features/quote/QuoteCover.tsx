import { quoteMessages } from "../../format/messages/quote";
import { toText } from "../../money/toText";
import type { Quote } from "../../store/quoteSheet";
import { useFormat, useMessages } from "../../ui/LocaleProvider";

/** From here on a title is set smaller: on paper all of it has to be read, and must not take a third of the sheet. */
const LONG_TITLE = 60;

/** What it is, what it comes to, for whom, by whom, and until when. */
export function QuoteCover({ quote, title }: { quote: Quote; title: string }) {
  const words = useMessages(quoteMessages);
  const format = useFormat();
  const { plan, sheet, issued, validTo, number } = quote;
  const [lead] = sheet.scenarios;
  if (lead === undefined) return null;
  const { currency, adjusted, termMonths, complete } = lead.priced;
  return (
    <header>
      <div className="quote-cover">
        <div>
          <p className="quote-small">{words.kicker}</p>
          <h2 className={title.length > LONG_TITLE ? "quote-title long" : "quote-title"}><bdi>{title}</bdi></h2>
        </div>
        <div className="quote-total">
          <p className="quote-small">{words.totalOver(words.months(format.number(String(termMonths))))}</p>
          <p className="quote-big"><span className="cur">{currency}</span>{format.number(toText(adjusted.term), { minFraction: 2, maxFraction: 2 })}</p>
          {!complete && <p className="quote-part">{words.incomplete}</p>}
        </div>
      </div>
      <dl className="quote-facts">
        <div><dt>{words.customer}</dt><dd><bdi>{plan.quote.customer === "" ? words.none : plan.quote.customer}</bdi></dd></div>
        <div><dt>{words.preparedBy}</dt><dd><bdi>{plan.quote.preparedBy === "" ? words.none : plan.quote.preparedBy}</bdi></dd></div>
        <div><dt>{words.issued}</dt><dd>{format.date(issued)}<small>{words.validTo(format.date(validTo))}</small></dd></div>
        <div><dt>{words.number}</dt><dd>{number}<small>{words.numberHint}</small></dd></div>
      </dl>
    </header>
  );
}
