import { overflowCost } from "../sizer/cheapestSteps";
import type { PricedLayer } from "../sizer/excessParts";
import { NO_STEPS, type Steps } from "../../model/sizing";
import { partsOfSlots, type PlannedMix } from "./excessMix";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { MixStepPrices, StepPrices } from "./stepPrices";

/** One dimension: what each number of base steps costs, without packs and by how much more with one in a slot. */
interface Dimension {
  /** The base, and all overflow without a pack. */
  readonly bare: readonly bigint[];
  /** By slot, then by steps of the base. Below zero where the pack saves. */
  readonly withPack: readonly (readonly bigint[])[];
  /** Steps of the best pack on such a base in such a slot. */
  packOn(slot: number, base: number): number;
}

/** Bases from `from` to `to`, and the least of each figure among them. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly bare: bigint;
  readonly withPack: readonly bigint[];
  readonly halves: readonly [Range, Range] | null;
}

/**
 * The cheapest mix when only what is over the reservation is billed and a window on top of a base has a minimum of its
 * own: exact. In each slot there is a pack for both dimensions or none, so that the dimensions are not apart. Ranges of
 * bases are halved as long as the sum of the least that each part of their cost could be is below the best mix so far.
 *
 * @param slots the traffic of each slot
 * @param least of a window, on a base or alone
 */
export function excessPacks(
  slots: readonly Traffic[],
  rules: SizingRules,
  prices: MixStepPrices,
  least: Steps,
): PlannedMix {
  const parts = partsOfSlots(slots, rules);
  const ofInput = parts.map((part) => part.input);
  const ofOutput = parts.map((part) => part.output);
  const floor = rules.minimum ?? NO_STEPS;
  const input = dimensionOf(ofInput, prices.input, least.inputSteps, floor.inputSteps);
  const output = dimensionOf(ofOutput, prices.output, least.outputSteps, floor.outputSteps);
  const found = cheapestBase(input, output, floor);
  const extra = slots.map((_, slot): Steps => {
    const change = changeAt(input, found.inputSteps, slot) + changeAt(output, found.outputSteps, slot);
    return change < 0n
      ? { inputSteps: input.packOn(slot, found.inputSteps), outputSteps: output.packOn(slot, found.outputSteps) }
      : NO_STEPS;
  });
  const savedIn = (layers: readonly PricedLayer[], steps: number) =>
    overflowCost(layers, 0) - overflowCost(layers, steps);
  return {
    base: found,
    extra,
    saved: extra.reduce(
      (sum, own, slot) =>
        sum +
        savedIn(ofInput[slot] ?? [], found.inputSteps + own.inputSteps) +
        savedIn(ofOutput[slot] ?? [], found.outputSteps + own.outputSteps),
      0n,
    ),
  };
}

function dimensionOf(
  slots: readonly (readonly PricedLayer[])[],
  prices: StepPrices,
  least: number,
  floor: number,
): Dimension {
  const most = slots.reduce((largest, layers) => Math.max(largest, lastOf(layers)), floor);
  const bases = Array.from({ length: most + 1 }, (_, base) => base);
  const packs = slots.map((layers, slot) => bestFrom(layers, prices.slots[slot] ?? 0n));
  const packOn = (slot: number, base: number): number => {
    const best = packs[slot] ?? [];
    // Beyond the largest minute of the slot nothing overflows: the smallest pack then.
    return (best[base + least] ?? base + least) - base;
  };
  return {
    packOn,
    bare: bases.map((base) =>
      slots.reduce((sum, layers) => sum + overflowCost(layers, base), BigInt(base) * prices.base),
    ),
    withPack: slots.map((layers, slot) =>
      bases.map((base) => {
        const steps = packOn(slot, base);
        return (
          overflowCost(layers, base + steps) + BigInt(steps) * (prices.slots[slot] ?? 0n) - overflowCost(layers, base)
        );
      }),
    ),
  };
}

/** For each number of steps, those from it on that cost least with their overflow; the fewest of these. */
function bestFrom(layers: readonly PricedLayer[], price: bigint): readonly number[] {
  const best: number[] = [];
  let lowest: bigint | null = null;
  let found = 0;
  for (let steps = lastOf(layers); steps >= 0; steps -= 1) {
    const cost = overflowCost(layers, steps) + BigInt(steps) * price;
    if (lowest === null || cost <= lowest) [lowest, found] = [cost, steps];
    best[steps] = found;
  }
  return best;
}

/** Steps that hold the largest minute. */
function lastOf(layers: readonly PricedLayer[]): number {
  return (layers[0]?.over.length ?? 1) - 1;
}

function changeAt({ withPack }: Dimension, base: number, slot: number): bigint {
  return withPack[slot]?.[base] ?? 0n;
}

/** No base, or one of at least `floor` in both dimensions; of equally cheap ones the first found. */
function cheapestBase(input: Dimension, output: Dimension, floor: Steps): Steps {
  let best: Steps = NO_STEPS;
  let lowest = leastCost(rangeOf(input, 0, 0), rangeOf(output, 0, 0));
  const search = (ofInput: Range, ofOutput: Range, bound: bigint): void => {
    if (bound >= lowest) return;
    if (ofInput.halves === null && ofOutput.halves === null) {
      // One base: the bound is its cost.
      best = { inputSteps: ofInput.from, outputSteps: ofOutput.from };
      lowest = bound;
      return;
    }
    const splitsInput =
      ofOutput.halves === null || (ofInput.halves !== null && ofInput.to - ofInput.from >= ofOutput.to - ofOutput.from);
    const halves = splitsInput
      ? (ofInput.halves ?? []).map((half) => [half, ofOutput] as const)
      : (ofOutput.halves ?? []).map((half) => [ofInput, half] as const);
    halves
      .map(([one, other]) => ({ one, other, cost: leastCost(one, other) }))
      .sort((a, b) => (a.cost < b.cost ? -1 : 1))
      .forEach(({ one, other, cost }) => search(one, other, cost));
  };
  const all = [
    rangeOf(input, floor.inputSteps, input.bare.length - 1),
    rangeOf(output, floor.outputSteps, output.bare.length - 1),
  ] as const;
  search(...all, leastCost(...all));
  return best;
}

/** No base of the two ranges costs less. */
function leastCost(input: Range, output: Range): bigint {
  return input.withPack.reduce((sum, ofInput, slot) => {
    const change = ofInput + (output.withPack[slot] ?? 0n);
    return change < 0n ? sum + change : sum;
  }, input.bare + output.bare);
}

function rangeOf(one: Dimension, from: number, to: number): Range {
  if (from === to) {
    const withPack = one.withPack.map((ofSlot) => ofSlot[from] ?? 0n);
    return { from, to, bare: one.bare[from] ?? 0n, withPack, halves: null };
  }
  const middle = Math.floor((from + to) / 2);
  const halves = [rangeOf(one, from, middle), rangeOf(one, middle + 1, to)] as const;
  const [low, high] = halves;
  return {
    from,
    to,
    bare: lower(low.bare, high.bare),
    withPack: low.withPack.map((cost, slot) => lower(cost, high.withPack[slot] ?? cost)),
    halves,
  };
}

function lower(one: bigint, other: bigint): bigint {
  return other < one ? other : one;
}
