import { amount, type Amount } from "../../money/amount";
import { divide, multiply, negate } from "../../money/arithmetic";
import { smaller } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import type { HourlyPurchase } from "../../model/purchase";
import type { Hours } from "../../model/quantities";
import type { Settings } from "../../model/settings";
import { daysAsked, daysInMonth } from "../monthLength";

const PLACES = amount(10_000);
const ALL_DAY = amount(24);

/**
 * The same use spread over every day of a month, for comparing a monthly plan with it: 8 h on 22 days are 5.8666 h on
 * 30. Cut to four decimals, so that rounding up to the minute brings back the 352 minutes it was.
 */
export function hoursEveryDay({ hoursPerDay, daysPerMonth }: HourlyPurchase, settings: Settings): Hours {
  const spread = divide(multiply(amount(hoursPerDay), daysAsked(daysPerMonth, settings)), daysInMonth(settings));
  return toText(smaller(ALL_DAY, divide(cut(multiply(spread, PLACES)), PLACES)));
}

function cut(a: Amount): Amount {
  // rounding: down, as said above.
  return negate(roundUpToWhole(negate(a)));
}
