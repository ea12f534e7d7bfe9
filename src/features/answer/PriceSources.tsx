import { answerMessages } from "../../format/messages/answer";
import { controlMessages } from "../../format/messages/controls";
import { pricingMessages } from "../../format/messages/pricing";
import type { PriceSource } from "../../pricing/costLine";
import type { PricedItem } from "../../pricing/pricedItem";
import type { RateCard } from "../../rates/card/rateCard";
import { useCards } from "../../store/cards/cards";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { Tag } from "../../ui/Tag";

/** The rate card of every price of the item, with its date and the source's own remarks. */
export function PriceSources({ priced }: { priced: PricedItem }) {
  const words = useMessages(answerMessages);
  const pricing = useMessages(pricingMessages);
  const notes = priced.warnings.filter(({ code }) => code === "card-note" || code === "day-not-12-hours");
  return (
    <div className="price-source">
      {priced.sources.length === 0 && <p>{words.ownPrice}</p>}
      {priced.sources.map((source) => (
        <Source key={`${source.card}@${source.version}`} source={source} />
      ))}
      {notes.map((note) => (
        <p key={note.code}>{pricing.warning[note.code](note.params)}</p>
      ))}
    </div>
  );
}

function Source({ source }: { source: PriceSource }) {
  const words = useMessages(answerMessages);
  const controls = useMessages(controlMessages);
  const language = useLanguage();
  const cards = useCards();
  const card = cards?.rateCards.cards.find(({ id, version }) => id === source.card && version === source.version);
  return (
    <div>
      <p>
        {words.sourceOf}{" "}
        <a href={`?view=prices&card=${encodeURIComponent(source.card)}`} title={words.allPrices}>
          {card === undefined ? source.card : card.title[language]}
        </a>
        {card !== undefined && (
          <>
            {words.comma}
            <Edition card={card} />
            {words.comma}
            {card.currency}
          </>
        )}
        {source.secondary && (
          <>
            {" "}
            <Tag>{controls.secondary}</Tag>
          </>
        )}
        {source.otherProduct && (
          <>
            {" "}
            <Tag>{words.otherProduct}</Tag>
          </>
        )}
      </p>
      <p>
        {card !== undefined && `${card.publisher} ${card.product}${language === "zh" ? "。" : ". "}`}
        {words.cardId(source.card)}
        {card?.rules.minimumPrices === true && ` ${words.minimum}`}
      </p>
    </div>
  );
}

function Edition({ card: { edition, editionNote } }: { card: RateCard }) {
  const words = useMessages(answerMessages);
  const format = useFormat();
  if (edition !== null) return words.edition(format.date(edition));
  if (editionNote === null) return words.undated;
  const after = /^after (\d{4}-\d{2}(?:-\d{2})?)$/.exec(editionNote)?.[1];
  return after === undefined ? words.undatedNote(editionNote) : words.undatedAfter(format.date(after));
}
