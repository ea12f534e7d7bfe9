import type { Amount } from "../../../money/amount";
import { subtract, sum } from "../../../money/arithmetic";
import type { PricedItem } from "../../pricedItem";

/** What a month costs as reserved and what it costs on top as overflow. They sum to the month. */
export interface OverflowShare {
  readonly reserved: Amount;
  readonly overflow: Amount;
  /** Of entered traffic more than this may overflow at its peaks. */
  readonly isAtLeast: boolean;
}

/** Null where nothing overflows. */
export function overflowShare({ lines, monthly }: PricedItem): OverflowShare | null {
  const outside = lines.filter((line) => line.billingMode === "overflow" && line.billing === "monthly");
  if (outside.length === 0) return null;
  const overflow = sum(outside.map((line) => line.amount));
  return {
    reserved: subtract(monthly, overflow),
    overflow,
    isAtLeast: outside.some(({ params }) => params["atLeast"] !== undefined),
  };
}
