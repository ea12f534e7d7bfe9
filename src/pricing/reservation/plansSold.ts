import { amount, one, type Amount } from "../../money/amount";
import { multiply } from "../../money/arithmetic";
import type { ReservationPrice, ReservationRules } from "../../rates/card/capacityPrices";
import type { Speed } from "../../model/quantities";
import type { ReservedTpm, TpmMinimum } from "../ptu/reservedTpm";
import { HOURS_A_DAY } from "../monthLength";
import { blockShare, dayRate, hourRate, type BlockRules } from "./reservationRate";

/** How a model is sold at one speed, at the price of what is reserved. */
export interface SoldPlan {
  readonly plan: "daily" | "block" | "hourly";
  /** Of one day, block or hour. */
  readonly rate: Amount;
  /** Hours that the rate pays for. */
  readonly hours: Amount;
}

/** Every plan that a model is sold in at the speed of its price, as the edition has them. */
export function plansSold(
  price: ReservationPrice,
  rules: ReservationRules,
  reserved: ReservedTpm,
): readonly SoldPlan[] {
  const { rate } = dayRate(price, reserved);
  const block = blockSold(rules, price.speed);
  const hour = hourRate(price, reserved);
  return [
    { plan: "daily", rate, hours: HOURS_A_DAY },
    ...(block === null
      ? []
      : [{ plan: "block" as const, rate: multiply(rate, blockShare(block)), hours: amount(block.hours) }]),
    ...(hour === null ? [] : [{ plan: "hourly" as const, rate: hour.rate, hours: one }]),
  ];
}

/** The block that the edition sells at a speed; null where it sells none. */
export function blockSold({ block }: ReservationRules, speed: Speed): BlockRules | null {
  return block?.speeds.includes(speed) === true ? block : null;
}

/** The least that the edition sells, if anything is bought. */
export function minimumSold({
  minimumInputTpm,
  minimumOutputTpm,
}: Pick<ReservationRules, "minimumInputTpm" | "minimumOutputTpm">): TpmMinimum {
  return { input: amount(minimumInputTpm), output: amount(minimumOutputTpm) };
}
