import { priceListMessages } from "../../format/messages/priceList";
import type { PriceKind } from "../../rates/listModels";
import { CSV_FORMS, setCsvDialect, useCsvDialect } from "../../store/csvPreference";
import { downloadFile } from "../../store/transfer/planFiles";
import { pricesAsCsv, type CardPrices, type PriceTable } from "./priceTable";
import { Button } from "../../ui/Button";
import { ComboboxField } from "../../ui/ComboboxField";
import { CsvFormatMenu } from "../../ui/CsvFormatMenu";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { Segmented } from "../../ui/Segmented";
import { SelectField } from "../../ui/SelectField";
import { TextField } from "../../ui/TextField";
import { cardKey, countPrices, type PriceFilter } from "./priceFilter";
import { cardPlaceWords, editionWords, kindOptions, placeOptions } from "./priceWords";
import type { TokenUnit } from "./shownPrice";

const UNITS: readonly TokenUnit[] = ["thousand", "million"];

interface FiltersProps {
  readonly table: PriceTable;
  readonly filter: PriceFilter;
  readonly onFilter: (filter: PriceFilter) => void;
  readonly unit: TokenUnit;
  readonly onUnit: (unit: TokenUnit) => void;
  /** What the filter leaves: it is what is downloaded. */
  readonly found: readonly CardPrices[];
}

/** Search, filters, the unit of token prices, and the list as a file. */
export function PriceFilters({ table, filter, onFilter, unit, onUnit, found }: FiltersProps) {
  const m = useMessages(priceListMessages);
  const format = useFormat();
  const count = format.number(String(countPrices(found)));
  const all = format.number(String(countPrices(table.cards)));
  const dialect = useCsvDialect();
  const download = () =>
    downloadFile({
      name: m.fileName,
      type: "text/csv",
      text: pricesAsCsv(
        found.flatMap(({ prices }) => prices),
        dialect,
      ),
    });
  return (
    <search className="prices-tools no-print" aria-label={m.filters}>
      <div className="prices-fields">
        <TextField
          name="search"
          label={m.search}
          placeholder={m.searchHint}
          value={filter.query}
          onValue={(query) => onFilter({ ...filter, query })}
        />
        <CardField table={table} filter={filter} onFilter={onFilter} />
        <SelectField
          name="place"
          label={m.place}
          value={filter.place}
          onValue={(place) => onFilter({ ...filter, place })}
          options={[{ value: "", label: m.allPlaces }, ...placeOptions(table.cards, m)]}
        />
        <SelectField<PriceKind | "">
          name="kind"
          label={m.kind}
          value={filter.kind}
          onValue={(kind) => onFilter({ ...filter, kind })}
          options={[{ value: "", label: m.allKinds }, ...kindOptions(m)]}
        />
        <ModelField table={table} filter={filter} onFilter={onFilter} />
      </div>
      <div className="prices-line">
        <p role="status">{m.shown(count, all)}</p>
        <div className="prices-unit">
          <span className="hint" aria-hidden="true">
            {m.unit}
          </span>
          <Segmented
            label={m.unit}
            labelHidden
            small
            value={unit}
            onValue={onUnit}
            choices={UNITS.map((value) => ({ value, label: m.units[value] }))}
          />
        </div>
        <div className="csv-acts">
          <Button icon="download" aria-label={m.downloadHint(count)} disabled={found.length === 0} onClick={download}>
            {m.download}
          </Button>
          <CsvFormatMenu dialect={dialect} forms={CSV_FORMS} onDialect={setCsvDialect} />
        </div>
      </div>
    </search>
  );
}

type FieldProps = Pick<FiltersProps, "table" | "filter" | "onFilter">;

/** Each version of a card apart, and the card itself where an address names it. */
function CardField({ table, filter, onFilter }: FieldProps) {
  const m = useMessages(priceListMessages);
  const format = useFormat();
  const language = useLanguage();
  const all = [...table.cards.map(({ card }) => card), ...table.savings];
  const cards = all.map((card) => ({
    value: cardKey({ card }),
    group: card.secondary ? m.later : m.founding,
    label: [
      card.title[language],
      card.currency,
      cardPlaceWords(card, m),
      ...(card.secondary ? [] : [editionWords(card, m, format)]),
    ].join(m.list),
  }));
  const versions = all.filter(({ id }) => id === filter.card);
  // A card that has one version is that version; of several, the id stands for all.
  const [only] = versions;
  const value = versions.length === 1 && only !== undefined ? cardKey({ card: only }) : filter.card;
  const whole = versions.length > 1 ? [{ value: filter.card, label: m.cardId(filter.card) }] : [];
  return (
    <SelectField
      name="card"
      label={m.card}
      value={value}
      onValue={(card) => onFilter({ ...filter, card })}
      options={[{ value: "", label: m.allCards }, ...whole, ...cards]}
    />
  );
}

function ModelField({ table, filter, onFilter }: FieldProps) {
  const m = useMessages(priceListMessages);
  const models = [...new Set(table.cards.flatMap(({ prices }) => prices.map((price) => price.model)))].sort();
  return (
    <ComboboxField
      name="model"
      label={m.model}
      value={filter.model}
      onValue={(model) => onFilter({ ...filter, model })}
      options={[{ value: "", label: m.allModels }, ...models.map((model) => ({ value: model, label: model }))]}
    />
  );
}
