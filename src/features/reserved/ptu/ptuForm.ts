import { subscriptionClock, type SubscriptionClock } from "../../../pricing/ptu/subscriptionClock";
import type { PtuItem } from "../../../model/item";
import type { Problem } from "../../../model/problem";
import { itemNumber, type NumberFieldWiring } from "../../../store/fields/itemField";
import { ptuPlanOf } from "../../../model/ptuPlanOf";
import { updateItem } from "../../../store/itemActions";

const ALL_DAY = "24";
const ONE_DAY = "1";

/** Every month, or once. */
export type PtuRecurrence = "monthly" | "once";

export function recurrenceOf({ purchase }: PtuItem): PtuRecurrence {
  return purchase.plan === "hours-once" || purchase.plan === "days-once" ? "once" : "monthly";
}

/** Changes the plan and takes the hours a day along: bought by the hour, only compared by the day. */
export function setPtuPlan(item: PtuItem, plan: "hourly" | "daily"): void {
  change(item, (one) => (ptuPlanOf(one) === plan ? one : bought(one, plan, recurrenceOf(one))));
}

/** Changes between every month and once; the days or hours of a month become those of the whole. */
export function setPtuRecurrence(item: PtuItem, recurrence: PtuRecurrence): void {
  change(item, (one) => (recurrenceOf(one) === recurrence ? one : bought(one, ptuPlanOf(one), recurrence)));
}

function change(item: PtuItem, to: (item: PtuItem) => PtuItem): void {
  updateItem<PtuItem>(item.id, ["purchase", "comparedHoursPerDay"], to);
}

function bought(item: PtuItem, plan: "hourly" | "daily", recurrence: PtuRecurrence): PtuItem {
  const { purchase } = item;
  const hoursPerDay = purchase.plan === "hourly" ? purchase.hoursPerDay : item.comparedHoursPerDay;
  const daysPerMonth = "daysPerMonth" in purchase ? purchase.daysPerMonth : "all";
  const kept = { ...item, comparedHoursPerDay: hoursPerDay };
  if (plan === "daily") {
    if (recurrence === "monthly") return { ...kept, purchase: { plan: "daily", daysPerMonth } };
    return { ...kept, purchase: { plan: "days-once", days: daysPerMonth === "all" ? "30" : daysPerMonth } };
  }
  if (recurrence === "monthly")
    return { ...kept, purchase: { plan: "hourly", hoursPerDay: hoursPerDay ?? ALL_DAY, daysPerMonth } };
  return { ...kept, purchase: { plan: "hours-once", hours: hoursPerDay ?? ALL_DAY } };
}

/** Hours or days that are bought once. */
export function ptuOnce(item: PtuItem, problems: readonly Problem[]): NumberFieldWiring {
  const { purchase } = item;
  const [name, value] =
    purchase.plan === "hours-once"
      ? (["hours", purchase.hours] as const)
      : (["days", purchase.plan === "days-once" ? purchase.days : ONE_DAY] as const);
  return itemNumber<PtuItem>(
    item,
    `purchase.${name}`,
    value,
    (one, next) => {
      if (one.purchase.plan === "hours-once") return { ...one, purchase: { plan: "hours-once", hours: next } };
      return one.purchase.plan === "days-once" ? { ...one, purchase: { plan: "days-once", days: next } } : one;
    },
    problems,
  );
}

/** When a subscription ordered then would run; null where it is no date and time, or no whole days. */
export function clockOf(orderedAt: string, days: string): SubscriptionClock | null {
  return /^\d{1,5}$/.test(days) ? subscriptionClock(orderedAt, Number(days)) : null;
}
