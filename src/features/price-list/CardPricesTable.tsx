import "../../ui/tables/table.css";
import { useId } from "react";
import { priceListMessages } from "../../format/messages/priceList";
import { controlMessages } from "../../format/messages/controls";
import type { ListedPrice } from "../../rates/list/priceList";
import type { CardPrices } from "./priceTable";
import { Disclosure } from "../../ui/forms/Disclosure";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { Tag } from "../../ui/Tag";
import { cardPlaceWords, editionWords, whatIsBought } from "./priceWords";
import { shownPrice, type TokenUnit } from "./shownPrice";

/** The prices of one document, and where they come from. */
export function CardPricesTable({ prices: { card, prices }, unit }: { prices: CardPrices; unit: TokenUnit }) {
  const words = useMessages(priceListMessages);
  const controls = useMessages(controlMessages);
  const format = useFormat();
  const language = useLanguage();
  const id = useId();
  const from = [
    editionWords(card, words, format),
    cardPlaceWords(card, words),
    card.publisher,
    words.cardId(card.id),
  ].join(words.list);
  return (
    <section className="prices-card" aria-labelledby={`${id}t ${id}f`}>
      <div className="prices-card-head">
        <h3 id={`${id}t`}>{words.cardTitle(card.title[language], card.currency)}</h3>
        {card.secondary && <Tag>{controls.secondary}</Tag>}
        {card.product !== "Model Studio" && <Tag>{words.otherProduct(card.product)}</Tag>}
        <p className="hint" id={`${id}f`}>
          {from}
        </p>
      </div>
      {card.notes.length > 0 && (
        <Disclosure title={words.notes}>
          <ul className="prices-notes">
            {card.notes.map((note) => (
              <li key={note.en}>{note[language]}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <table className="tbl prices-table">
        <thead>
          <tr>
            <th scope="col">{words.column.model}</th>
            <th scope="col">{words.column.what}</th>
            <th scope="col">{words.column.per}</th>
            <th scope="col" className="num">
              {words.column.price} <span className="nowrap">({card.currency})</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {prices.map((row, index) => (
            <PriceRow key={index} row={row} before={prices[index - 1]} unit={unit} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A model that the row above has already named is named again in muted ink, so that each row can be read alone. */
function PriceRow({ row, before, unit }: { row: ListedPrice; before: ListedPrice | undefined; unit: TokenUnit }) {
  const words = useMessages(priceListMessages);
  const format = useFormat();
  const language = useLanguage();
  const { price, per } = shownPrice(row, unit);
  const repeats = before?.model === row.model;
  const note = repeats && before.note?.en === row.note?.en ? undefined : row.note;
  return (
    <tr className={repeats ? "again" : undefined}>
      <th scope="row">
        {row.model}
        {row.name !== undefined && !repeats && <small>{row.name}</small>}
      </th>
      <td>
        {whatIsBought(row, words, format, language)}
        {note !== undefined && <small>{note[language]}</small>}
      </td>
      <td>
        {words.dimensions[row.dimension]}
        <small>{words.per[per]}</small>
      </td>
      <td className="num">{format.unitPrice(price)}</td>
    </tr>
  );
}
