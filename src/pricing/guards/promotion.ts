import { amount, one } from "../../money/amount";
import { divide, multiply, subtract } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { toText } from "../../money/toText";
import { priceItem } from "../priceItem";
import type { Guard, GuardGiven } from "./guard";

const HUNDRED = amount(100);

/** Whether the item is priced at a limited offer. */
export function isAtOffer({ priced: { item, warnings } }: GuardGiven): boolean {
  return (
    (item.kind === "tokens" || item.kind === "media") &&
    item.promotional &&
    warnings.some(({ code, params }) => code === "promotional-price" && params["isTaken"] === "yes")
  );
}

/**
 * What the item costs more at list price, which it will when the limited offer ends (RULES.md section 10). No card
 * names the day.
 */
export function promotionEnd(given: GuardGiven): readonly Guard[] {
  const { item, monthly } = given.priced;
  if (!isAtOffer(given) || (item.kind !== "tokens" && item.kind !== "media")) return [];
  const listed = priceItem({ ...item, promotional: false }, given.context);
  if (!listed.ok) return [];
  const cost = subtract(listed.priced.monthly, monthly);
  return compare(cost, amount(0)) > 0 ? [{ code: "promotion-end", cost, per: "month", params: {} }] : [];
}

/**
 * A discount on top of a limited offer, which a contract's discount on list prices seldom is: what it would cost more
 * without (RULES.md sections 6 and 10). Of 1,000 at the offer, 10 % of the item and 20 % of the plan are 280.
 */
export function stackedDiscounts(given: GuardGiven): readonly Guard[] {
  const { priced, adjustments } = given;
  if (!isAtOffer(given)) return [];
  const kept = (percent: string) => subtract(one, divide(amount(percent), HUNDRED));
  const share = subtract(one, multiply(kept(priced.item.discountPercent), kept(adjustments.discountPercent)));
  const cost = multiply(priced.monthly, share);
  return compare(cost, amount(0)) > 0
    ? [{ code: "stacked-discounts", cost, per: "month", params: { percent: toText(multiply(share, HUNDRED)) } }]
    : [];
}
