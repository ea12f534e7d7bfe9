import { profileOf } from "../arrivals/profileOf";
import type { Traffic } from "../sizer/sizingRules";
import { localSlots } from "./localSlots";

/** Tokens a minute that one replica serves; 0 for a side that nothing limits. */
export interface ReplicaCapacity {
  readonly inputTpm: number;
  readonly outputTpm: number;
}

/** How many replicas a traffic needs, by minute and by hour of the week. */
export interface ReplicaDemand {
  /** Of the traffic, those without requests too. */
  readonly minutes: number;
  /** Minutes that need just so many replicas, from none to the most: they sum to `minutes`. */
  readonly minutesByNeed: readonly number[];
  /** The hours of the week, Monday first (168), or of the day where the traffic is shorter than a week (24). */
  readonly slots: readonly ReplicaSlot[];
}

export interface ReplicaSlot {
  /** Minutes of the traffic in this hour. */
  readonly minutes: number;
  /** Replicas that hold each of them. */
  readonly needed: number;
}

/** More replicas than this are no plan: the measured throughput is far too small for the traffic. */
export const MOST_REPLICAS = 10_000;

/**
 * Returns the replicas that hold each minute of a traffic: for 250,000 input tokens in a minute and 100,000 a replica,
 * three. The side that needs more decides. Null where a minute needs more than `MOST_REPLICAS`.
 *
 * @param zone IANA name, of the hours
 * @throws RangeError when `zone` is no time zone, or when neither side limits a replica
 */
export function replicaDemand(traffic: Traffic, capacity: ReplicaCapacity, zone: string): ReplicaDemand | null {
  const { inputTpm, outputTpm } = capacity;
  if (inputTpm <= 0 && outputTpm <= 0) throw new RangeError("a replica without a limit");
  const { clock, firstMinute, minutes, input, output } =
    traffic.kind === "profile" ? traffic.profile : profileOf(traffic.arrivals);
  const slots = localSlots(clock, firstMinute, minutes, zone);
  const needed = new Int32Array(slots.count);
  const minutesByNeed: number[] = [];
  for (let minute = 0; minute < minutes; minute++) {
    const need = Math.max(held(input[minute]!, inputTpm), held(output[minute]!, outputTpm));
    if (need > MOST_REPLICAS) return null;
    while (minutesByNeed.length <= need) minutesByNeed.push(0);
    minutesByNeed[need] = minutesByNeed[need]! + 1;
    const slot = slots.slotOf[minute]!;
    if (need > needed[slot]!) needed[slot] = need;
  }
  return {
    minutes,
    minutesByNeed,
    slots: Array.from(needed, (need, slot) => ({ minutes: slots.minutes[slot]!, needed: need })),
  };
}

/** Whole replicas for the tokens of a minute: whole numbers below 2^53, so that the division cannot round up. */
function held(tokens: number, tpm: number): number {
  if (tpm <= 0) return 0;
  const whole = Math.floor(tokens / tpm);
  return whole * tpm < tokens ? whole + 1 : whole;
}
