import type { PtuItem, ReservationItem } from "../../model/item";
import type { PtuPurchase, ReservationPurchase } from "../../model/purchase";
import type { Speed } from "../../model/quantities";
import type { Amount } from "../../money/amount";
import { amount } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import type { ReservationPrice, ReservationRules } from "../../rates/card/capacityPrices";
import { findCard, findVersions } from "../../rates/find/findCard";
import type { RateCard } from "../../rates/card/rateCard";
import { rowsOfModel } from "../../rates/find/rowsOfModel";
import type { PricingContext } from "../context";
import { priceItem } from "../priceItem";

/** What the vendor sells today in the place of a PTU item, at one speed. */
export interface Successor {
  /** The item as it would be: same id, size, traffic, comparison and time. */
  readonly item: ReservationItem;
  readonly speed: Speed;
  /** It is bought as before; else by the day, since hours are not sold at this speed, or not once. */
  readonly isBoughtAlike: boolean;
  readonly oneTime: Amount;
  readonly monthly: Amount;
}

/** The speed that PTU had first, then the one that costs less. */
const SPEEDS = ["fast", "standard"] as const satisfies readonly Speed[];
const HOURS_A_DAY = amount(24);

/**
 * Throughput reservations of the same model, product, region and currency (RULES.md section 8), from the newest edition
 * of their card; none where the model is not sold so. PTU is today's fast speed.
 */
export function successorsOf(item: PtuItem, context: PricingContext): readonly Successor[] {
  const own = findCard(context.rateCards, item.card, item.cardVersion);
  if (!own.ok) return [];
  const card = cardInPlaceOf(own.value, item.model, context);
  const rules = card?.rules.reservation ?? null;
  if (card === undefined || rules === null) return [];
  const rows = rowsOfModel(card.reservations, item.model);
  return SPEEDS.flatMap((speed): readonly Successor[] => {
    const row = rows.find((one) => one.speed === speed);
    if (row === undefined) return [];
    const { purchase, isAlike } = purchaseIn(item.purchase, row, rules);
    const changed: ReservationItem = {
      ...item,
      kind: "reservation",
      card: card.id,
      cardVersion: card.version,
      model: row.model,
      tokenModel: item.tokenModel === row.model ? "" : item.tokenModel,
      speed,
      purchase,
    };
    const result = priceItem(changed, context);
    if (!result.ok) return [];
    const { oneTime, monthly } = result.priced;
    return [{ item: changed, speed, isBoughtAlike: isAlike, oneTime, monthly }];
  });
}

function cardInPlaceOf(own: RateCard, model: string, { rateCards }: PricingContext): RateCard | undefined {
  return rateCards.cards.find(
    (card) =>
      card.product === own.product &&
      card.region === own.region &&
      card.currency === own.currency &&
      rowsOfModel(card.reservations, model).length > 0 &&
      findVersions(rateCards, card.id)[0] === card.version,
  );
}

/** The same time bought: what is not sold once by the day of so many days or by the hour is bought by whole days. */
function purchaseIn(
  purchase: PtuPurchase,
  row: ReservationPrice,
  { terms }: ReservationRules,
): { readonly purchase: ReservationPurchase; readonly isAlike: boolean } {
  switch (purchase.plan) {
    case "daily":
      return { purchase, isAlike: true };
    case "hourly":
      return row.hourly === null
        ? { purchase: { plan: "daily", daysPerMonth: purchase.daysPerMonth }, isAlike: false }
        : { purchase, isAlike: true };
    case "days-once":
      return termFor(amount(purchase.days), terms);
    case "hours-once":
      return { ...termFor(divide(amount(purchase.hours), HOURS_A_DAY), terms), isAlike: false };
    default:
      return purchase satisfies never;
  }
}

/** The shortest term that is sold for so many days, or else the longest. */
function termFor(
  days: Amount,
  terms: readonly number[],
): { readonly purchase: ReservationPurchase; readonly isAlike: boolean } {
  // rounding: up to whole days, RULES.md section 8.
  const asked = Number(toText(roundUpToWhole(days)));
  const sold = terms.find((term) => term >= asked) ?? terms.at(-1) ?? asked;
  return {
    purchase: { plan: "term", days: String(sold), cancelledAfterHours: null, resized: null },
    isAlike: toText(days) === String(sold),
  };
}
