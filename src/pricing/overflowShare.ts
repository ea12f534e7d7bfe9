import type { Amount } from "../money/amount";
import { subtract, sum } from "../money/arithmetic";
import type { PricedItem } from "./pricedItem";

/** What a month costs as reserved and what it costs on top as overflow; null where nothing overflows. They sum to the month. */
export function overflowShare({ lines, monthly }: PricedItem): { readonly reserved: Amount; readonly overflow: Amount } | null {
  const outside = lines.filter((line) => line.way === "overflow" && line.billing === "monthly");
  if (outside.length === 0) return null;
  const overflow = sum(outside.map((line) => line.amount));
  return { reserved: subtract(monthly, overflow), overflow };
}
