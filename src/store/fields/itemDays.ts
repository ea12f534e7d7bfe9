import { toText } from "../../money/toText";
import { daysInMonth, hoursInMonth } from "../../pricing/monthLength";
import type { MonthLength } from "../../model/settings";
import type { ModelUnitItem, PtuItem, ReservationItem } from "../../model/item";
import type { DaysPerMonth } from "../../model/purchase";
import type { Problem } from "../../model/problem";
import { itemNumber, type NumberFieldWiring } from "./itemField";
import { updateItem } from "../itemActions";
import { planStore } from "../planStore";

/** The days a month of an item that is bought by days: a number, or every day of the month. */
export interface DaysWiring {
  readonly field: NumberFieldWiring;
  readonly isEveryDay: boolean;
  readonly onEveryDay: (isEveryDay: boolean) => void;
}

type BoughtByDays = PtuItem | ReservationItem | ModelUnitItem;

/** Null where it is bought by the month, or once. */
export function itemDays(item: BoughtByDays, problems: readonly Problem[]): DaysWiring | null {
  const { purchase } = item;
  if (!("daysPerMonth" in purchase)) return null;
  const isEveryDay = purchase.daysPerMonth === "all";
  const shown = isEveryDay ? monthText(planStore.getState().plan.settings.month).days : purchase.daysPerMonth;
  return {
    field: itemNumber(item, "purchase.daysPerMonth", shown, withDays, problems),
    isEveryDay,
    onEveryDay: (every) =>
      updateItem<BoughtByDays>(item.id, ["purchase.daysPerMonth"], (one) => withDays(one, every ? "all" : wholeDays())),
  };
}

/** What a month of so many days has in whole ones. */
function wholeDays(): string {
  return monthText(planStore.getState().plan.settings.month).days.split(".")[0] ?? "30";
}

function withDays<I extends BoughtByDays>(item: I, daysPerMonth: DaysPerMonth): I {
  return "daysPerMonth" in item.purchase ? { ...item, purchase: { ...item.purchase, daysPerMonth } } : item;
}

/** Days and hours of a month as decimal text, all digits: "30" and "720". */
function monthText(month: MonthLength): { readonly days: string; readonly hours: string } {
  return { days: toText(daysInMonth({ month })), hours: toText(hoursInMonth({ month })) };
}
