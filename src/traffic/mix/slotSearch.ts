import { newSizer } from "../sizer/newSizer";
import type { Sizer } from "../sizer/sizer";
import type { Steps } from "../../model/sizing";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { MixStepPrices } from "./stepPrices";

/** A base, and the steps that each slot has with it. */
export interface SearchedMix {
  readonly base: Steps;
  /** Of each slot, the base included. */
  readonly steps: readonly Steps[];
  readonly overflow: bigint;
  readonly total: bigint;
}

export interface SearchWork {
  readonly searches: number;
  readonly requests: number;
}

export interface SlotSearch {
  /** Searches so far: how many, and how many requests were in them all together. */
  work(): SearchWork;
  /** The steps of each slot that cost least on this base, exact. */
  cheapestOn(base: Steps): SearchedMix;
}

interface Found {
  readonly steps: Steps;
  readonly overflow: bigint;
}

/** What a search from `from` on has found is the answer for every base between the two as well. */
interface Known extends Found {
  readonly from: Steps;
}

/** Searches each slot as a traffic of its own, its minutes bought by the hour. */
export function slotSearch(slots: readonly Traffic[], rules: SizingRules, prices: MixStepPrices): SlotSearch {
  let searches = 0;
  let requests = 0;
  const finders = slots.map((slot, at) => {
    const ofSlot: SizingRules = {
      ...rules,
      prices: { ...rules.prices, inputStep: prices.input.slots[at] ?? 0n, outputStep: prices.output.slots[at] ?? 0n },
    };
    const onSearch = (entries: number): void => {
      searches += 1;
      requests += entries;
    };
    if (prices.windowMinimum !== null) return packFinder(slot, ofSlot, prices.windowMinimum, onSearch);
    // On a base that keeps to the minimum, windows are free of it.
    const onBase = slotFinder(slot, { ...ofSlot, minimum: null }, onSearch);
    const alone = rules.minimum === null ? onBase : slotFinder(slot, ofSlot, onSearch);
    return (base: Steps): Found => (base.inputSteps === 0 && base.outputSteps === 0 ? alone(base) : onBase(base));
  });
  return {
    work: () => ({ searches, requests }),
    cheapestOn(base) {
      const found = finders.map((find) => find(base));
      const overflow = found.reduce((sum, one) => sum + one.overflow, 0n);
      const reserved = found.reduce(
        (sum, { steps }, at) =>
          sum +
          BigInt(steps.inputSteps - base.inputSteps) * (prices.input.slots[at] ?? 0n) +
          BigInt(steps.outputSteps - base.outputSteps) * (prices.output.slots[at] ?? 0n),
        BigInt(base.inputSteps) * prices.input.base + BigInt(base.outputSteps) * prices.output.base,
      );
      return { base, steps: found.map((one) => one.steps), overflow, total: reserved + overflow };
    },
  };
}

function slotFinder(slot: Traffic, rules: SizingRules, onSearch: (entries: number) => void): (base: Steps) => Found {
  const entries = slot.kind === "requests" ? slot.arrivals.input.length : slot.profile.minutes;
  if (entries === 0) return (base) => ({ steps: base, overflow: 0n });
  const known: Known[] = [];
  let sizer: Sizer | null = null;
  return (base) => {
    const same = known.find(({ from, steps }) => isWithin(from, base) && isWithin(base, steps));
    if (same !== undefined) return same;
    sizer ??= newSizer(slot, rules);
    const holdsAll = isWithin(sizer.most, base);
    if (!holdsAll) onSearch(entries);
    const outcome = holdsAll ? null : sizer.cheapest({ atLeast: base });
    const { inputSteps, outputSteps, overflow } = outcome ?? sizer.priceOf(base);
    const found: Known = { from: base, steps: { inputSteps, outputSteps }, overflow };
    known.push(found);
    return found;
  };
}

/** With a minimum of its own a window is bought in full or not at all: what is best on one base is not on the next. */
function packFinder(
  slot: Traffic,
  rules: SizingRules,
  least: Steps,
  onSearch: (entries: number) => void,
): (base: Steps) => Found {
  const entries = slot.kind === "requests" ? slot.arrivals.input.length : slot.profile.minutes;
  if (entries === 0) return (base) => ({ steps: base, overflow: 0n });
  const sizer = newSizer(slot, { ...rules, minimum: null });
  return (base) => {
    const bare = sizer.priceOf(base);
    const none = { steps: base, overflow: bare.overflow };
    if (isWithin(sizer.most, base)) return none;
    onSearch(entries);
    const atLeast = {
      inputSteps: base.inputSteps + least.inputSteps,
      outputSteps: base.outputSteps + least.outputSteps,
    };
    const best = sizer.cheapest({ atLeast });
    if (best === null || best.total >= bare.total) return none;
    return { steps: { inputSteps: best.inputSteps, outputSteps: best.outputSteps }, overflow: best.overflow };
  };
}

function isWithin(one: Steps, other: Steps): boolean {
  return one.inputSteps <= other.inputSteps && one.outputSteps <= other.outputSteps;
}
