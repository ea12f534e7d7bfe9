import type { MixPrices, Steps } from "../../model/sizing";
import type { LocalSlots } from "./localSlots";

/** Prices of one step of one dimension, in the unit of `SizingPrices`. */
export interface StepPrices {
  /** Over all the time: the base. */
  readonly base: bigint;
  /** In the minutes of each slot, bought by the hour. */
  readonly slots: readonly bigint[];
}

export interface MixStepPrices {
  readonly input: StepPrices;
  readonly output: StepPrices;
  /** As in `MixPrices`. */
  readonly windowMinimum: Steps | null;
}

const MINUTES_AN_HOUR = 60n;

/**
 * @throws RangeError when an hour price is not divisible by 60: part hours are billed by the minute, and money stays
 * whole
 */
export function stepPrices(mix: MixPrices, slots: LocalSlots): MixStepPrices {
  if (mix.hourInput % MINUTES_AN_HOUR !== 0n || mix.hourOutput % MINUTES_AN_HOUR !== 0n)
    throw new RangeError("hour prices are not divisible by 60");
  const inSlots = (hour: bigint): readonly bigint[] =>
    Array.from(slots.minutes, (minutes) => (hour / MINUTES_AN_HOUR) * BigInt(minutes));
  return {
    input: { base: mix.baseInput, slots: inSlots(mix.hourInput) },
    output: { base: mix.baseOutput, slots: inSlots(mix.hourOutput) },
    windowMinimum: mix.windowMinimum ?? null,
  };
}
