import { cheapestSteps, overflowCost } from "../sizer/cheapestSteps";
import { arrivalParts, profileParts, type ExcessParts, type PricedLayer } from "../sizer/excessParts";
import { NO_STEPS, type Steps } from "../../model/sizing";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { MixStepPrices, StepPrices } from "./stepPrices";

/** What to buy, and how much less than without it overflows. */
export interface PlannedMix {
  readonly base: Steps;
  /** On top of the base, an entry a slot. */
  readonly extra: readonly Steps[];
  readonly saved: bigint;
}

/** One dimension of all slots. */
interface Dimension {
  readonly layers: readonly (readonly PricedLayer[])[];
  readonly prices: StepPrices;
}

/**
 * The cheapest mix when only what is over the reservation is billed: exact. The dimensions are apart then, and so are
 * the slots once the base is chosen, so that every base is tried with the best steps of every slot on top of it.
 *
 * With a minimum the base is nothing or at least that; where it is nothing, each window is at least that.
 *
 * @param slots the traffic of each slot
 */
export function excessMix(slots: readonly Traffic[], rules: SizingRules, prices: MixStepPrices): PlannedMix {
  const parts = partsOfSlots(slots, rules);
  const input: Dimension = { layers: parts.map((part) => part.input), prices: prices.input };
  const output: Dimension = { layers: parts.map((part) => part.output), prices: prices.output };
  const base: Steps = {
    inputSteps: bestBase(input, rules.minimum?.inputSteps ?? 0),
    outputSteps: bestBase(output, rules.minimum?.outputSteps ?? 0),
  };
  const onBase = { base, steps: slots.map((_, slot) => stepsFrom(input, output, slot, base)) };
  if (rules.minimum === null) return planned(input, output, onBase);
  const { minimum } = rules;
  const windowsOnly = {
    base: NO_STEPS,
    steps: slots.map((_, slot) => {
      const bought = stepsFrom(input, output, slot, minimum);
      return slotCost(input, output, slot, bought) < slotCost(input, output, slot, NO_STEPS) ? bought : NO_STEPS;
    }),
  };
  return planned(
    input,
    output,
    costOf(input, output, windowsOnly) <= costOf(input, output, onBase) ? windowsOnly : onBase,
  );
}

export function partsOfSlots(slots: readonly Traffic[], rules: SizingRules): readonly ExcessParts[] {
  return slots.map((slot) =>
    slot.kind === "profile"
      ? profileParts(slot.profile, rules)
      : arrivalParts(slot.arrivals, rules, rules.maxInputTokens ?? Number.POSITIVE_INFINITY),
  );
}

/** The base from `least` on that costs least together with the best steps of each slot; the fewest of those. */
function bestBase(one: Dimension, least: number): number {
  const most = one.layers.reduce((largest, layers) => Math.max(largest, (layers[0]?.over.length ?? 1) - 1), least);
  const costs = Array.from({ length: most + 1 }, (_, steps) => BigInt(steps) * one.prices.base);
  one.layers.forEach((layers, slot) => {
    const price = one.prices.slots[slot] ?? 0n;
    const last = (layers[0]?.over.length ?? 1) - 1;
    let best: bigint | null = null;
    for (let steps = last; steps >= 0; steps -= 1) {
      const own = overflowCost(layers, steps) + BigInt(steps) * price;
      if (best === null || own < best) best = own;
      // Beyond `last` nothing overflows and nothing is bought on top of the base.
      costs[steps] = (costs[steps] ?? 0n) + best - BigInt(steps) * price;
    }
  });
  let found = least;
  for (let steps = least + 1; steps <= most; steps += 1) if ((costs[steps] ?? 0n) < (costs[found] ?? 0n)) found = steps;
  return found;
}

interface Chosen {
  readonly base: Steps;
  /** Of each slot, the base included. */
  readonly steps: readonly Steps[];
}

function stepsFrom(input: Dimension, output: Dimension, slot: number, least: Steps): Steps {
  return {
    inputSteps: cheapestSteps(input.layers[slot] ?? [], input.prices.slots[slot] ?? 0n, least.inputSteps),
    outputSteps: cheapestSteps(output.layers[slot] ?? [], output.prices.slots[slot] ?? 0n, least.outputSteps),
  };
}

/** As if all steps of the slot were bought by the hour. */
function slotCost(input: Dimension, output: Dimension, slot: number, steps: Steps): bigint {
  return (
    overflowAt(input, output, slot, steps) +
    BigInt(steps.inputSteps) * (input.prices.slots[slot] ?? 0n) +
    BigInt(steps.outputSteps) * (output.prices.slots[slot] ?? 0n)
  );
}

function overflowAt(input: Dimension, output: Dimension, slot: number, steps: Steps): bigint {
  return (
    overflowCost(input.layers[slot] ?? [], steps.inputSteps) +
    overflowCost(output.layers[slot] ?? [], steps.outputSteps)
  );
}

function costOf(input: Dimension, output: Dimension, { base, steps }: Chosen): bigint {
  return steps.reduce(
    (sum, own, slot) =>
      sum +
      slotCost(input, output, slot, own) -
      BigInt(base.inputSteps) * (input.prices.slots[slot] ?? 0n) -
      BigInt(base.outputSteps) * (output.prices.slots[slot] ?? 0n),
    BigInt(base.inputSteps) * input.prices.base + BigInt(base.outputSteps) * output.prices.base,
  );
}

function planned(input: Dimension, output: Dimension, { base, steps }: Chosen): PlannedMix {
  return {
    base,
    extra: steps.map((own) => ({
      inputSteps: own.inputSteps - base.inputSteps,
      outputSteps: own.outputSteps - base.outputSteps,
    })),
    saved: steps.reduce(
      (sum, own, slot) => sum + overflowAt(input, output, slot, NO_STEPS) - overflowAt(input, output, slot, own),
      0n,
    ),
  };
}
