import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { Arrivals } from "../arrivals/arrivals";
import { layeredTokens, type LayeredTokens } from "./layeredTokens";
import type { MinuteProfile } from "../arrivals/minuteProfile";
import type { SizingRules } from "./sizingRules";
import { tierIndex } from "../arrivals/tierIndex";

/** Tokens of one price over each number of steps. */
export interface PricedLayer {
  readonly tier: number;
  readonly of: "input" | "cached" | "output";
  readonly price: bigint;
  readonly over: Float64Array;
}

/** The two dimensions of the excess: each token of a minute over the reservation is billed by itself. */
export interface ExcessParts {
  /** Plain and cached input of each tier. */
  readonly input: readonly PricedLayer[];
  readonly output: readonly PricedLayer[];
  /** The largest minute, and the steps that hold it. */
  readonly mostInput: number;
  readonly mostOutput: number;
}

/** Of a minute's input, the cached part counts first. */
export function profileParts(profile: MinuteProfile, rules: SizingRules): ExcessParts {
  const { input, output, cached } = profile;
  const [peakInput, peakOutput] = [peakOf(input), peakOf(output)];
  const [price] = rules.prices.tiers;
  if (price === undefined) throw new RangeError("no token prices");
  const all = layeredTokens(INPUT_STEP_TPM, peakInput);
  all.addAll(input);
  const overInput = all.over();
  const outputs = layeredTokens(OUTPUT_STEP_TPM, peakOutput);
  outputs.addAll(output);
  const cachedLayer = (): readonly PricedLayer[] => {
    if (cached === null) return [{ tier: 0, of: "input", price: price.input, over: overInput }];
    // max(0, all − s) is plain and cached; the cached tokens over s are those of max(0, cached − s).
    const first = layeredTokens(INPUT_STEP_TPM, peakInput);
    first.addAll(cached);
    const over = first.over();
    return [
      { tier: 0, of: "input", price: price.input, over: overInput.map((tokens, steps) => tokens - over[steps]!) },
      { tier: 0, of: "cached", price: price.cached, over },
    ];
  };
  return {
    input: cachedLayer(),
    output: [{ tier: 0, of: "output", price: price.output, over: outputs.over() }],
    mostInput: Math.ceil(peakInput / INPUT_STEP_TPM),
    mostOutput: Math.ceil(peakOutput / OUTPUT_STEP_TPM),
  };
}

/**
 * In order of arrival, each request's cached part before the rest of it. `limit` leaves out the requests that are too
 * long.
 */
export function arrivalParts(arrivals: Arrivals, rules: SizingRules, limit: number): ExcessParts {
  const { tiers } = rules.prices;
  const { start, input, output, cached } = arrivals;
  const [peakInput, peakOutput] = [peakMinute(arrivals, input, limit), peakMinute(arrivals, output, limit)];
  const layers = (step: number, peak: number): readonly LayeredTokens[] => tiers.map(() => layeredTokens(step, peak));
  const plain = layers(INPUT_STEP_TPM, peakInput);
  const fromCache = cached === null ? null : layers(INPUT_STEP_TPM, peakInput);
  const outputs = layers(OUTPUT_STEP_TPM, peakOutput);
  for (let minute = 0; minute < arrivals.minutes; minute++) {
    let usedIn = 0;
    let usedOut = 0;
    for (let at = start[minute]!; at < start[minute + 1]!; at++) {
      const tokens = input[at]!;
      if (tokens > limit) continue;
      const tier = tierIndex(tiers, tokens);
      if (fromCache !== null) {
        fromCache[tier]!.takeOff(usedIn);
        fromCache[tier]!.add(usedIn + cached![at]!);
      }
      plain[tier]!.takeOff(usedIn + (cached === null ? 0 : cached[at]!));
      usedIn += tokens;
      plain[tier]!.add(usedIn);
      outputs[tier]!.takeOff(usedOut);
      usedOut += output[at]!;
      outputs[tier]!.add(usedOut);
    }
  }
  const priced = (layered: readonly LayeredTokens[], of: PricedLayer["of"]): readonly PricedLayer[] =>
    layered.map((layer, tier) => ({ tier, of, price: tiers[tier]![of], over: layer.over() }));
  return {
    input: [...priced(plain, "input"), ...(fromCache === null ? [] : priced(fromCache, "cached"))],
    output: priced(outputs, "output"),
    mostInput: Math.ceil(peakInput / INPUT_STEP_TPM),
    mostOutput: Math.ceil(peakOutput / OUTPUT_STEP_TPM),
  };
}

function peakOf(values: Float64Array): number {
  let peak = 0;
  for (let index = 0; index < values.length; index++) if (values[index]! > peak) peak = values[index]!;
  return peak;
}

function peakMinute(arrivals: Arrivals, tokens: Uint32Array, limit: number): number {
  let peak = 0;
  for (let minute = 0; minute < arrivals.minutes; minute++) {
    let sum = 0;
    for (let at = arrivals.start[minute]!; at < arrivals.start[minute + 1]!; at++)
      if (arrivals.input[at]! <= limit) sum += tokens[at]!;
    peak = Math.max(peak, sum);
  }
  return peak;
}
