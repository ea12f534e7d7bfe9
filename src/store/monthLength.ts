import { toText } from "../money/toText";
import { daysInMonth, hoursInMonth } from "../pricing/monthLength";
import type { MonthLength } from "../model/settings";

/** Days and hours of a month as decimal text, as many digits as there are: "30" and "720". */
export function monthText(month: MonthLength): { readonly days: string; readonly hours: string } {
  return { days: toText(daysInMonth({ month })), hours: toText(hoursInMonth({ month })) };
}
