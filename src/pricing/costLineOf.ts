import { amount, type Amount } from "../money/amount";
import { multiply } from "../money/arithmetic";
import type { CostLine } from "./costLine";

type Given = Omit<CostLine, "amount" | "params" | "unitPrice"> & { readonly unitPrice: Amount | string; readonly params?: Record<string, string> };

/** A cost line: its amount is quantity × unit price and nothing else. */
export function costLineOf(given: Given): CostLine {
  const unitPrice = typeof given.unitPrice === "string" ? amount(given.unitPrice) : given.unitPrice;
  return { ...given, params: given.params ?? {}, unitPrice, amount: multiply(given.quantity, unitPrice) };
}
