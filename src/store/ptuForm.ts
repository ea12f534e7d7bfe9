import { subscriptionClock, type SubscriptionClock } from "../pricing/subscriptionClock";
import type { PtuItem } from "../units/item";
import type { Problem } from "../units/problem";
import { itemNumber, type NumberFieldWiring } from "./fieldProps";
import { updateItem } from "./itemVerbs";

const ALL_DAY = "24";

/** Changes the plan and takes the hours a day along: bought by the hour, only compared by the day. */
export function setPtuPlan(item: PtuItem, plan: "hourly" | "daily"): void {
  updateItem<PtuItem>(item.id, ["purchase", "comparedHoursPerDay"], (one) => {
    const { purchase } = one;
    const { daysPerMonth } = purchase;
    if (purchase.plan === plan) return one;
    return purchase.plan === "hourly"
      ? { ...one, comparedHoursPerDay: purchase.hoursPerDay, purchase: { plan: "daily", daysPerMonth } }
      : { ...one, purchase: { plan: "hourly", hoursPerDay: one.comparedHoursPerDay ?? ALL_DAY, daysPerMonth } };
  });
}

/** Hours a day: what is bought on the hourly plan, what the daily one is compared with on the other (empty: all day). */
export function ptuHours(item: PtuItem, problems: readonly Problem[]): NumberFieldWiring & { readonly onEmpty?: () => void } {
  const { purchase } = item;
  if (purchase.plan === "hourly") {
    return itemNumber<PtuItem>(item, "purchase.hoursPerDay", purchase.hoursPerDay, (one, hoursPerDay) => (
      one.purchase.plan === "hourly" ? { ...one, purchase: { ...one.purchase, hoursPerDay } } : one
    ), problems);
  }
  return {
    ...itemNumber<PtuItem>(item, "comparedHoursPerDay", item.comparedHoursPerDay, (one, comparedHoursPerDay) => (
      { ...one, comparedHoursPerDay }
    ), problems),
    onEmpty: () => updateItem<PtuItem>(item.id, ["comparedHoursPerDay"], (one) => ({ ...one, comparedHoursPerDay: null })),
  };
}

export function ptuDays(item: PtuItem, problems: readonly Problem[]): NumberFieldWiring {
  const set = (one: PtuItem, daysPerMonth: string): PtuItem => ({ ...one, purchase: { ...one.purchase, daysPerMonth } });
  return itemNumber(item, "purchase.daysPerMonth", item.purchase.daysPerMonth, set, problems);
}

export function ptuTpm(item: PtuItem, name: "inputTpm" | "outputTpm", problems: readonly Problem[]): NumberFieldWiring {
  return itemNumber<PtuItem>(item, name, item[name], (one, value) => ({ ...one, [name]: value }), problems);
}

/** Input tokens of a usual request; empty: the lowest tier. */
export function ptuRequestInput(item: PtuItem, problems: readonly Problem[]): NumberFieldWiring & { readonly onEmpty: () => void } {
  const set = (requestInputTokens: string | null) => (one: PtuItem): PtuItem => ({ ...one, requestInputTokens });
  return {
    ...itemNumber<PtuItem>(item, "requestInputTokens", item.requestInputTokens, (one, value) => set(value)(one), problems),
    onEmpty: () => updateItem<PtuItem>(item.id, ["requestInputTokens"], set(null)),
  };
}

/** The card and model of the token prices to compare with; card "" for none. */
export function setTokenTwin(item: PtuItem, twin: { readonly card: string; readonly version: string; readonly model: string }): void {
  updateItem<PtuItem>(item.id, ["tokenCard", "tokenCardVersion", "tokenModel"], (one) => ({
    ...one, tokenCard: twin.card, tokenCardVersion: twin.version, tokenModel: twin.model === one.model ? "" : twin.model,
  }));
}

/** The reservation stays; the traffic it was found for and its overflow are gone. */
export function forgetSizing(item: PtuItem): void {
  updateItem<PtuItem>(item.id, ["sizing"], (one) => ({ ...one, sizing: null }));
}

/** When a subscription ordered then would run; null where it is no date and time, or no whole days. */
export function clockOf(orderedAt: string, days: string): SubscriptionClock | null {
  return /^\d{1,5}$/.test(days) ? subscriptionClock(orderedAt, Number(days)) : null;
}
