import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { NeededSteps } from "./coverageStairs";
import type { ExcessParts, PricedLayer } from "./excessParts";
import type { ReservationOutcome, TierTokens } from "./sizer";
import type { Steps } from "../../model/sizing";
import type { SizingRules, Traffic } from "./sizingRules";
import { tierIndex } from "../arrivals/tierIndex";
import { addRequest, newTierSums, tokensCost } from "../arrivals/trafficTotals";

/** Prices one reservation exactly, of which only the tokens over it are billed. */
export function excessOutcome(
  traffic: Traffic,
  rules: SizingRules,
  parts: ExcessParts,
  limit: number,
  steps: Steps,
): ReservationOutcome {
  const { prices } = rules;
  const { byTier, requests, minutes } = outside(traffic, rules, limit, steps);
  const over = (layers: readonly PricedLayer[], tier: number, of: PricedLayer["of"], at: number): number =>
    layers.filter((one) => one.tier === tier && one.of === of).reduce((sum, one) => sum + (one.over[at] ?? 0), 0);
  const overflowTiers: readonly TierTokens[] = prices.tiers.map((_, tier) => {
    const cached = over(parts.input, tier, "cached", steps.inputSteps);
    return {
      requests: byTier === null ? null : byTier.requests[tier]!,
      input: over(parts.input, tier, "input", steps.inputSteps) + cached + (byTier?.input[tier] ?? 0),
      cached: cached + (byTier?.cached[tier] ?? 0),
      output: over(parts.output, tier, "output", steps.outputSteps) + (byTier?.output[tier] ?? 0),
    };
  });
  const reserved = prices.inputStep * BigInt(steps.inputSteps) + prices.outputStep * BigInt(steps.outputSteps);
  const overflow = tokensCost(prices.tiers, overflowTiers);
  const inside = (layers: readonly PricedLayer[], at: number): number =>
    layers.reduce((sum, one) => sum + (one.over[0] ?? 0) - (one.over[at] ?? 0), 0);
  return {
    inputSteps: steps.inputSteps,
    outputSteps: steps.outputSteps,
    reserved,
    overflow,
    total: reserved + overflow,
    insideInput: inside(parts.input, steps.inputSteps),
    insideOutput: inside(parts.output, steps.outputSteps),
    overflowRequests: requests,
    overflowMinutes: minutes,
    overflowTiers,
  };
}

/** Requests with a token outside, minutes with one, and the whole tokens of those that are too long. */
function outside(traffic: Traffic, rules: SizingRules, limit: number, steps: Steps) {
  const inputTpm = steps.inputSteps * INPUT_STEP_TPM;
  const outputTpm = steps.outputSteps * OUTPUT_STEP_TPM;
  let minutes = 0;
  if (traffic.kind === "profile") {
    const { input, output } = traffic.profile;
    for (let minute = 0; minute < input.length; minute++)
      if (input[minute]! > inputTpm || output[minute]! > outputTpm) minutes++;
    return { byTier: null, requests: null, minutes };
  }
  const { arrivals } = traffic;
  const byTier = newTierSums(rules.prices.tiers.length);
  let requests = 0;
  for (let minute = 0; minute < arrivals.minutes; minute++) {
    let usedIn = 0;
    let usedOut = 0;
    const before = requests;
    for (let at = arrivals.start[minute]!; at < arrivals.start[minute + 1]!; at++) {
      const input = arrivals.input[at]!;
      const tier = tierIndex(rules.prices.tiers, input);
      if (input > limit) {
        addRequest(byTier, tier, input, arrivals.cached === null ? 0 : arrivals.cached[at]!, arrivals.output[at]!);
        requests++;
        continue;
      }
      usedIn += input;
      usedOut += arrivals.output[at]!;
      if ((input > 0 && usedIn > inputTpm) || (arrivals.output[at]! > 0 && usedOut > outputTpm)) {
        addRequest(byTier, tier, 0, 0, 0);
        requests++;
      }
    }
    if (requests > before) minutes++;
  }
  return { byTier, requests, minutes };
}

/** What each request or minute needs to be inside whole, and those that never are: their number and tokens. */
export function excessNeeds(
  traffic: Traffic,
  of: "requests" | "minutes",
  limit: number,
): {
  readonly needed: NeededSteps;
  readonly tooLong: number;
  readonly tooLongTokens: number;
} {
  if (traffic.kind === "profile") {
    const { input, output } = traffic.profile;
    return {
      needed: { input: stepsOf(input, INPUT_STEP_TPM), output: stepsOf(output, OUTPUT_STEP_TPM) },
      tooLong: 0,
      tooLongTokens: 0,
    };
  }
  const { arrivals } = traffic;
  const items = of === "requests" ? arrivals.input.length : arrivals.minutes;
  const needIn = new Float64Array(items);
  const needOut = new Float64Array(items);
  let tooLong = 0;
  let tooLongTokens = 0;
  for (let minute = 0; minute < arrivals.minutes; minute++) {
    let [usedIn, usedOut, never] = [0, 0, 0];
    for (let at = arrivals.start[minute]!; at < arrivals.start[minute + 1]!; at++) {
      const [input, output] = [arrivals.input[at]!, arrivals.output[at]!];
      if (input > limit) {
        never++;
        tooLongTokens += input + output;
        continue;
      }
      usedIn += input;
      usedOut += output;
      if (of === "minutes") continue;
      // A request without tokens of a kind has none of that kind outside.
      needIn[at] = input === 0 ? 0 : usedIn;
      needOut[at] = output === 0 ? 0 : usedOut;
    }
    if (of === "requests") tooLong += never;
    else if (never > 0) tooLong++;
    else [needIn[minute], needOut[minute]] = [usedIn, usedOut];
  }
  return {
    needed: { input: stepsOf(needIn, INPUT_STEP_TPM), output: stepsOf(needOut, OUTPUT_STEP_TPM) },
    tooLong,
    tooLongTokens,
  };
}

function stepsOf(tokens: Float64Array, step: number): Int32Array {
  return Int32Array.from(tokens, (own) => Math.ceil(own / step));
}
