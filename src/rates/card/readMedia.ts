import type { CardFields } from "./cardFields";
import { choiceField, optional, textField } from "./cardValues";
import { MEDIA_UNITS, type MediaPrice } from "./mediaPrice";
import { priceField, type PriceHead } from "./priceField";
import { readLaterRows, readLocalised, readRow, ROW } from "./readPriceRows";

export function readMedia(card: CardFields, head: PriceHead): readonly MediaPrice[] {
  const known = [...ROW, "variant", "unit", "category", "price", "promotional"];
  return readLaterRows(card, "media", known, (row) => ({
    ...readRow(row),
    variant: row.get("variant") === "" ? "" : textField(row, "variant"),
    unit: choiceField(row, "unit", MEDIA_UNITS),
    category: readLocalised(row.get("category"), row.at("category"), row),
    price: priceField(row, "price", "media", head),
    ...optional(row, "promotional", () => priceField(row, "promotional", "media", head)),
  }));
}
