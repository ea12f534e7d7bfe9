import { amount, type Amount } from "../../money/amount";
import type { ReservationPrice, ReservationRules } from "../../rates/card/capacityPrices";
import type { ReservedTpm } from "../ptu/reservedTpm";
import { rateOf, type ReservationRate } from "../ptu/ptuRates";
import { dividedBy, num, times, type Formula } from "../working";

export type BlockRules = NonNullable<ReservationRules["block"]>;

/** The price of a day of what is reserved. */
export function dayRate({ daily }: ReservationPrice, reserved: ReservedTpm): ReservationRate {
  return rateOf({ input: amount(daily.input), output: amount(daily.output), outputCode: "ptu-output" }, reserved);
}

/** The price of an hour; null where none is sold by the hour. */
export function hourRate({ hourly }: ReservationPrice, reserved: ReservedTpm): ReservationRate | null {
  if (hourly === null) return null;
  return rateOf({ input: amount(hourly.input), output: amount(hourly.output), outputCode: "ptu-output" }, reserved);
}

/** One block of a day's price: `6,049 × 8 ÷ 24 × 0.9` is 1,814.70. */
export function blockOf(ofDay: Formula, { hours, discount }: BlockRules): Formula {
  return times(
    dividedBy(times(ofDay, num(amount(hours), "hours")), num(HOURS_A_DAY, "hours")),
    num(amount(discount), "ratio"),
  );
}

/** The same of a price that is not printed: 0.3 of the day's. */
export function blockShare(block: BlockRules): Amount {
  return blockOf(num(amount(1)), block).value;
}

const HOURS_A_DAY = amount(24);
