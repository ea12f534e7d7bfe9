import { amount } from "../money/amount";
import type { OtherItem } from "../model/item";
import type { PricingContext } from "./context";
import { costLineOf, totalOf } from "./costLine";
import type { RuledItem } from "./pricedItem";
import { num, step, times } from "./working";

/**
 * Any other cost at the user's own price, in the scenario's currency: unit price × quantity, once or a month. Below
 * zero it is a credit, and says so.
 */
export function priceOther(item: OtherItem, context: PricingContext): RuledItem {
  const line = costLineOf({
    code: item.unitPrice.startsWith("-") ? "credit" : "other",
    params: { description: item.description },
    billing: item.billing,
    way: "one-time",
    unit: "piece",
    source: null,
    quantity: amount(item.quantity),
    unitPrice: item.unitPrice,
  });
  return {
    item,
    currency: context.currency,
    oneTime: totalOf([line], "one-time"),
    monthly: totalOf([line], "monthly"),
    lines: [line],
    working: [
      step("other-cost", [num(line.quantity, "pieces"), times, num(line.unitPrice, "money")], line.amount, "money"),
    ],
    warnings: [],
    breakEven: [],
    options: null,
    comparisonProblems: [],
    sources: [],
  };
}
