import { quoteMessages } from "../../format/messages/quote";
import type { Paper } from "./quoteChoice";
import type { Quote } from "./useQuote";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { cutForMargin } from "./cssString";
import { QuoteAssumptions } from "./QuoteAssumptions";
import { QuoteCover } from "./QuoteCover";
import { QuoteFigure } from "./QuoteFigure";
import { QuoteItems } from "./QuoteItems";
import { QuoteMonths } from "./QuoteMonths";
import { QuoteSources } from "./QuoteSources";
import { QuoteSummary } from "./QuoteSummary";
import { QuoteTerms } from "./QuoteTerms";
import { QuoteTotals } from "./QuoteTotals";
import { QuoteWarnings } from "./QuoteWarnings";
import { useRunningText } from "./useRunningText";

/** The date of issue follows on the same line. */
const FOOT_TITLE = 46;

/** The whole document, of one flow: the printer breaks it into pages. */
export function QuotePaper({ quote, paper }: { quote: Quote; paper: Paper }) {
  const words = useMessages(quoteMessages);
  const format = useFormat();
  const { plan, sheet } = quote;
  const title = plan.title === "" ? words.untitled : plan.title;
  useRunningText({
    headLeft: plan.quote.preparedBy === "" ? title : plan.quote.preparedBy,
    headRight: words.running.quote(quote.number),
    foot: words.running.foot(cutForMargin(title, FOOT_TITLE), format.date(quote.issued)),
    page: words.page,
  });
  const several = sheet.scenarios.length > 1;
  return (
    <article className={`quote-sheet ${paper}`} aria-label={words.sheet}>
      <QuoteCover quote={quote} title={title} />
      <QuoteSummary quote={quote} />
      {sheet.scenarios.map((scenario) => (
        <QuoteItems key={scenario.index} scenario={scenario} several={several} />
      ))}
      <QuoteTotals scenarios={sheet.scenarios} />
      {sheet.scenarios.map((scenario) => (
        <QuoteMonths key={scenario.index} scenario={scenario} several={several} />
      ))}
      <div className="quote-columns">
        <QuoteFigure quote={quote} />
        <QuoteAssumptions quote={quote} />
      </div>
      <QuoteWarnings quote={quote} />
      <QuoteSources quote={quote} />
      <QuoteTerms quote={quote} />
    </article>
  );
}
