import "./priceList.css";
import { startTransition, useDeferredValue, useEffect, useState } from "react";
import { noticesMessages } from "../../format/messages/notices";
import { priceListMessages } from "../../format/messages/priceList";
import { usePriceTable, type PriceTable } from "./priceTable";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/notices/EmptyState";
import { focusAfter } from "../../ui/overlays/focusAfter";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";
import { Skeleton } from "../../ui/notices/Skeleton";
import { CardPricesTable } from "./CardPricesTable";
import { PriceFilters } from "./PriceFilters";
import { countPrices, filterPrices, filterSavings, firstPrices, NO_FILTER, type PriceFilter } from "./priceFilter";
import { SavingsPrices } from "./SavingsPrices";
import type { TokenUnit } from "./shownPrice";
import { useProblemText } from "../../ui/forms/useProblemText";

/** Rows shown before "Show all": the first paint of the list stays short. */
const FIRST_SHOWN = 200;
/**
 * Rows that "Show all" adds at a time: thousands at once would hold the page up for as long as it takes to draw them.
 */
const SHOWN_MORE = 300;

/** Licences of the code of others, written by the build (.config/vite/notices.ts). */
const NOTICES = "third-party-notices.txt";

/** Every price of every card, as printed. `cardFromAddress` is a card id that the list starts with. */
export function PriceListView({ cardFromAddress }: { cardFromAddress: string | null }) {
  const words = useMessages(priceListMessages);
  const table = usePriceTable();
  if (table === null)
    return (
      <div className="prices" aria-label={words.loading} aria-busy="true">
        <Skeleton lines={10} />
      </div>
    );
  return <Prices key={cardFromAddress ?? ""} table={table} card={cardFromAddress ?? ""} />;
}

function Prices({ table, card }: { table: PriceTable; card: string }) {
  const words = useMessages(priceListMessages);
  const notices = useMessages(noticesMessages);
  const format = useFormat();
  const [filter, setFilter] = useState<PriceFilter>({ ...NO_FILTER, card });
  const [unit, setUnit] = useState<TokenUnit>("thousand");
  const lateUnit = useDeferredValue(unit);
  const [showsAll, setShowsAll] = useState(false);
  const [most, setMost] = useState(FIRST_SHOWN);
  const late = useDeferredValue(filter);
  const found = filterPrices(table.cards, late);
  const count = countPrices(found);
  const savings = filterSavings(table.savings, late);
  const shown = firstPrices(found, most);
  useEffect(() => {
    if (!showsAll || most >= count) return;
    const timer = setTimeout(() => startTransition(() => setMost(most + SHOWN_MORE)));
    return () => clearTimeout(timer);
  }, [showsAll, most, count]);
  const number = (value: number) => format.number(String(value));
  const change = (next: PriceFilter) => {
    setFilter(next);
    setShowsAll(false);
    setMost(FIRST_SHOWN);
  };
  // The button goes: the focus goes on at the first of the rows that it brought.
  const showAll = () => {
    const card = (at: number): `.${string}` => `.prices-card:nth-child(${at} of .prices-card)`;
    setShowsAll(true);
    setMost(FIRST_SHOWN + SHOWN_MORE);
    focusAfter(
      `${card(shown.length)} tbody tr:nth-child(${(shown.at(-1)?.prices.length ?? 0) + 1})`,
      `${card(shown.length + 1)} h3`,
    );
  };
  return (
    <div className="prices">
      <div className="prices-head">
        <h2>{words.title}</h2>
        <Counts table={table} />
      </div>
      {table.refused.length > 0 && <Refused table={table} />}
      <PriceFilters table={table} filter={filter} onFilter={change} unit={unit} onUnit={setUnit} found={found} />
      {shown.map((one) => (
        <CardPricesTable key={`${one.card.id}@${one.card.version}`} prices={one} unit={lateUnit} />
      ))}
      {count === 0 && savings.length === 0 && (
        <EmptyState
          title={words.noneTitle}
          actions={
            <Button
              onClick={() => {
                change(NO_FILTER);
                focusAfter('.prices input[name="search"]', "heading");
              }}
            >
              {words.clear}
            </Button>
          }
        >
          <p>{words.noneText}</p>
        </EmptyState>
      )}
      {!showsAll && countPrices(shown) < count && (
        <div className="prices-more">
          <Button onClick={showAll}>{words.showAll(number(count))}</Button>
        </div>
      )}
      {savings.map((one) => (
        <SavingsPrices key={`${one.id}@${one.version}`} card={one} />
      ))}
      <p className="hint no-print">
        <a href={NOTICES} title={notices.text}>
          {notices.link}
        </a>
      </p>
    </div>
  );
}

function Counts({ table }: { table: PriceTable }) {
  const words = useMessages(priceListMessages);
  const format = useFormat();
  const founding = table.cards.filter(({ card }) => !card.secondary);
  const later = table.cards.filter(({ card }) => card.secondary);
  const number = (value: number) => format.number(String(value));
  return (
    <p className="muted">
      {words.counts(number(countPrices(founding)), number(founding.length))}
      {later.length > 0 && (
        <>
          {words.gap}
          {words.secondaryCounts(number(countPrices(later)), number(later.length))}
        </>
      )}
    </p>
  );
}

/** Cards that could not be read, with field and reason. */
function Refused({ table }: { table: PriceTable }) {
  const words = useMessages(priceListMessages);
  const problemText = useProblemText();
  return (
    <section aria-label={words.refusedTitle} className="prices-refused">
      {table.refused.map((one) => (
        <Notice key={one.file} tone="error">
          {words.refused(one.file)}
          <ul>
            {one.problems.map((problem, index) => (
              <li key={index}>
                <code>{problem.path}</code> {problemText(problem)}
              </li>
            ))}
          </ul>
        </Notice>
      ))}
    </section>
  );
}
