import type { Arrivals } from "../arrivals/arrivals";
import type { MinuteProfile } from "../arrivals/minuteProfile";
import type { Traffic } from "../sizer/sizingRules";
import type { LocalSlots } from "./localSlots";

/**
 * The minutes of each slot as a traffic of its own, one after the other: what a reservation for that hour alone has to
 * hold.
 */
export function splitTraffic(traffic: Traffic, slots: LocalSlots): readonly Traffic[] {
  const minutesOf = Array.from(slots.minutes, (minutes) => new Int32Array(minutes));
  const filled = new Int32Array(slots.count);
  slots.slotOf.forEach((slot, minute) => {
    const at = filled[slot] ?? 0;
    const minutes = minutesOf[slot];
    if (minutes !== undefined) minutes[at] = minute;
    filled[slot] = at + 1;
  });
  return minutesOf.map((minutes) => pickMinutes(traffic, minutes));
}

/** @param picked minutes of the traffic, counted from 0, rising */
export function pickMinutes(traffic: Traffic, picked: Int32Array): Traffic {
  switch (traffic.kind) {
    case "requests":
      return { kind: "requests", arrivals: pickArrivals(traffic.arrivals, picked) };
    case "profile":
      return { kind: "profile", profile: pickProfile(traffic.profile, picked) };
    default:
      return traffic satisfies never;
  }
}

function pickArrivals(arrivals: Arrivals, picked: Int32Array): Arrivals {
  const start = new Int32Array(picked.length + 1);
  picked.forEach((minute, at) => {
    start[at + 1] = (start[at] ?? 0) + (arrivals.start[minute + 1] ?? 0) - (arrivals.start[minute] ?? 0);
  });
  const column = (values: Uint32Array): Uint32Array => {
    const taken = new Uint32Array(start[picked.length] ?? 0);
    picked.forEach((minute, at) =>
      taken.set(values.subarray(arrivals.start[minute], arrivals.start[minute + 1]), start[at]),
    );
    return taken;
  };
  return {
    clock: "relative",
    firstMinute: 0,
    minutes: picked.length,
    start,
    input: column(arrivals.input),
    output: column(arrivals.output),
    cached: arrivals.cached === null ? null : column(arrivals.cached),
  };
}

function pickProfile(profile: MinuteProfile, picked: Int32Array): MinuteProfile {
  const column = (values: Float64Array): Float64Array => Float64Array.from(picked, (minute) => values[minute] ?? 0);
  return {
    clock: "relative",
    firstMinute: 0,
    minutes: picked.length,
    requests: column(profile.requests),
    input: column(profile.input),
    output: column(profile.output),
    cached: profile.cached === null ? null : column(profile.cached),
  };
}
