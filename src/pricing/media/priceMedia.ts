import { amount, one, zero, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { equals } from "../../money/compare";
import { findMedia } from "../../rates/find/findMedia";
import type { MediaUnit } from "../../rates/card/mediaPrice";
import type { PriceUnit, TermUnit } from "../../model/codes";
import type { MediaItem } from "../../model/item";
import { ok, type Result } from "../../model/problem";
import { cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { costLineOf } from "../costLine";
import { growthFactors, monthsInForce } from "../monthsInForce";
import { warning, type RuledItem } from "../pricedItem";
import { dividedBy, num, step, times } from "../working";

/** How much one price is for, and what is counted. */
interface Counted {
  readonly per: Amount;
  readonly counts: TermUnit;
  readonly unit: PriceUnit;
}

const COUNTED: Readonly<Record<MediaUnit, Counted>> = {
  second: { per: one, counts: "seconds", unit: "second" },
  "second-of-output": { per: one, counts: "seconds", unit: "second" },
  picture: { per: one, counts: "pictures", unit: "picture" },
  call: { per: one, counts: "calls", unit: "call" },
  voice: { per: one, counts: "pieces", unit: "voice" },
  "voice-clone": { per: one, counts: "pieces", unit: "voice" },
  "10k-characters": { per: amount(10_000), counts: "characters", unit: "10k-characters" },
  "1m-tokens": { per: amount(1_000_000), counts: "tokens", unit: "1m-tokens" },
};

/**
 * Images, video, speech, embeddings by the unit that the page prints: 25,000 characters at 1.5 for 10,000 are 3.75 a
 * month. Seconds of video count as they are entered: the page says where input seconds are billed too.
 *
 * @returns problems at "card", "cardVersion", "model" or "variant"
 */
export function priceMedia(item: MediaItem, context: PricingContext): Result<RuledItem> {
  const found = inCurrency(
    findMedia(context.rateCards, item.card, item.cardVersion, item.model, item.variant),
    context,
  );
  if (!found.ok) return found;
  const { card, row } = found.value;
  const { per, counts, unit } = COUNTED[row.unit];
  const price = item.promotional ? (row.promotional ?? row.price) : row.price;
  const quantity = num(amount(item.quantityPerMonth), counts);
  const all = times(quantity, num(amount(price), "money"));
  const formula = equals(per, one) ? all : dividedBy(all, num(per));
  const month = step("month-media", formula, "money");
  const growth = growthFactors(item.growthPercent, monthsInForce(item, context.termMonths).count);
  const line = costLineOf({
    code: "media",
    params: { variant: row.variant },
    billing: "monthly",
    billingMode: "payg",
    quantity: divide(quantity.value, per),
    unit,
    unitPrice: price,
    source: sourceOf(card),
    formula,
    step: month,
    byMonth: item.growthPercent === "0" ? null : growth.map((factor) => multiply(formula.value, factor)),
  });
  return ok({
    item,
    currency: context.currency,
    oneTime: zero,
    monthly: line.amount,
    lines: [line],
    working: [month],
    warnings: [
      ...(row.promotional === undefined
        ? []
        : [warning("promotional-price", { isTaken: item.promotional ? "yes" : "" }, "promotional")]),
      ...rowWarnings(row),
      ...cardWarnings(card),
    ],
    breakEven: [],
    options: null,
    comparisonProblems: [],
    sources: [sourceOf(card)],
  });
}
