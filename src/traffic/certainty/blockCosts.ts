import { overflowCost } from "../sizer/cheapestSteps";
import { arrivalParts, profileParts } from "../sizer/excessParts";
import { newSizer } from "../sizer/newSizer";
import { NO_STEPS, type Steps } from "../../model/sizing";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import { overflowGrid } from "../study/overflowGrid";
import { partRules, trafficPart } from "./trafficBlocks";

/** What each block's overflow costs with every size that is tried, without `scale`. */
export interface BlockCosts {
  /** Steps of either dimension, rising from 0; every pair of them is a size. */
  readonly inputSteps: readonly number[];
  readonly outputSteps: readonly number[];
  /** Some sizes between those were passed over. */
  readonly isThinned: boolean;
  readonly blocks: readonly BlockCost[];
}

/**
 * The cost of a size on any choice of blocks is the sum of its costs on each: a window is a clock minute, and blocks
 * are whole minutes. Where only the excess is billed the two dimensions are sums as well; whole requests need every
 * pair.
 */
export type BlockCost = { readonly minutes: number; readonly payAsYouGo: bigint } & (
  | {
      readonly is: "sums";
      readonly always: bigint;
      readonly input: readonly bigint[];
      readonly output: readonly bigint[];
    }
  /** The entry of an input place and an output place is at `output × inputSteps.length + input`. */
  | { readonly is: "pairs"; readonly overflow: readonly bigint[] }
);

/** Steps of one dimension that are tried where each is cheap. */
const MOST_STEPS = 2_000;
/** Requests and minutes looked at for pairs: a few seconds. */
const LOOKS = 400_000_000;
const FEWEST_POINTS = 16;
const MOST_POINTS = 64;

/**
 * Prices the blocks one by one; yields after each. Every size is tried where there are few; otherwise those between
 * the least and the most that a single block would choose, evenly thinned.
 *
 * @param most beyond these steps nothing more fits inside
 * @param chosen always tried
 */
export function* blockCosts(
  traffic: Traffic,
  rules: SizingRules,
  edges: readonly number[],
  most: Steps,
  chosen: Steps,
): Generator<undefined, BlockCosts> {
  const minutes = edges.at(-1) ?? 0;
  const parts = edges.slice(1).map((to, at) => trafficPart(traffic, edges[at] ?? 0, to));
  const areSums = traffic.kind === "profile" || rules.overflow === "excess";
  const points = areSums ? MOST_STEPS : pairPoints(traffic, minutes);
  const minimum = rules.minimum ?? NO_STEPS;
  const end: Steps = {
    inputSteps: Math.max(most.inputSteps, minimum.inputSteps, chosen.inputSteps),
    outputSteps: Math.max(most.outputSteps, minimum.outputSteps, chosen.outputSteps),
  };
  const isThinned = end.inputSteps >= points || end.outputSteps >= points;
  const bests: Steps[] = [chosen];
  if (isThinned) {
    for (const part of parts) {
      const sizer = newSizer(part, partRules(rules, minutesOf(part), minutes).rules);
      bests.push(sizer.cheapest() ?? NO_STEPS);
      yield;
    }
  }
  const input = triedSteps(
    end.inputSteps,
    points,
    bests.map(({ inputSteps }) => inputSteps),
    minimum.inputSteps,
    chosen.inputSteps,
  );
  const output = triedSteps(
    end.outputSteps,
    points,
    bests.map(({ outputSteps }) => outputSteps),
    minimum.outputSteps,
    chosen.outputSteps,
  );
  const blocks: BlockCost[] = [];
  for (const part of parts) {
    blocks.push(areSums ? sums(part, rules, input.steps, output.steps) : pairs(part, rules, input.steps, output.steps));
    yield;
  }
  return {
    inputSteps: input.steps,
    outputSteps: output.steps,
    isThinned: input.isThinned || output.isThinned,
    blocks,
  };
}

function minutesOf(traffic: Traffic): number {
  return traffic.kind === "profile" ? traffic.profile.minutes : traffic.arrivals.minutes;
}

/** Whole requests are looked at again for each pair. */
function pairPoints(traffic: Traffic, minutes: number): number {
  const requests = traffic.kind === "profile" ? 0 : traffic.arrivals.input.length;
  const points = Math.floor(Math.sqrt(LOOKS / Math.max(1, requests, minutes)));
  return Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, points));
}

function triedSteps(
  end: number,
  points: number,
  bests: readonly number[],
  minimum: number,
  chosen: number,
): { readonly steps: readonly number[]; readonly isThinned: boolean } {
  if (end < points) return { steps: Array.from({ length: end + 1 }, (_, steps) => steps), isThinned: false };
  const from = Math.max(minimum, Math.min(...bests));
  const to = Math.max(minimum, ...bests);
  const count = Math.min(points, to - from + 1);
  const steps = new Set([0, chosen]);
  for (let at = 0; at < count; at++) steps.add(from + Math.round((at * (to - from)) / Math.max(1, count - 1)));
  return { steps: [...steps].sort((one, other) => one - other), isThinned: count < to - from + 1 };
}

function sums(
  traffic: Traffic,
  rules: SizingRules,
  inputSteps: readonly number[],
  outputSteps: readonly number[],
): BlockCost {
  const parts =
    traffic.kind === "profile"
      ? profileParts(traffic.profile, rules)
      : arrivalParts(traffic.arrivals, rules, rules.maxInputTokens ?? Number.POSITIVE_INFINITY);
  const { payAsYouGo } = newSizer(traffic, rules).totals;
  return {
    is: "sums",
    minutes: minutesOf(traffic),
    payAsYouGo,
    // Requests that are too long never go inside.
    always: payAsYouGo - overflowCost(parts.input, 0) - overflowCost(parts.output, 0),
    input: inputSteps.map((steps) => overflowCost(parts.input, steps)),
    output: outputSteps.map((steps) => overflowCost(parts.output, steps)),
  };
}

function pairs(
  traffic: Traffic,
  rules: SizingRules,
  inputSteps: readonly number[],
  outputSteps: readonly number[],
): BlockCost {
  const sizer = newSizer(traffic, rules);
  return {
    is: "pairs",
    minutes: minutesOf(traffic),
    payAsYouGo: sizer.totals.payAsYouGo,
    overflow: overflowGrid(traffic, rules, sizer)(inputSteps, outputSteps).flat(),
  };
}
