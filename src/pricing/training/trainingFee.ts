import { amount, zero } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import type { DecimalText } from "../../model/quantities";
import type { RateCard } from "../../rates/card/rateCard";
import type { PriceRow } from "../../rates/card/priceRow";
import { cardWarnings, rowWarnings, sourceOf, type PricingContext } from "../context";
import { costLineOf } from "../costLine";
import type { RuledItem, Warning } from "../pricedItem";
import { dividedBy, num, step, times, type Formula, type WorkingStep } from "../working";

const THOUSAND = amount(1000);

interface TrainingFee {
  readonly item: RuledItem["item"];
  readonly context: PricingContext;
  readonly card: RateCard;
  readonly row: PriceRow & { readonly price: DecimalText };
  /** The tokens that are billed. */
  readonly billed: Formula;
  /** How they come about. */
  readonly working: readonly WorkingStep[];
  readonly warnings?: readonly Warning[];
}

/** Billed tokens × price per 1,000 / 1,000, one-time: what every training job comes to (RULES.md section 2). */
export function trainingFee({ item, context, card, row, billed, working, warnings = [] }: TrainingFee): RuledItem {
  const unitPrice = amount(row.price);
  const formula = dividedBy(times(billed, num(unitPrice, "money")), num(THOUSAND));
  const fee = step("training-fee", formula, "money");
  const line = costLineOf({
    code: "training-tokens",
    billing: "one-time",
    billingMode: "one-time",
    quantity: divide(billed.value, THOUSAND),
    unit: "1k-tokens",
    unitPrice,
    source: sourceOf(card),
    formula,
    step: fee,
  });
  return {
    item,
    currency: context.currency,
    oneTime: line.amount,
    monthly: zero,
    lines: [line],
    working: [...working, fee],
    warnings: [...warnings, ...rowWarnings(row), ...cardWarnings(card)],
    breakEven: [],
    options: null,
    comparisonProblems: [],
    sources: [sourceOf(card)],
  };
}
