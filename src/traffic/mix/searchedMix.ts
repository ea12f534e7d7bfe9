import type { Steps } from "../../model/sizing";
import { raisedToMinimum } from "../study/raisedToMinimum";
import type { SearchedMix, SearchWork, SlotSearch } from "./slotSearch";

/**
 * A good base by trying: from the best of the given ones, to its neighbours at a distance that halves whenever none is
 * better. Each base has the best windows on top of it. No proof that there is no better base: the cost is not convex.
 *
 * @param first the mix is never worse than the first of these; the others are where to look as well
 * @param most steps beyond which nothing more fits inside
 * @param bound no further base is tried once so much work is done
 */
export function searchedMix(
  search: SlotSearch,
  first: readonly [Steps, ...Steps[]],
  most: Steps,
  minimum: Steps | null,
  bound: SearchWork,
): SearchedMix {
  const tried = new Map<string, SearchedMix>();
  const cheapestOn = (asked: Steps): SearchedMix => {
    const base = raisedToMinimum(asked, minimum);
    const key = `${base.inputSteps} ${base.outputSteps}`;
    const found = tried.get(key) ?? search.cheapestOn(base);
    tried.set(key, found);
    return found;
  };
  const [one, ...others] = first;
  let best = cheapestOn(one);
  const mayGoOn = (): boolean => {
    const { searches, requests } = search.work();
    return searches < bound.searches && requests < bound.requests;
  };
  const take = (base: Steps): boolean => {
    if (!mayGoOn()) return false;
    const found = cheapestOn(base);
    if (found.total >= best.total) return false;
    best = found;
    return true;
  };
  others.forEach(take);
  let distance = { inputSteps: Math.ceil(most.inputSteps / 8), outputSteps: Math.ceil(most.outputSteps / 8) };
  while (mayGoOn()) {
    const better = neighbours(best.base, distance, most).some(take);
    if (better) continue;
    if (distance.inputSteps <= 1 && distance.outputSteps <= 1) break;
    distance = { inputSteps: Math.ceil(distance.inputSteps / 2), outputSteps: Math.ceil(distance.outputSteps / 2) };
  }
  return best;
}

function neighbours(base: Steps, distance: Steps, most: Steps): readonly Steps[] {
  const moved = (input: number, output: number): Steps => ({
    inputSteps: clamped(base.inputSteps + input * distance.inputSteps, most.inputSteps),
    outputSteps: clamped(base.outputSteps + output * distance.outputSteps, most.outputSteps),
  });
  return [moved(1, 0), moved(-1, 0), moved(0, 1), moved(0, -1), moved(1, 1), moved(-1, -1)];
}

function clamped(steps: number, most: number): number {
  return Math.max(0, Math.min(most, steps));
}
