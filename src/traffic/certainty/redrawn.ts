import { NO_STEPS, type Steps } from "../../model/sizing";
import { seededNumbers } from "../shapes/seededNumbers";
import type { SizingRules } from "../sizer/sizingRules";
import type { BlockCosts } from "./blockCosts";
import type { Fraction, Range, Redrawn } from "./certainty";
import { drawnCosts, placesFrom, type SizePlace } from "./drawnCosts";
import { leastRegret, regretOf, type DrawnPeriod } from "./leastRegret";

const LOW_PERCENT = 5;
const HIGH_PERCENT = 95;
const EVERY_NUMBER = 2 ** 32;

/**
 * A block bootstrap: periods of as many blocks as the traffic has, each drawn from all of them with the same chance
 * and put back. What is kept together in a block stays together: the hours of a day, the minutes of an hour. Yields
 * after each period.
 *
 * @param chosen the optimum of the traffic itself; among the sizes of `costs`
 */
export function* redrawn(
  costs: BlockCosts,
  rules: SizingRules,
  chosen: Steps,
  seed: number,
  resamples: number,
): Generator<undefined, Redrawn> {
  const numbers = seededNumbers(seed);
  const count = costs.blocks.length;
  const draw = drawnCosts(costs, rules);
  const periods: (DrawnPeriod & { readonly best: SizePlace; readonly chosenCost: bigint })[] = [];
  const chosenAt: SizePlace = {
    input: costs.inputSteps.indexOf(chosen.inputSteps),
    output: costs.outputSteps.indexOf(chosen.outputSteps),
  };
  for (let resample = 0; resample < resamples; resample++) {
    const times = new Array<number>(count).fill(0);
    for (let drawn = 0; drawn < count; drawn++) {
      const block = Math.floor((numbers.next() * count) / EVERY_NUMBER);
      times[block] = (times[block] ?? 0) + 1;
    }
    const drawn = draw(times);
    const { place, cost } = drawn.best();
    periods.push({ costs: drawn, best: place, bestCost: cost, chosenCost: drawn.exact(chosenAt) });
    yield;
  }
  const scale = BigInt(costs.blocks.reduce((sum, { minutes }) => sum + minutes, 0));
  const least = leastRegret(periods, sizesOf(costs, rules.minimum ?? NO_STEPS), scale, chosenAt);
  return {
    resamples,
    seed,
    inputSteps: rangeOf(
      periods,
      ({ best }) => costs.inputSteps[best.input] ?? 0,
      (one, other) => one - other,
    ),
    outputSteps: rangeOf(
      periods,
      ({ best }) => costs.outputSteps[best.output] ?? 0,
      (one, other) => one - other,
    ),
    bestSaves: rangeOf(periods, (one) => saving(one, one.bestCost), compareFractions),
    chosenSaves: rangeOf(periods, (one) => saving(one, one.chosenCost), compareFractions),
    anyPays: periods.filter(({ costs: { payAsYouGo }, bestCost }) => bestCost < payAsYouGo).length,
    chosenPays: periods.filter(({ costs: { payAsYouGo }, chosenCost }) => chosenCost < payAsYouGo).length,
    leastRegret: {
      inputSteps: costs.inputSteps[least.place.input] ?? 0,
      outputSteps: costs.outputSteps[least.place.output] ?? 0,
      most: least.most,
    },
    chosenRegret: regretOf(periods, chosenAt),
    isThinned: costs.isThinned,
  };
}

/** Nothing, then all sizes from the minimum on. */
function* sizesOf({ inputSteps, outputSteps }: BlockCosts, minimum: Steps): Generator<SizePlace> {
  const from = placesFrom(inputSteps, outputSteps, minimum);
  if (from.input > 0 || from.output > 0) yield { input: 0, output: 0 };
  for (let input = from.input; input < inputSteps.length; input++) {
    for (let output = from.output; output < outputSteps.length; output++) yield { input, output };
  }
}

function saving({ costs }: DrawnPeriod, cost: bigint): Fraction {
  return { part: costs.payAsYouGo - cost, whole: costs.payAsYouGo };
}

function compareFractions(one: Fraction, other: Fraction): number {
  const [left, right] = [one.part * other.whole, other.part * one.whole];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The values that 5 and 95 in 100 periods do not exceed. */
function rangeOf<Period, Value>(
  periods: readonly Period[],
  valueOf: (period: Period) => Value,
  compare: (one: Value, other: Value) => number,
): Range<Value> {
  const sorted = periods.map(valueOf).sort(compare);
  const at = (percent: number): Value => {
    const found = sorted[Math.ceil((sorted.length * percent) / 100) - 1];
    if (found === undefined) throw new RangeError("no periods");
    return found;
  };
  return { low: at(LOW_PERCENT), high: at(HIGH_PERCENT) };
}
