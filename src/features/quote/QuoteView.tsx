import "./quote.css";
import { quoteMessages } from "../../format/messages/quote";
import { useQuoteChoice } from "./quoteChoice";
import { useQuote } from "./useQuote";
import { EmptyState } from "../../ui/notices/EmptyState";
import { useMessages } from "../../ui/LocaleProvider";
import { Skeleton } from "../../ui/notices/Skeleton";
import { QuoteEditor } from "./QuoteEditor";
import { QuotePaper } from "./QuotePaper";

/** The quote: what is on it, and below that the paper as it prints. */
export function QuoteView() {
  const words = useMessages(quoteMessages);
  const quote = useQuote();
  const { paper } = useQuoteChoice();
  const isEmpty = quote !== null && quote.sheet.scenarios.every((one) => one.groups.length === 0);
  return (
    <div className="quote-view">
      <QuoteEditor canPrint={quote !== null && !isEmpty} />
      <div className="quote-desk">
        {quote === null && (
          <div className="quote-sheet">
            <Skeleton lines={12} />
          </div>
        )}
        {isEmpty && <EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
        {quote !== null && !isEmpty && <QuotePaper quote={quote} paper={paper} />}
      </div>
    </div>
  );
}
