import { parseDecimal, shiftText } from "../../money/decimal";
import type { ListedPrice, PricePer } from "../../rates/list/priceList";
import type { DecimalText } from "../../model/quantities";

export type TokenUnit = "thousand" | "million";
type OtherPer = Exclude<PricePer, "1000-training-tokens" | "1000-tokens" | "1000000-tokens">;

/** A price as it is shown: token prices in the unit that is chosen, all others as printed. */
export function shownPrice(
  row: Pick<ListedPrice, "price" | "per">,
  unit: TokenUnit,
): { readonly price: DecimalText; readonly per: TokenUnit | OtherPer } {
  switch (row.per) {
    case "1000-training-tokens":
    case "1000-tokens":
      return { price: unit === "thousand" ? row.price : moved(row.price, 3), per: unit };
    case "1000000-tokens":
      return { price: unit === "million" ? row.price : moved(row.price, -3), per: unit };
    default:
      return { price: row.price, per: row.per };
  }
}

/** The point moves on the text, so nothing is rounded: "0.0008" a thousand is "0.8" a million. */
function moved(price: DecimalText, places: number): DecimalText {
  return parseDecimal(price) === null ? price : shiftText(price, places);
}
