import { priceListMessages } from "../../format/messages/priceList";
import type { PriceKind } from "../../rates/list/listModels";
import { CSV_FORMS, setCsvDialect, useCsvDialect } from "../../store/csvPreference";
import { downloadFile } from "../../store/transfer/planFiles";
import { pricesAsCsv, type CardPrices, type PriceTable } from "./priceTable";
import { Button } from "../../ui/Button";
import { ComboboxField } from "../../ui/fields/ComboboxField";
import { CsvFormatMenu } from "../../ui/tables/CsvFormatMenu";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { Segmented } from "../../ui/fields/Segmented";
import { SelectField } from "../../ui/fields/SelectField";
import { TextField } from "../../ui/fields/TextField";
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
  const words = useMessages(priceListMessages);
  const format = useFormat();
  const count = format.number(String(countPrices(found)));
  const all = format.number(String(countPrices(table.cards)));
  const dialect = useCsvDialect();
  const download = () =>
    downloadFile({
      name: words.fileName,
      type: "text/csv",
      text: pricesAsCsv(
        found.flatMap(({ prices }) => prices),
        dialect,
      ),
    });
  return (
    <search className="prices-tools no-print" aria-label={words.filters}>
      <div className="prices-fields">
        <TextField
          name="search"
          label={words.search}
          placeholder={words.searchHint}
          value={filter.query}
          onValue={(query) => onFilter({ ...filter, query })}
        />
        <CardField table={table} filter={filter} onFilter={onFilter} />
        <SelectField
          name="place"
          label={words.place}
          value={filter.place}
          onValue={(place) => onFilter({ ...filter, place })}
          options={[{ value: "", label: words.allPlaces }, ...placeOptions(table.cards, words)]}
        />
        <SelectField<PriceKind | "">
          name="kind"
          label={words.kind}
          value={filter.kind}
          onValue={(kind) => onFilter({ ...filter, kind })}
          options={[{ value: "", label: words.allKinds }, ...kindOptions(words)]}
        />
        <ModelField table={table} filter={filter} onFilter={onFilter} />
      </div>
      <div className="prices-line">
        <p role="status">{words.shown(count, all)}</p>
        <div className="prices-unit">
          <span className="hint" aria-hidden="true">
            {words.unit}
          </span>
          <Segmented
            label={words.unit}
            labelHidden
            small
            value={unit}
            onValue={onUnit}
            choices={UNITS.map((value) => ({ value, label: words.units[value] }))}
          />
        </div>
        <div className="csv-acts">
          <Button
            icon="download"
            aria-label={words.downloadHint(count)}
            disabled={found.length === 0}
            onClick={download}
          >
            {words.download}
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
  const words = useMessages(priceListMessages);
  const format = useFormat();
  const language = useLanguage();
  const all = [...table.cards.map(({ card }) => card), ...table.savings];
  const cards = all.map((card) => ({
    value: cardKey({ card }),
    group: card.secondary ? words.later : words.founding,
    label: [
      card.title[language],
      card.currency,
      cardPlaceWords(card, words),
      ...(card.secondary ? [] : [editionWords(card, words, format)]),
    ].join(words.list),
  }));
  const versions = all.filter(({ id }) => id === filter.card);
  // A card that has one version is that version; of several, the id stands for all.
  const [only] = versions;
  const value = versions.length === 1 && only !== undefined ? cardKey({ card: only }) : filter.card;
  const whole = versions.length > 1 ? [{ value: filter.card, label: words.cardId(filter.card) }] : [];
  return (
    <SelectField
      name="card"
      label={words.card}
      value={value}
      onValue={(card) => onFilter({ ...filter, card })}
      options={[{ value: "", label: words.allCards }, ...whole, ...cards]}
    />
  );
}

function ModelField({ table, filter, onFilter }: FieldProps) {
  const words = useMessages(priceListMessages);
  const models = [...new Set(table.cards.flatMap(({ prices }) => prices.map((price) => price.model)))].sort();
  return (
    <ComboboxField
      name="model"
      label={words.model}
      value={filter.model}
      onValue={(model) => onFilter({ ...filter, model })}
      options={[{ value: "", label: words.allModels }, ...models.map((model) => ({ value: model, label: model }))]}
    />
  );
}
