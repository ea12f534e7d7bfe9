import { csvLine } from "./csvCell";
import type { ListedPrice } from "./priceList";
import { pricePerThousand } from "./pricePerThousand";

/** formats.md: other programs read these columns by name and by place. */
const HEADER = ["card", "version", "currency", "kind", "model", "mode", "spec", "tierOver", "tierUpTo", "dimension", "price"];

/** The price list as CSV: LF lines, the header first. Token prices are per 1,000 tokens whatever the card prints. */
export function priceListCsv(prices: readonly ListedPrice[]): string {
  return [HEADER, ...prices.map(cellsOf)].map((cells) => `${csvLine(cells)}\n`).join("");
}

function cellsOf(row: ListedPrice): readonly string[] {
  return [
    row.card, row.version, row.currency, row.kind, row.model, row.mode, row.spec,
    row.tier === null ? "" : String(row.tier.over),
    row.tier === null || row.tier.upTo === null ? "" : String(row.tier.upTo),
    row.dimension,
    row.per === "1000000-tokens" ? pricePerThousand(row.price, 1000000) : row.price,
  ];
}
