import { csvText, PUBLISHED_CSV, type CsvCell, type CsvDialect } from "../../encoding/csvText";
import type { ListedPrice } from "./priceList";
import { pricePerThousand } from "../find/pricePerThousand";

/** FORMATS.md: other programs read these columns by name and by place. */
const HEADER = [
  "card",
  "version",
  "currency",
  "kind",
  "model",
  "mode",
  "spec",
  "tierOver",
  "tierUpTo",
  "dimension",
  "price",
];

/** The price list as CSV: the header first. Token prices are per 1,000 tokens whatever the card prints. */
export function priceListCsv(prices: readonly ListedPrice[], dialect: CsvDialect = PUBLISHED_CSV): string {
  return csvText([HEADER, ...prices.map(cellsOf)], dialect);
}

function cellsOf(row: ListedPrice): readonly CsvCell[] {
  return [
    row.card,
    row.version,
    row.currency,
    row.kind,
    row.model,
    row.mode,
    row.spec,
    row.tier === null ? "" : { number: String(row.tier.over) },
    row.tier === null || row.tier.upTo === null ? "" : { number: String(row.tier.upTo) },
    row.dimension,
    { number: row.per === "1000000-tokens" ? pricePerThousand(row.price, 1000000) : row.price },
  ];
}
