import { quoteMessages } from "../../format/messages/quote";
import type { QuoteSource } from "../../pricing/quote/quoteSheet";
import type { Quote } from "./useQuote";
import { useLanguage, useMessages } from "../../ui/LocaleProvider";
import { ScrollFrame } from "../../ui/tables/ScrollFrame";
import { Tag } from "../../ui/Tag";
import { numberRanges } from "./numberRanges";

/** The rate card of every price, with its date. */
export function QuoteSources({ quote: { sheet } }: { quote: Quote }) {
  const words = useMessages(quoteMessages);
  const { sources, scenarios } = sheet;
  const hasOwn = scenarios.some((one) => one.groups.some((group) => group.items.some((item) => item.ownPrice)));
  const notes = [
    ...(sources.some(({ source }) => source.secondary) ? [words.secondaryNote] : []),
    ...(sources.some(({ card }) => card?.rules.minimumPrices === true) ? [words.minimumNote] : []),
    ...(sources.some(({ source }) => source.otherProduct) ? [words.otherNote] : []),
    ...(hasOwn ? [words.ownNote] : []),
  ];
  return (
    <section>
      <h3>{words.sources}</h3>
      {sources.length > 0 && (
        <ScrollFrame label={words.sources} className="quote-frame">
          <table className="quote-table sources">
            <thead>
              <tr>
                <th scope="colgroup" colSpan={2}>
                  {words.document}
                </th>
                <th scope="col">{words.region}</th>
                <th scope="col">{words.currency}</th>
                <th scope="col" className="num">
                  {words.edition}
                </th>
                <th scope="col" className="num">
                  {words.itemNumbers}
                </th>
              </tr>
            </thead>
            <tbody>
              {sources.map((one) => (
                <SourceRow key={one.letter} of={one} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {notes.length > 0 && <p className="quote-small">{notes.join(words.join)}</p>}
    </section>
  );
}

function SourceRow({ of: { letter, source, card, items } }: { of: QuoteSource }) {
  const words = useMessages(quoteMessages);
  const language = useLanguage();
  const tags = [
    ...(source.secondary ? [words.secondary] : []),
    ...(card?.rules.minimumPrices === true ? [words.minimum] : []),
    ...(source.otherProduct && card !== null ? [words.otherProduct(card.product)] : []),
  ];
  return (
    <tr>
      <td className="quote-number">{letter}</td>
      <th scope="row">
        {card === null ? words.cardGone(source.card) : card.title[language]}
        {tags.map((tag) => (
          <span key={tag}>
            {" "}
            <Tag>{tag}</Tag>
          </span>
        ))}
      </th>
      <td>{card === null ? words.none : words.regions[card.region]}</td>
      <td>{card === null ? words.none : card.currency}</td>
      <td className="num">
        {card?.edition ?? words.undated}
        {card !== null && card.editionNote !== null && (
          <span className="quote-calc">{words.undatedNote(card.editionNote)}</span>
        )}
      </td>
      <td className="num quote-wraps">{numberRanges(items)}</td>
    </tr>
  );
}
