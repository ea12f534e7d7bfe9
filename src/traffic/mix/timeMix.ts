import { newSizer } from "../newSizer";
import type { ReservationOutcome, Sizer } from "../sizer";
import type { Steps } from "../../units/sizing";
import type { SizingRules, Traffic } from "../sizingRules";
import type { StudyWishes, TimeMix } from "../study";
import { excessMix } from "./excessMix";
import { levelProfile } from "./levelProfile";
import { localSlots } from "./localSlots";
import { mixWindows } from "./mixWindows";
import { searchedMix } from "./searchedMix";
import { slotSearch } from "./slotSearch";
import type { SearchWork } from "./slotSearch";
import { splitTraffic } from "./splitTraffic";
import { stepPrices } from "./stepPrices";
import type { MixStepPrices } from "./stepPrices";

/** How long one mix is looked for: about half a second beyond its first base. */
const MOST_WORK: SearchWork = { searches: 600, requests: 800_000 };

const NOTHING: Steps = { inputSteps: 0, outputSteps: 0 };

interface FoundMix {
  readonly base: Steps;
  /** On top of the base, an entry a slot. */
  readonly extra: readonly Steps[];
  readonly overflow: bigint;
  readonly proven: boolean;
}

/**
 * The best mix in time: a base bought by the day for all the time, and windows on top of it bought by the hour, the same ones every
 * week; every day alike where the traffic is shorter than a week. When only the excess is billed it is the exact optimum; for whole
 * requests each window is exact for its base, and the base is the best one found. Never dearer than the base alone.
 *
 * @param sizer of this traffic and of `wishes.rules`
 * @param best what `sizer` has found to be cheapest
 * @throws RangeError when `wishes.zone` is no time zone, or when an hour price of `wishes.mix` is not divisible by 60
 */
export function timeMix(traffic: Traffic, wishes: StudyWishes, sizer: Sizer, best: ReservationOutcome): TimeMix {
  const { mix } = wishes;
  const { clock, firstMinute, minutes } = traffic.kind === "requests" ? traffic.arrivals : traffic.profile;
  const rules: SizingRules = { ...wishes.rules, prices: { ...wishes.rules.prices, inputStep: mix.baseInput, outputStep: mix.baseOutput } };
  const flat = flatBest(traffic, wishes.rules, rules, best);
  const slots = localSlots(clock, firstMinute, minutes, wishes.zone);
  const prices = stepPrices(mix, slots);
  const found = findMix(traffic, rules, sizer, flat, splitTraffic(traffic, slots), prices, (of) => splitTraffic(of, slots));
  const reservedBase = BigInt(found.base.inputSteps) * mix.baseInput + BigInt(found.base.outputSteps) * mix.baseOutput;
  const reservedWindows = found.extra.reduce(
    (sum, extra, slot) => sum + BigInt(extra.inputSteps) * (prices.input.slots[slot] ?? 0n) + BigInt(extra.outputSteps) * (prices.output.slots[slot] ?? 0n),
    0n,
  );
  const total = reservedBase + reservedWindows + found.overflow;
  // Windows that save nothing are not bought.
  if (total >= flat.total) {
    return {
      base: { inputSteps: flat.inputSteps, outputSteps: flat.outputSteps }, windows: [],
      reservedBase: flat.reserved, reservedWindows: 0n, overflow: flat.overflow, total: flat.total, flat: flat.total, proven: found.proven,
    };
  }
  return {
    base: found.base, windows: mixWindows(slots, found.extra),
    reservedBase, reservedWindows, overflow: found.overflow, total, flat: flat.total, proven: found.proven,
  };
}

/** The best single reservation bought by the day. */
function flatBest(traffic: Traffic, asked: SizingRules, rules: SizingRules, best: ReservationOutcome): ReservationOutcome {
  if (asked.prices.inputStep === rules.prices.inputStep && asked.prices.outputStep === rules.prices.outputStep) return best;
  const daily = newSizer(traffic, rules);
  // Without a wanted coverage something is always cheapest, be it nothing.
  return daily.cheapest() ?? daily.priceOf({ inputSteps: 0, outputSteps: 0 });
}

function findMix(
  traffic: Traffic, rules: SizingRules, sizer: Sizer, flat: ReservationOutcome,
  slots: readonly Traffic[], prices: MixStepPrices, split: (of: Traffic) => readonly Traffic[],
): FoundMix {
  if (traffic.kind === "profile" || rules.overflow === "excess") {
    const { base, extra, saved } = excessMix(slots, rules, prices);
    return { base, extra, overflow: sizer.totals.payAsYouGo - saved, proven: true };
  }
  if (rules.overflow === "refused") {
    // What is refused costs nothing, so that the cheapest is to buy nothing.
    return { base: NOTHING, extra: slots.map(() => NOTHING), overflow: 0n, proven: true };
  }
  const level = levelProfile(traffic, rules, sizer);
  const begun = excessMix(split(level.traffic), { ...rules, overflow: "excess", prices: { ...rules.prices, tiers: [level.price] } }, prices);
  const { base, steps, overflow } = searchedMix(slotSearch(slots, rules, prices), [flat, begun.base], sizer.most, rules.minimum, MOST_WORK);
  return {
    base, overflow, proven: false,
    extra: steps.map((own) => ({ inputSteps: own.inputSteps - base.inputSteps, outputSteps: own.outputSteps - base.outputSteps })),
  };
}
