import { useId } from "react";
import { priceListMessages } from "../../format/messages/priceList";
import { savingsPricesMessages } from "../../format/messages/savingsPrices";
import { controlMessages } from "../../format/messages/controls";
import type { RateCard } from "../../rates/card/rateCard";
import type { PrepaidPack } from "../../rates/card/savingsPlan";
import { DataTable } from "../../ui/tables/DataTable";
import { Disclosure } from "../../ui/forms/Disclosure";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { Tag } from "../../ui/Tag";
import { cardPlaceWords, editionWords } from "./priceWords";
import { factorTables, type FactorTable } from "./savingsPrices";

/** What a card sells in advance: factors of savings plans, and packs. Listed as printed, folded until it is wanted. */
export function SavingsPrices({ card }: { readonly card: RateCard }) {
  const words = useMessages(savingsPricesMessages);
  const m = useMessages(priceListMessages);
  const controls = useMessages(controlMessages);
  const format = useFormat();
  const language = useLanguage();
  const id = useId();
  const from = [editionWords(card, m, format), cardPlaceWords(card, m), card.publisher, m.cardId(card.id)].join(m.list);
  return (
    <section className="prices-card" aria-labelledby={`${id}t`}>
      <div className="prices-card-head">
        <h3 id={`${id}t`}>{m.cardTitle(card.title[language], card.currency)}</h3>
        {card.secondary && <Tag>{controls.secondary}</Tag>}
        <p className="hint">{from}</p>
        <p className="hint">{words.what}</p>
      </div>
      {card.notes.length > 0 && (
        <Disclosure title={m.notes}>
          <ul className="prices-notes">
            {card.notes.map((note) => (
              <li key={note.en}>{note[language]}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {factorTables(card).map((table) => (
        <Disclosure key={table.payment} title={words.factorsBy(words.payments[table.payment])}>
          <Factors table={table} currency={card.currency} />
        </Disclosure>
      ))}
      {card.packs.length > 0 && (
        <Disclosure title={words.packs}>
          <Packs packs={card.packs} currency={card.currency} />
        </Disclosure>
      )}
    </section>
  );
}

function Factors({ table, currency }: { readonly table: FactorTable; readonly currency: string }) {
  const words = useMessages(savingsPricesMessages);
  const format = useFormat();
  return (
    <DataTable
      caption={words.factorsBy(words.payments[table.payment])}
      captionHidden
      tight
      rows={table.rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "band",
          header: words.commitment(currency),
          rowHeader: true,
          cell: ({ from, below }) =>
            below === null
              ? words.openBand(format.number(from))
              : words.band(format.number(from), format.number(below)),
        },
        { key: "class", header: words.class, cell: (row) => row.class },
        ...table.terms.map((term, at) => ({
          key: String(term),
          header: words.months(format.number(String(term))),
          numeric: true,
          cell: ({ factors }: FactorTable["rows"][number]) => {
            const factor = factors[at];
            return factor === null || factor === undefined ? words.none : format.number(factor);
          },
        })),
      ]}
    />
  );
}

function Packs({ packs, currency }: { readonly packs: readonly PrepaidPack[]; readonly currency: string }) {
  const words = useMessages(savingsPricesMessages);
  const m = useMessages(priceListMessages);
  const format = useFormat();
  const language = useLanguage();
  const { column } = words;
  const months = (pack: PrepaidPack) =>
    pack.validityMonths.map((one) => words.validity(format.number(String(one)))).join(words.or);
  return (
    <DataTable
      caption={words.packs}
      captionHidden
      tight
      rows={packs}
      rowKey={({ plan, amount, unit, price }) => `${plan} ${amount} ${unit} ${price}`}
      columns={[
        {
          key: "plan",
          header: column.plan,
          rowHeader: true,
          cell: ({ plan, note }) => (
            <>
              {plan}
              {note !== undefined && <small>{note[language]}</small>}
            </>
          ),
        },
        {
          key: "amount",
          header: column.amount,
          numeric: true,
          cell: ({ amount, unit }) => words.units[unit](format.number(amount), currency),
        },
        {
          key: "price",
          header: column.price(currency),
          numeric: true,
          cell: ({ price }) => format.unitPrice(price),
        },
        {
          key: "factor",
          header: column.factor,
          numeric: true,
          cell: ({ factor }) => (factor === null ? words.none : format.number(factor)),
        },
        { key: "validity", header: column.validity, cell: months },
        {
          key: "regions",
          header: column.regions,
          cell: ({ regions }) =>
            regions.length === 0 ? words.none : regions.map((region) => m.regions[region]).join(words.list),
        },
      ]}
    />
  );
}
