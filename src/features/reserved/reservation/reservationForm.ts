import type { ReservationItem } from "../../../model/item";
import type { ReservationPurchase, TermPurchase } from "../../../model/purchase";
import { memoize } from "../../../model/memoize";
import type { Problem } from "../../../model/problem";
import type { Speed } from "../../../model/quantities";
import { blockSold } from "../../../pricing/reservation/plansSold";
import { reservationOffer, type ReservationOffer } from "../../../pricing/reservation/reservationOffer";
import { useCards } from "../../../store/cards/cards";
import { itemNumber, type NumberFieldWiring } from "../../../store/fields/itemField";
import { updateItem } from "../../../store/itemActions";

type Plan = ReservationPurchase["plan"];
/** What becomes of a term before its end. */
export type TermFate = "kept" | "cancelled" | "resized";

const ALL_DAY = "24";
const USUAL_TERM = "30";
/** Hours until a change where none was entered. */
const TEN_DAYS = "240";

/** What the card sells of the model; the same object until item or cards change. Null while cards load. */
export function useReservationOffer(item: ReservationItem): ReservationOffer | null {
  const cards = useCards();
  return cards === null ? null : offerOf(item, cards.rateCards);
}

const offerOf = memoize(reservationOffer);

/** Another speed; bought by the day where the new one is not sold as the item is bought. */
export function setSpeed(item: ReservationItem, speed: Speed, { rules }: ReservationOffer): void {
  const isSold: Readonly<Record<Plan, boolean>> = {
    daily: true,
    term: true,
    block: blockSold(rules, speed) !== null,
    hourly: rules.hourlySpeeds.includes(speed),
  };
  updateItem<ReservationItem>(item.id, ["speed", "purchase", "comparedHoursPerDay"], (one) => ({
    ...(isSold[one.purchase.plan] ? one : bought(one, "daily")),
    speed,
  }));
}

/** Another way of buying, which takes days and hours along where it has them. */
export function setReservationPlan(item: ReservationItem, plan: Plan): void {
  updateItem<ReservationItem>(item.id, ["purchase", "comparedHoursPerDay"], (one) =>
    one.purchase.plan === plan ? one : bought(one, plan),
  );
}

function bought(item: ReservationItem, plan: Plan): ReservationItem {
  const { purchase } = item;
  const hours = purchase.plan === "hourly" ? purchase.hoursPerDay : item.comparedHoursPerDay;
  const daysPerMonth = "daysPerMonth" in purchase ? purchase.daysPerMonth : "all";
  const kept = { ...item, comparedHoursPerDay: hours };
  switch (plan) {
    case "daily":
    case "block":
      return { ...kept, purchase: { plan, daysPerMonth } };
    case "hourly":
      return { ...kept, purchase: { plan, hoursPerDay: hours ?? ALL_DAY, daysPerMonth } };
    case "term":
      return { ...kept, purchase: { plan, days: USUAL_TERM, cancelledAfterHours: null, resized: null } };
    default:
      return plan satisfies never;
  }
}

export function setTermDays(item: ReservationItem, days: string): void {
  updateItem<ReservationItem>(item.id, ["purchase.days"], (one) => withTerm(one, (term) => ({ ...term, days })));
}

export function fateOf({ cancelledAfterHours, resized }: TermPurchase): TermFate {
  if (resized !== null) return "resized";
  return cancelledAfterHours === null ? "kept" : "cancelled";
}

/** Kept, cancelled or resized; the hours go along, and a resize starts from the size that was bought. */
export function setTermFate(item: ReservationItem, fate: TermFate): void {
  updateItem<ReservationItem>(item.id, ["purchase.cancelledAfterHours", "purchase.resized"], (one) =>
    withTerm(one, (term) => {
      if (fateOf(term) === fate) return term;
      const hours = term.resized?.afterHours ?? term.cancelledAfterHours ?? earlier(TEN_DAYS, term.days);
      const { inputTpm, outputTpm } = one;
      return {
        ...term,
        cancelledAfterHours: fate === "cancelled" ? hours : null,
        resized: fate === "resized" ? { afterHours: hours, inputTpm, outputTpm } : null,
      };
    }),
  );
}

/** Not after the end of a short term. */
function earlier(hours: string, days: string): string {
  return BigInt(days) * 24n < BigInt(hours) ? String(BigInt(days) * 12n) : hours;
}

/** Hours after which the term is cancelled or resized. */
export function termHours(item: ReservationItem, term: TermPurchase, problems: readonly Problem[]): NumberFieldWiring {
  const { resized } = term;
  return resized === null
    ? itemNumber<ReservationItem>(
        item,
        "purchase.cancelledAfterHours",
        term.cancelledAfterHours,
        (one, hours) => withTerm(one, (each) => ({ ...each, cancelledAfterHours: hours })),
        problems,
      )
    : resizedNumber(item, "afterHours", resized.afterHours, problems);
}

/** A number of the size that a term is resized to. */
export function resizedNumber(
  item: ReservationItem,
  name: "afterHours" | "inputTpm" | "outputTpm",
  value: string,
  problems: readonly Problem[],
): NumberFieldWiring {
  return itemNumber<ReservationItem>(
    item,
    `purchase.resized.${name}`,
    value,
    (one, next) =>
      withTerm(one, (term) => (term.resized === null ? term : { ...term, resized: { ...term.resized, [name]: next } })),
    problems,
  );
}

function withTerm(item: ReservationItem, to: (term: TermPurchase) => TermPurchase): ReservationItem {
  return item.purchase.plan === "term" ? { ...item, purchase: to(item.purchase) } : item;
}
