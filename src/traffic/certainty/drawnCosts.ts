import { NO_STEPS, type Steps } from "../../model/sizing";
import type { SizingRules } from "../sizer/sizingRules";
import type { BlockCost, BlockCosts } from "./blockCosts";

/** Places of a size in `BlockCosts.inputSteps` and `outputSteps`. */
export interface SizePlace {
  readonly input: number;
  readonly output: number;
}

/** What each size costs in one period that was drawn from the blocks. */
export interface DrawnCosts {
  readonly minutes: number;
  /** Times `scale`. */
  readonly payAsYouGo: bigint;
  /** Close to the cost without `scale`: enough to leave out most sizes. */
  near(place: SizePlace): number;
  /** Exact, times `scale`. */
  exact(place: SizePlace): bigint;
  /** Those that cost least, exactly; the fewest input steps of them, then the fewest output steps. */
  best(): { readonly place: SizePlace; readonly cost: bigint };
}

/** How far sums of doubles may be off, relative to the largest of them. */
const ROUNDING = 1e-11;

/** Draws periods from the blocks: `times[b]` is how often block b is in one. */
export function drawnCosts(
  costs: BlockCosts,
  { prices, minimum }: SizingRules,
): (times: readonly number[]) => DrawnCosts {
  const { inputSteps, outputSteps, blocks } = costs;
  const all = blocks.reduce((sum, { minutes }) => sum + minutes, 0);
  const nears = blocks.map(nearOf);
  const width = inputSteps.length;
  const places = placesFrom(inputSteps, outputSteps, minimum ?? NO_STEPS);

  return (times) => {
    const minutes = blocks.reduce((sum, block, at) => sum + block.minutes * (times[at] ?? 0), 0);
    const share = minutes / all;
    const input = Float64Array.from(inputSteps, (steps) => steps * Number(prices.inputStep) * share);
    const output = Float64Array.from(outputSteps, (steps) => steps * Number(prices.outputStep) * share);
    const pairs = blocks.some(({ is }) => is === "pairs") ? new Float64Array(width * outputSteps.length) : null;
    let always = 0;
    nears.forEach((near, at) => {
      const count = times[at] ?? 0;
      if (count === 0) return;
      always += near.always * count;
      addTimes(input, near.input, count);
      addTimes(output, near.output, count);
      if (pairs !== null) addTimes(pairs, near.pairs, count);
    });
    const nearAt = (inputPlace: number, outputPlace: number): number =>
      always +
      (input[inputPlace] ?? 0) +
      (output[outputPlace] ?? 0) +
      (pairs === null ? 0 : (pairs[outputPlace * width + inputPlace] ?? 0));
    const exact = (place: SizePlace): bigint => {
      const overflow = blocks.reduce((sum, block, at) => {
        const count = times[at] ?? 0;
        return count === 0 ? sum : sum + BigInt(count) * overflowOf(block, place, width);
      }, 0n);
      const aMinute =
        BigInt(inputSteps[place.input] ?? 0) * prices.inputStep +
        BigInt(outputSteps[place.output] ?? 0) * prices.outputStep;
      return overflow * BigInt(all) + aMinute * BigInt(minutes);
    };
    const payAsYouGo = blocks.reduce((sum, block, at) => sum + block.payAsYouGo * BigInt(times[at] ?? 0), 0n);
    return {
      minutes,
      payAsYouGo: payAsYouGo * BigInt(all),
      near: ({ input: inputPlace, output: outputPlace }) => nearAt(inputPlace, outputPlace),
      exact,
      best() {
        const margin = ROUNDING * Math.max(1, Number(payAsYouGo));
        const found =
          pairs === null
            ? leastSums(input, output, places, margin)
            : leastPairs(nearAt, width, outputSteps.length, places, margin);
        return leastExact(nearestOf([{ input: 0, output: 0 }, ...found], nearAt, margin), exact);
      },
    };
  };
}

/** The sizes that may be bought besides nothing: all from these places on. */
export function placesFrom(inputSteps: readonly number[], outputSteps: readonly number[], minimum: Steps): SizePlace {
  return {
    input: inputSteps.findIndex((steps) => steps >= minimum.inputSteps),
    output: outputSteps.findIndex((steps) => steps >= minimum.outputSteps),
  };
}

function nearOf(block: BlockCost) {
  const none = new Float64Array(0);
  switch (block.is) {
    case "sums":
      return {
        always: Number(block.always),
        input: Float64Array.from(block.input, Number),
        output: Float64Array.from(block.output, Number),
        pairs: none,
      };
    case "pairs":
      return { always: 0, input: none, output: none, pairs: Float64Array.from(block.overflow, Number) };
    default:
      return block satisfies never;
  }
}

function overflowOf(block: BlockCost, { input, output }: SizePlace, width: number): bigint {
  return block.is === "sums"
    ? block.always + (block.input[input] ?? 0n) + (block.output[output] ?? 0n)
    : (block.overflow[output * width + input] ?? 0n);
}

function addTimes(sums: Float64Array, values: Float64Array, times: number): void {
  for (let at = 0; at < values.length; at++) sums[at] = sums[at]! + values[at]! * times;
}

/** The two dimensions are apart: the cheapest of each. */
function leastSums(input: Float64Array, output: Float64Array, from: SizePlace, margin: number): readonly SizePlace[] {
  const least = (values: Float64Array, first: number): readonly number[] => {
    let lowest = Number.POSITIVE_INFINITY;
    for (let at = first; at < values.length; at++) lowest = Math.min(lowest, values[at]!);
    return [...values.keys()].filter((at) => at >= first && values[at]! <= lowest + margin);
  };
  const outputs = least(output, from.output);
  return least(input, from.input).flatMap((one) => outputs.map((other) => ({ input: one, output: other })));
}

function leastPairs(
  nearAt: (input: number, output: number) => number,
  width: number,
  height: number,
  from: SizePlace,
  margin: number,
): readonly SizePlace[] {
  let lowest = Number.POSITIVE_INFINITY;
  let found: SizePlace[] = [];
  for (let input = from.input; input < width; input++) {
    for (let output = from.output; output < height; output++) {
      const cost = nearAt(input, output);
      if (cost > lowest + margin) continue;
      if (cost < lowest - margin) found = [];
      lowest = Math.min(lowest, cost);
      found.push({ input, output });
    }
  }
  return found;
}

function nearestOf(
  places: readonly SizePlace[],
  nearAt: (input: number, output: number) => number,
  margin: number,
): readonly SizePlace[] {
  const lowest = places.reduce((least, { input, output }) => Math.min(least, nearAt(input, output)), Infinity);
  return places.filter(({ input, output }) => nearAt(input, output) <= lowest + margin);
}

/** Of those that cost the same the first: places come with the fewest input steps first, then the fewest output. */
function leastExact(
  places: readonly SizePlace[],
  exact: (place: SizePlace) => bigint,
): { readonly place: SizePlace; readonly cost: bigint } {
  let best: { readonly place: SizePlace; readonly cost: bigint } | null = null;
  for (const place of places) {
    const cost = exact(place);
    if (best === null || cost < best.cost) best = { place, cost };
  }
  if (best === null) throw new RangeError("no sizes");
  return best;
}
