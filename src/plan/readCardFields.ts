import type { Fields } from "./readFields";
import { readText } from "./readText";

/** What every item but `other` has: where its prices come from. Whether the card has them is a question for pricing. */
export function readCardFields(fields: Fields): { card: string; cardVersion: string; model: string } {
  return {
    card: readText(fields, "card", { empty: false }),
    cardVersion: readText(fields, "cardVersion", { fallback: "" }),
    model: readText(fields, "model", { empty: false }),
  };
}
