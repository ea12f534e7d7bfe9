import { NO_STEPS, type BlockPrices, type BlockWindow, type Steps } from "../../model/sizing";
import { newSizer } from "../sizer/newSizer";
import type { ReservationOutcome, Sizer } from "../sizer/sizer";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { BlockMix } from "../study/study";
import { addedTiers } from "./addedTiers";
import { excessBlock, type BlockStepPrices, type BlockSteps, type SplitByBlock } from "./excessBlock";
import { isBoundByExcess } from "./isBoundByExcess";
import { minutesInBlock } from "./minutesInBlock";
import { searchedMix } from "./searchedMix";
import type { SearchedMix, SearchWork, SlotSearch } from "./slotSearch";
import { pickMinutes } from "./splitTraffic";

/** How long one base is looked for: about a quarter of a second beyond its first. */
const MOST_WORK: SearchWork = { searches: 300, requests: 400_000 };

/**
 * The best base by the day with a block at night on top of it, for each time that the block can run. Where only the
 * excess is billed it is the exact optimum; for whole requests the block is exact for its base, the base is the best
 * one found, and the answer of the excess rule says how much less any could cost. Never dearer than the base alone.
 *
 * A block is an add-on pack: it has the minimum of a reservation, also on top of one.
 *
 * @param rules with the prices of a reservation by the day
 * @param best what is cheapest without a block
 * @returns nothing for a relative clock, which knows no time of the day
 */
export function blockMixes(
  traffic: Traffic,
  rules: SizingRules,
  prices: BlockPrices,
  best: ReservationOutcome,
): readonly BlockMix[] {
  const { clock } = traffic.kind === "requests" ? traffic.arrivals : traffic.profile;
  if (clock === "relative" || rules.overflow === "refused") return [];
  return prices.windows.map((window) => blockMix(traffic, rules, { prices, window, best }));
}

interface Wanted {
  readonly prices: BlockPrices;
  readonly window: BlockWindow;
  readonly best: ReservationOutcome;
}

function blockMix(traffic: Traffic, rules: SizingRules, { prices, window, best }: Wanted): BlockMix {
  const { picked, others, nights } = minutesInBlock(
    traffic.kind === "requests" ? traffic.arrivals : traffic.profile,
    window,
  );
  const split = { outside: pickMinutes(traffic, others), inside: pickMinutes(traffic, picked) };
  const paid = BigInt(prices.isWhole ? nights * window.minutes : picked.length);
  const steps: BlockStepPrices = {
    input: { base: rules.prices.inputStep, block: prices.minuteInput * paid },
    output: { base: rules.prices.outputStep, block: prices.minuteOutput * paid },
  };
  const asExcess = { ...rules, overflow: "excess" } as const;
  const [outside, inside] = [newSizer(split.outside, rules), newSizer(split.inside, rules)];
  const costOf = (found: BlockSteps) => costsOf(found, { outside, inside }, steps);
  const isExcess = traffic.kind === "profile" || rules.overflow === "excess";
  const ofExcess = excessBlock(split, asExcess, steps);
  const found = isExcess ? ofExcess : searched(split, rules, steps, { outside, best, begun: ofExcess.base });
  const isBound = !isExcess && traffic.kind === "requests" && isBoundByExcess(traffic.arrivals, rules);
  const bound = isBound ? costsOf(ofExcess, sizersOf(split, asExcess), steps).total : null;
  const flat = { base: best, night: best };
  const [costs, ofFlat] = [costOf(found), costOf(flat)];
  const isBetter = costs.total < ofFlat.total;
  const chosen = isBetter ? found : flat;
  return {
    window,
    inside: { minutes: picked.length, ...countsOf(inside) },
    base: stepsOf(chosen.base),
    block: minus(chosen.night, chosen.base),
    ...(isBetter ? costs : ofFlat),
    atLeast: isExcess ? (isBetter ? costs : ofFlat).total : bound,
  };
}

interface SplitSizers {
  readonly outside: Sizer;
  readonly inside: Sizer;
}

function sizersOf({ outside, inside }: SplitByBlock, rules: SizingRules): SplitSizers {
  return { outside: newSizer(outside, rules), inside: newSizer(inside, rules) };
}

function costsOf({ base, night }: BlockSteps, { outside, inside }: SplitSizers, prices: BlockStepPrices) {
  const block = minus(night, base);
  const reservedBase = BigInt(base.inputSteps) * prices.input.base + BigInt(base.outputSteps) * prices.output.base;
  const reservedBlock = BigInt(block.inputSteps) * prices.input.block + BigInt(block.outputSteps) * prices.output.block;
  const [byDay, atNight] = [outside.priceOf(base), inside.priceOf(night)];
  const overflow = byDay.overflow + atNight.overflow;
  const overflowTiers = addedTiers([byDay.overflowTiers, atNight.overflowTiers]);
  return { reservedBase, reservedBlock, overflow, overflowTiers, total: reservedBase + reservedBlock + overflow };
}

/** For whole requests: bases are tried, each with the block that is best on it. */
function searched(
  split: SplitByBlock,
  rules: SizingRules,
  prices: BlockStepPrices,
  { outside, best, begun }: { readonly outside: Sizer; readonly best: Steps; readonly begun: Steps },
): BlockSteps {
  const inside = newSizer(split.inside, {
    ...rules,
    minimum: null,
    prices: { ...rules.prices, inputStep: prices.input.block, outputStep: prices.output.block },
  });
  const entries = split.inside.kind === "requests" ? split.inside.arrivals.input.length : split.inside.profile.minutes;
  const least = rules.minimum ?? NO_STEPS;
  let searches = 0;
  const search: SlotSearch = {
    work: () => ({ searches, requests: searches * entries }),
    cheapestOn(base): SearchedMix {
      searches += 1;
      const bare = costsOf({ base, night: base }, { outside, inside }, prices);
      const found = inside.cheapest({ atLeast: plus(base, least) });
      if (found === null) return { base, steps: [base], ...bare };
      const onTop = costsOf({ base, night: found }, { outside, inside }, prices);
      return onTop.total < bare.total ? { base, steps: [stepsOf(found)], ...onTop } : { base, steps: [base], ...bare };
    },
  };
  const most = larger(outside.most, inside.most);
  const { base, steps } = searchedMix(search, [stepsOf(best), begun], most, rules.minimum, MOST_WORK);
  return { base, night: steps[0] ?? base };
}

function countsOf({ totals }: Sizer): Pick<BlockMix["inside"], "requests" | "tokens"> {
  return { requests: totals.requests, tokens: totals.input + totals.output };
}

function stepsOf({ inputSteps, outputSteps }: Steps): Steps {
  return { inputSteps, outputSteps };
}

function plus(one: Steps, other: Steps): Steps {
  return {
    inputSteps: one.inputSteps + other.inputSteps,
    outputSteps: one.outputSteps + other.outputSteps,
  };
}

function minus(one: Steps, other: Steps): Steps {
  return { inputSteps: one.inputSteps - other.inputSteps, outputSteps: one.outputSteps - other.outputSteps };
}

function larger(one: Steps, other: Steps): Steps {
  return {
    inputSteps: Math.max(one.inputSteps, other.inputSteps),
    outputSteps: Math.max(one.outputSteps, other.outputSteps),
  };
}
