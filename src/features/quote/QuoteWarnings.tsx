import { pricingMessages } from "../../format/messages/pricing";
import { quoteMessages } from "../../format/messages/quote";
import type { Quote } from "./useQuote";
import { useMessages } from "../../ui/LocaleProvider";
import { numberRanges } from "./numberRanges";

/** What whoever pays must know, by the numbers of the items. */
export function QuoteWarnings({
  quote: {
    sheet: { warnings, scenarios },
  },
}: {
  quote: Quote;
}) {
  const words = useMessages(quoteMessages);
  const pricing = useMessages(pricingMessages);
  if (warnings.length === 0) return null;
  const currency = scenarios[0]?.priced.currency;
  return (
    <section>
      <h3>{words.warnings}</h3>
      <ul className="quote-list">
        {warnings.map(({ warning, items }) => (
          <li key={`${warning.code} ${items.join()}`}>
            <b>{words.forItems(numberRanges(items), items.length > 1)}</b>{" "}
            {pricing.warning[warning.code](warning.params, currency)}
          </li>
        ))}
      </ul>
    </section>
  );
}
