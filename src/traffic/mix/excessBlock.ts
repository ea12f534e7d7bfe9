import { NO_STEPS, type Steps } from "../../model/sizing";
import { overflowCost } from "../sizer/cheapestSteps";
import { arrivalParts, profileParts, type PricedLayer } from "../sizer/excessParts";
import type { SizingRules, Traffic } from "../sizer/sizingRules";

/** The base at all times, and what holds in the block: the base and the block together. */
export interface BlockSteps {
  readonly base: Steps;
  readonly night: Steps;
}

/** The traffic outside and inside the hours of the block. */
export interface SplitByBlock {
  readonly outside: Traffic;
  readonly inside: Traffic;
}

/** Of one step over all the time: bought by the day, and in the blocks. */
export interface BlockStepPrices {
  readonly input: { readonly base: bigint; readonly block: bigint };
  readonly output: { readonly base: bigint; readonly block: bigint };
}

interface Dimension {
  readonly outside: readonly PricedLayer[];
  readonly inside: readonly PricedLayer[];
  readonly base: bigint;
  readonly block: bigint;
  /** The least of a base, and of a block on top of it or alone, where there is any. */
  readonly least: number;
}

/** One dimension of a candidate, and its cost. */
interface Found {
  readonly base: number;
  readonly night: number;
  readonly cost: bigint;
}

/**
 * The cheapest base with a block on top when only what is over the reservation is billed: exact. Whether there is a
 * base, and whether there is a block, holds for both dimensions; in each of the four cases these are apart.
 */
export function excessBlock(
  { outside, inside }: SplitByBlock,
  rules: SizingRules,
  prices: BlockStepPrices,
): BlockSteps {
  const [day, night] = [partsOf(outside, rules), partsOf(inside, rules)];
  const input: Dimension = {
    outside: day.input,
    inside: night.input,
    ...prices.input,
    least: rules.minimum?.inputSteps ?? 0,
  };
  const output: Dimension = {
    outside: day.output,
    inside: night.output,
    ...prices.output,
    least: rules.minimum?.outputSteps ?? 0,
  };
  const cases = [nothing, baseAlone, blockAlone, blockOnBase].map((one) => {
    const [ofInput, ofOutput] = [one(input), one(output)];
    return { ofInput, ofOutput, cost: ofInput.cost + ofOutput.cost };
  });
  const best = cases.reduce((least, one) => (one.cost < least.cost ? one : least));
  return {
    base: { inputSteps: best.ofInput.base, outputSteps: best.ofOutput.base },
    night: { inputSteps: best.ofInput.night, outputSteps: best.ofOutput.night },
  };
}

function partsOf(traffic: Traffic, rules: SizingRules) {
  return traffic.kind === "profile"
    ? profileParts(traffic.profile, rules)
    : arrivalParts(traffic.arrivals, rules, rules.maxInputTokens ?? Number.POSITIVE_INFINITY);
}

function nothing(one: Dimension): Found {
  return { base: NO_STEPS.inputSteps, night: NO_STEPS.inputSteps, cost: overflowAt(one, 0, 0) };
}

function baseAlone(one: Dimension): Found {
  return cheapest(one.least, largestOf(one), (steps) => ({
    base: steps,
    night: steps,
    cost: BigInt(steps) * one.base + overflowAt(one, steps, steps),
  }));
}

function blockAlone(one: Dimension): Found {
  return cheapest(one.least, largestOf(one), (steps) => ({
    base: 0,
    night: steps,
    cost: BigInt(steps) * one.block + overflowAt(one, 0, steps),
  }));
}

/** From the top: the best steps at night for a base are those for the next one, or its own least. */
function blockOnBase(one: Dimension): Found {
  const most = Math.max(largestOf(one), one.least);
  let night = most + one.least;
  let atNight = nightCost(one, night);
  let best: Found | null = null;
  for (let base = most; base >= one.least; base -= 1) {
    const steps = base + one.least;
    const cost = nightCost(one, steps);
    if (cost <= atNight) [night, atNight] = [steps, cost];
    const found = {
      base,
      night,
      cost: BigInt(base) * (one.base - one.block) + overflowCost(one.outside, base) + atNight,
    };
    if (best === null || found.cost <= best.cost) best = found;
  }
  return best ?? baseAlone(one);
}

/** As if all steps at night were bought in blocks. */
function nightCost(one: Dimension, steps: number): bigint {
  return BigInt(steps) * one.block + overflowCost(one.inside, steps);
}

function overflowAt(one: Dimension, base: number, night: number): bigint {
  return overflowCost(one.outside, base) + overflowCost(one.inside, night);
}

/** Steps that hold all of either traffic: more hold no more. */
function largestOf({ outside, inside }: Dimension): number {
  return Math.max(outside[0]?.over.length ?? 1, inside[0]?.over.length ?? 1) - 1;
}

/** The fewest steps of those that cost least. */
function cheapest(from: number, to: number, at: (steps: number) => Found): Found {
  let best = at(from);
  for (let steps = from + 1; steps <= to; steps += 1) {
    const found = at(steps);
    if (found.cost < best.cost) best = found;
  }
  return best;
}
