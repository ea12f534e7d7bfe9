import type { CommonFields } from "./fieldNames";
import type { OtherItem } from "./plan";
import { readChoice } from "./readChoice";
import type { Fields } from "./readFields";
import { readMonths } from "./readMonths";
import { QUANTITY, readNumber, SIGNED_PRICE } from "./readNumber";
import { readText } from "./readText";

/** Null when `billing` is none; the reason is reported. */
export function readOther(fields: Fields, common: CommonFields): OtherItem | null {
  const description = readText(fields, "description");
  const unitPrice = readNumber(fields, "unitPrice", SIGNED_PRICE);
  const quantity = readNumber(fields, "quantity", QUANTITY);
  const billing = readChoice(fields, "billing", ["one-time", "monthly"]);
  const months = readMonths(fields);
  return billing === null ? null : { ...common, kind: "other", description, unitPrice, quantity, billing, months };
}
