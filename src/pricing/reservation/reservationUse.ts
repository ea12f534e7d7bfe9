import { amount, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { compare, smaller } from "../../money/compare";
import type { ReservationItem } from "../../model/item";
import type { Settings } from "../../model/settings";
import { daysAsked, HOURS_A_DAY } from "../monthLength";
import { inDays, ptuUse, wholeDays, type ReservedUse } from "../ptu/ptuUse";

/**
 * For how long a throughput reservation is bought and used. A block is available for its hours at night, a term until
 * it is cancelled.
 *
 * @param blockHours hours of one block on the card
 */
export function reservationUse(
  { purchase, comparedHoursPerDay }: Pick<ReservationItem, "purchase" | "comparedHoursPerDay">,
  settings: Settings,
  blockHours: Amount,
): ReservedUse {
  switch (purchase.plan) {
    case "hourly":
    case "daily":
      // A part hour is billed to the minute; the setting is PTU's own.
      return ptuUse({ purchase, comparedHoursPerDay }, { ...settings, partHour: "minute" });
    case "block": {
      const isAll = purchase.daysPerMonth === "all";
      const days = daysAsked(purchase.daysPerMonth, settings);
      const blocks = wholeDays(days, isAll);
      return {
        plan: "block",
        isOnce: false,
        hoursPerDay: blockHours,
        days,
        hours: multiply(blockHours, days),
        daysBilled: blocks,
        hoursReserved: multiply(blockHours, blocks),
        hoursRoundedUp: false,
        daysRoundedUp: compare(blocks, days) > 0,
      };
    }
    case "term": {
      const whole = inDays(amount(purchase.days), { isAll: false, isOnce: true, comparedHoursPerDay, settings });
      const { cancelledAfterHours } = purchase;
      if (cancelledAfterHours === null) return whole;
      const hoursReserved = smaller(whole.hoursReserved, amount(cancelledAfterHours));
      const share = divide(hoursReserved, HOURS_A_DAY);
      return { ...whole, hoursReserved, hours: multiply(whole.hoursPerDay ?? HOURS_A_DAY, share) };
    }
    default:
      return purchase satisfies never;
  }
}
