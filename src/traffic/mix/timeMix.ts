import { newSizer } from "../sizer/newSizer";
import type { ReservationOutcome, Sizer } from "../sizer/sizer";
import { NO_STEPS, type MixPrices, type Steps } from "../../model/sizing";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { StudyWishes, TimeMix } from "../study/study";
import { addedTiers } from "./addedTiers";
import { excessMix, type PlannedMix } from "./excessMix";
import { excessPacks } from "./excessPacks";
import { isBoundByExcess } from "./isBoundByExcess";
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

interface FoundMix {
  readonly base: Steps;
  /** On top of the base, an entry a slot. */
  readonly extra: readonly Steps[];
  readonly overflow: bigint;
  /** No mix costs less; null: not known. */
  readonly atLeast: bigint | null;
}

type MixWishes = Pick<StudyWishes, "rules" | "zone"> & { readonly mix: MixPrices };

/**
 * The best mix in time: a base bought by the day for all the time, and windows on top of it bought by the hour, the
 * same ones every week; every day alike where the traffic is shorter than a week. When only the excess is billed it is
 * the exact optimum; for whole requests each window is exact for its base, the base is the best one found, and the
 * answer of the excess rule says how much less any mix could cost. Never dearer than the base alone.
 *
 * @param sizer of this traffic and of `wishes.rules`
 * @param best what `sizer` has found to be cheapest
 * @throws RangeError when `wishes.zone` is no time zone, or when an hour price of `wishes.mix` is not divisible by 60
 */
export function timeMix(traffic: Traffic, wishes: MixWishes, sizer: Sizer, best: ReservationOutcome): TimeMix {
  const { mix } = wishes;
  const { clock, firstMinute, minutes } = traffic.kind === "requests" ? traffic.arrivals : traffic.profile;
  const rules: SizingRules = {
    ...wishes.rules,
    prices: { ...wishes.rules.prices, inputStep: mix.baseInput, outputStep: mix.baseOutput },
  };
  const flat = flatBest(traffic, wishes.rules, rules, best);
  const slots = localSlots(clock, firstMinute, minutes, wishes.zone);
  const prices = stepPrices(mix, slots);
  const inSlots = splitTraffic(traffic, slots);
  const found = findMix(traffic, rules, sizer, flat, inSlots, prices, (of) => splitTraffic(of, slots));
  const reservedBase = BigInt(found.base.inputSteps) * mix.baseInput + BigInt(found.base.outputSteps) * mix.baseOutput;
  const reservedWindows = windowsCost(found.extra, prices);
  const total = reservedBase + reservedWindows + found.overflow;
  const atLeast = found.atLeast;
  // Windows that save nothing are not bought.
  if (total >= flat.total) {
    return {
      base: { inputSteps: flat.inputSteps, outputSteps: flat.outputSteps },
      windows: [],
      reservedBase: flat.reserved,
      reservedWindows: 0n,
      overflow: flat.overflow,
      overflowTiers: flat.overflowTiers,
      total: flat.total,
      flat: flat.total,
      atLeast,
    };
  }
  return {
    base: found.base,
    windows: mixWindows(slots, found.extra),
    reservedBase,
    reservedWindows,
    overflow: found.overflow,
    overflowTiers: addedTiers(
      inSlots.map((slot, at) => newSizer(slot, rules).priceOf(plus(found.base, found.extra[at])).overflowTiers),
    ),
    total,
    flat: flat.total,
    atLeast,
  };
}

/** The best single reservation bought by the day. */
function flatBest(
  traffic: Traffic,
  asked: SizingRules,
  rules: SizingRules,
  best: ReservationOutcome,
): ReservationOutcome {
  if (asked.prices.inputStep === rules.prices.inputStep && asked.prices.outputStep === rules.prices.outputStep)
    return best;
  const daily = newSizer(traffic, rules);
  // Without a wanted coverage something is always cheapest, be it nothing.
  return daily.cheapest() ?? daily.priceOf({ inputSteps: 0, outputSteps: 0 });
}

function findMix(
  traffic: Traffic,
  rules: SizingRules,
  sizer: Sizer,
  flat: ReservationOutcome,
  slots: readonly Traffic[],
  prices: MixStepPrices,
  split: (of: Traffic) => readonly Traffic[],
): FoundMix {
  if (traffic.kind === "profile" || rules.overflow === "excess") {
    return excessFound(slots, rules, prices, sizer.totals.payAsYouGo);
  }
  if (rules.overflow === "refused") {
    // What is refused costs nothing, so that the cheapest is to buy nothing.
    return { base: NO_STEPS, extra: slots.map(() => NO_STEPS), overflow: 0n, atLeast: 0n };
  }
  const bound = isBoundByExcess(traffic.arrivals, rules)
    ? excessFound(slots, { ...rules, overflow: "excess" }, prices, sizer.totals.payAsYouGo)
    : null;
  const begun = bound?.base ?? levelBase(traffic, rules, sizer, prices, split);
  const { base, steps, overflow } = searchedMix(
    slotSearch(slots, rules, prices),
    [flat, begun],
    sizer.most,
    rules.minimum,
    MOST_WORK,
  );
  return {
    base,
    overflow,
    atLeast: bound?.atLeast ?? null,
    extra: steps.map((own) => ({
      inputSteps: own.inputSteps - base.inputSteps,
      outputSteps: own.outputSteps - base.outputSteps,
    })),
  };
}

function excessFound(
  slots: readonly Traffic[],
  rules: SizingRules,
  prices: MixStepPrices,
  payAsYouGo: bigint,
): FoundMix & { readonly atLeast: bigint } {
  const { base, extra, saved } = plannedMix(slots, rules, prices);
  const overflow = payAsYouGo - saved;
  const reservedBase =
    BigInt(base.inputSteps) * rules.prices.inputStep + BigInt(base.outputSteps) * rules.prices.outputStep;
  return { base, extra, overflow, atLeast: reservedBase + windowsCost(extra, prices) + overflow };
}

function plannedMix(slots: readonly Traffic[], rules: SizingRules, prices: MixStepPrices): PlannedMix {
  return prices.windowMinimum === null
    ? excessMix(slots, rules, prices)
    : excessPacks(slots, rules, prices, prices.windowMinimum);
}

/** Where to begin when tokens have several prices: the base for sums by minute at the mean price. */
function levelBase(
  traffic: Traffic,
  rules: SizingRules,
  sizer: Sizer,
  prices: MixStepPrices,
  split: (of: Traffic) => readonly Traffic[],
): Steps {
  const level = levelProfile(traffic, rules, sizer);
  return plannedMix(
    split(level.traffic),
    { ...rules, overflow: "excess", prices: { ...rules.prices, tiers: [level.price] } },
    prices,
  ).base;
}

function plus(base: Steps, { inputSteps, outputSteps }: Steps = NO_STEPS): Steps {
  return { inputSteps: base.inputSteps + inputSteps, outputSteps: base.outputSteps + outputSteps };
}

function windowsCost(extra: readonly Steps[], { input, output }: MixStepPrices): bigint {
  return extra.reduce(
    (sum, own, slot) =>
      sum + BigInt(own.inputSteps) * (input.slots[slot] ?? 0n) + BigInt(own.outputSteps) * (output.slots[slot] ?? 0n),
    0n,
  );
}
