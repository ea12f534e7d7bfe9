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
  const quantity = amount(item.quantity);
  const unitPrice = amount(item.unitPrice);
  const formula = times(num(quantity, "pieces"), num(unitPrice, "money"));
  const cost = step("other-cost", formula, "money");
  const line = costLineOf({
    code: item.unitPrice.startsWith("-") ? "credit" : "other",
    params: { description: item.description },
    billing: item.billing,
    billingMode: "one-time",
    unit: "piece",
    source: null,
    quantity,
    unitPrice,
    formula,
    step: cost,
  });
  return {
    item,
    currency: context.currency,
    oneTime: totalOf([line], "one-time"),
    monthly: totalOf([line], "monthly"),
    lines: [line],
    working: [cost],
    warnings: [],
    breakEven: [],
    options: null,
    comparisonProblems: [],
    sources: [],
  };
}
