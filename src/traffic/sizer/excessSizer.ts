import { allowedOutside } from "./allowedOutside";
import { cheapestSteps, overflowCost } from "./cheapestSteps";
import { cheapestOf } from "./cheapestOf";
import { coverageStairs, type NeededSteps } from "./coverageStairs";
import { arrivalParts, profileParts, type ExcessParts, type PricedLayer } from "./excessParts";
import { excessNeeds, excessOutcome } from "./excessOutcome";
import { searchRanges } from "./searchRanges";
import type { Coverage, ReservationOutcome, Sizer, TrafficTotals } from "./sizer";
import { NO_STEPS, type Steps } from "../../model/sizing";
import type { SizingRules, Traffic } from "./sizingRules";
import { arrivalTotals, profileTotals } from "../arrivals/trafficTotals";

/**
 * Reservations where only the tokens over them are billed. The two dimensions are apart then: each is priced for every
 * number of its steps at once.
 */
export function excessSizer(traffic: Traffic, rules: SizingRules): Sizer {
  const limit = rules.maxInputTokens ?? Number.POSITIVE_INFINITY;
  const parts =
    traffic.kind === "profile" ? profileParts(traffic.profile, rules) : arrivalParts(traffic.arrivals, rules, limit);
  let totals: TrafficTotals | null = null;
  const allTotals = (): TrafficTotals => (totals ??= totalsOf(traffic, rules));
  const most: Steps = { inputSteps: parts.mostInput, outputSteps: parts.mostOutput };
  const priceOf = (steps: Steps): ReservationOutcome => excessOutcome(traffic, rules, parts, limit, steps);
  const cheapestFrom = (from: Steps): Steps => ({
    inputSteps: cheapestSteps(parts.input, rules.prices.inputStep, from.inputSteps),
    outputSteps: cheapestSteps(parts.output, rules.prices.outputStep, from.outputSteps),
  });
  return {
    get totals() {
      return allTotals();
    },
    most,
    priceOf,
    cheapest({ coverage, atLeast = NO_STEPS } = {}) {
      const ranges = searchRanges(rules.minimum, atLeast, most);
      if (coverage === undefined) {
        return cheapestOf(
          ranges.map(({ from, to }) =>
            priceOf(to.inputSteps === 0 && to.outputSteps === 0 ? from : cheapestFrom(from)),
          ),
        );
      }
      const stairs = stairsFor(coverage, traffic, parts, allTotals(), limit);
      if (stairs === null) return null;
      return cheapestOf(
        ranges.flatMap(({ from, to }) => {
          const found = cheapestOnStairs(stairs, parts, rules, from, to);
          return found === null ? [] : [priceOf(found)];
        }),
      );
    },
  };
}

function totalsOf(traffic: Traffic, rules: SizingRules): TrafficTotals {
  const { tiers } = rules.prices;
  if (traffic.kind === "requests") return arrivalTotals(traffic.arrivals, tiers);
  const bare = profileTotals(traffic.profile, [], []);
  const [price] = tiers;
  return {
    ...bare,
    payAsYouGo:
      price === undefined
        ? 0n
        : BigInt(bare.input - bare.cached) * price.input +
          BigInt(bare.cached) * price.cached +
          BigInt(bare.output) * price.output,
  };
}

/** The fewest output steps by input steps; null when single requests are asked for and not known. */
function stairsFor(
  coverage: Coverage,
  traffic: Traffic,
  parts: ExcessParts,
  totals: TrafficTotals,
  limit: number,
): Int32Array | null {
  const { mostInput, mostOutput } = parts;
  switch (coverage.of) {
    case "tokens": {
      const tooLong = traffic.kind === "profile" ? 0 : excessNeeds(traffic, "requests", limit).tooLongTokens;
      return tokenStairs(parts, allowedOutside(totals.input + totals.output, coverage) - tooLong);
    }
    case "requests":
      if (traffic.kind === "profile") return null;
      return stairs(excessNeeds(traffic, "requests", limit), allowedOutside(totals.requests, coverage));
    case "minutes":
      return stairs(excessNeeds(traffic, "minutes", limit), allowedOutside(totals.minutes, coverage));
    default:
      return coverage.of satisfies never;
  }
  function stairs(needs: { readonly needed: NeededSteps; readonly tooLong: number }, allowed: number): Int32Array {
    return coverageStairs(needs.needed, allowed - needs.tooLong, mostInput, mostOutput);
  }
}

function tokenStairs(parts: ExcessParts, allowed: number): Int32Array {
  const tokensOver = (layers: readonly PricedLayer[], steps: number): number =>
    layers.reduce((sum, { over }) => sum + (over[steps] ?? 0), 0);
  const stairs = new Int32Array(parts.mostInput + 1).fill(parts.mostOutput + 1);
  let output = 0;
  for (let input = parts.mostInput; input >= 0; input--) {
    const left = allowed - tokensOver(parts.input, input);
    while (output <= parts.mostOutput && tokensOver(parts.output, output) > left) output++;
    stairs[input] = output;
  }
  return stairs;
}

function cheapestOnStairs(
  stairs: Int32Array,
  parts: ExcessParts,
  rules: SizingRules,
  from: Steps,
  to: Steps,
): Steps | null {
  const { inputStep, outputStep } = rules.prices;
  const outputCost = (steps: number): bigint => overflowCost(parts.output, steps) + outputStep * BigInt(steps);
  // The cheapest output steps from each number on, so that a stair is one look.
  const last = to.outputSteps;
  const bestFrom = new Int32Array(last + 1);
  const bestCost: bigint[] = [];
  for (let steps = last; steps >= 0; steps--) {
    const own = outputCost(steps);
    const later = bestCost[steps + 1];
    const better = later === undefined || own <= later;
    bestFrom[steps] = better ? steps : bestFrom[steps + 1]!;
    bestCost[steps] = better ? own : later;
  }
  let best: { readonly steps: Steps; readonly cost: bigint } | null = null;
  for (let inputSteps = from.inputSteps; inputSteps <= to.inputSteps; inputSteps++) {
    const fewest = stairs[Math.min(inputSteps, parts.mostInput)]!;
    const outputSteps = Math.max(from.outputSteps, fewest);
    if (fewest > parts.mostOutput || outputSteps > last) continue;
    const cost = overflowCost(parts.input, inputSteps) + inputStep * BigInt(inputSteps) + bestCost[outputSteps]!;
    if (best === null || cost < best.cost) best = { steps: { inputSteps, outputSteps: bestFrom[outputSteps]! }, cost };
  }
  return best?.steps ?? null;
}
