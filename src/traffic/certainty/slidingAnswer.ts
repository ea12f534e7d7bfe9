import { NO_STEPS, type Steps } from "../../model/sizing";
import type { SizingRules } from "../sizer/sizingRules";
import type { SlidingAnswer } from "./certainty";
import { slidingBound, type SlidingBound } from "./slidingBound";
import { slidingMinute, type StampedArrivals } from "./slidingMinute";

/** Requests looked at for one answer: about a second. */
const LOOKS = 60_000_000;
/** Sizes that are put in the order of their bounds; of more than these the search is not begun with a proof in view. */
const MOST_SIZES = 2_000_000;
/** Sums of doubles may come out a little high, and a bound must not. */
const ROUNDED_DOWN = 1 - 1e-9;

interface Priced extends Steps {
  readonly cost: bigint;
}

/**
 * The answer under a sliding minute (`slidingMinute`): what the reservation that was chosen by clock minutes costs
 * then, and the cheapest. Sizes are priced from the least bound on until a bound is no longer under the best, which
 * proves it; or until so many requests were looked at. Yields after each size that is priced.
 *
 * @param most beyond these steps nothing more fits a clock minute
 */
export function* slidingAnswer(
  stamped: StampedArrivals,
  rules: SizingRules,
  most: Steps,
  chosen: Steps,
): Generator<undefined, SlidingAnswer> {
  const { arrivals, ticks } = stamped;
  // Stamps to the minute say nothing of what is within 60 seconds of what.
  if (ticks.every((tick) => tick === 0)) return { is: "unknown", because: "no-seconds" };
  const overflow = slidingMinute(stamped, rules);
  const { inputStep, outputStep } = rules.prices;
  const priced = (steps: Steps): Priced => ({
    ...steps,
    cost: overflow(steps) + inputStep * BigInt(steps.inputSteps) + outputStep * BigInt(steps.outputSteps),
  });
  const nothing = priced(NO_STEPS);
  yield;
  const own = priced({ inputSteps: chosen.inputSteps, outputSteps: chosen.outputSteps });
  yield;
  let best = cheaper(nothing, own);
  const holdsAll = overflow({ inputSteps: Number.POSITIVE_INFINITY, outputSteps: Number.POSITIVE_INFINITY });
  const sizes = sizesByBound(rules, slidingBound(arrivals, rules), Number(holdsAll), most, Number(best.cost));
  let looks = 0;
  let isProven = sizes.isWhole;
  for (const size of sizes.list) {
    if (size.bound > Number(best.cost)) break;
    looks += arrivals.input.length;
    if (looks > LOOKS) {
      isProven = false;
      break;
    }
    best = cheaper(best, priced({ inputSteps: size.inputSteps, outputSteps: size.outputSteps }));
    yield;
  }
  return {
    is: "known",
    chosenCost: own.cost,
    best: { inputSteps: best.inputSteps, outputSteps: best.outputSteps },
    bestCost: best.cost,
    isProven,
    payAsYouGo: nothing.cost,
  };
}

/** Ties go to fewer input steps, then to fewer output steps. */
function cheaper(one: Priced, other: Priced): Priced {
  if (one.cost !== other.cost) return one.cost < other.cost ? one : other;
  if (one.inputSteps !== other.inputSteps) return one.inputSteps < other.inputSteps ? one : other;
  return one.outputSteps <= other.outputSteps ? one : other;
}

interface BoundedSize extends Steps {
  readonly bound: number;
}

/** The sizes whose bound is not over `limit`, the least bound first. */
function sizesByBound(
  rules: SizingRules,
  bound: SlidingBound,
  always: number,
  most: Steps,
  limit: number,
): { readonly list: readonly BoundedSize[]; readonly isWhole: boolean } {
  const minimum = rules.minimum ?? NO_STEPS;
  const [inputPrice, outputPrice] = [Number(rules.prices.inputStep), Number(rules.prices.outputStep)];
  const list: BoundedSize[] = [];
  // Sixty seconds touch two clock minutes, and never hold more than both of them.
  const end = {
    input: Math.max(2 * most.inputSteps, minimum.inputSteps),
    output: Math.max(2 * most.outputSteps, minimum.outputSteps),
  };
  for (let inputSteps = minimum.inputSteps; inputSteps <= end.input; inputSteps++) {
    const inputBound = always + inputSteps * inputPrice + (bound.input[inputSteps] ?? 0);
    if (always + inputSteps * inputPrice > limit) break;
    for (let outputSteps = minimum.outputSteps; outputSteps <= end.output; outputSteps++) {
      const reserved = outputSteps * outputPrice;
      if (inputBound + reserved > limit) break;
      const least = (inputBound + reserved + (bound.output[outputSteps] ?? 0)) * ROUNDED_DOWN;
      if (least > limit) continue;
      if (list.length >= MOST_SIZES)
        return { list: list.sort((one, other) => one.bound - other.bound), isWhole: false };
      list.push({ inputSteps, outputSteps, bound: least });
    }
  }
  return { list: list.sort((one, other) => one.bound - other.bound), isWhole: true };
}
