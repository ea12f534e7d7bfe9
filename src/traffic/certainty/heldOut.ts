import { newSizer } from "../sizer/newSizer";
import type { ReservationOutcome, Sizer } from "../sizer/sizer";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { HeldOut, HeldOutHalf } from "./certainty";
import { partRules, trafficPart } from "./trafficBlocks";

interface Half {
  readonly sizer: Sizer;
  readonly best: ReservationOutcome;
  readonly toScale: bigint;
}

/**
 * The reservation that the first half would have chosen, charged on the second, and the reverse: what an optimum is
 * worth on traffic that it was not found on.
 *
 * @param cut the minute at which the second half begins
 */
export function heldOut(traffic: Traffic, rules: SizingRules, minutes: number, cut: number): HeldOut {
  const first = halfOf(traffic, rules, minutes, 0, cut);
  const second = halfOf(traffic, rules, minutes, cut, minutes);
  return { firstOnSecond: charged(first.best, second), secondOnFirst: charged(second.best, first) };
}

function halfOf(traffic: Traffic, rules: SizingRules, minutes: number, from: number, to: number): Half {
  const part = partRules(rules, to - from, minutes);
  const sizer = newSizer(trafficPart(traffic, from, to), part.rules);
  // Without a wanted coverage something is always cheapest, be it nothing.
  const best = sizer.cheapest() ?? sizer.priceOf({ inputSteps: 0, outputSteps: 0 });
  return { sizer, best, toScale: part.toScale };
}

function charged({ inputSteps, outputSteps }: ReservationOutcome, { sizer, best, toScale }: Half): HeldOutHalf {
  return {
    chosen: { inputSteps, outputSteps },
    payAsYouGo: sizer.totals.payAsYouGo * toScale,
    chosenCost: sizer.priceOf({ inputSteps, outputSteps }).total * toScale,
    best: { inputSteps: best.inputSteps, outputSteps: best.outputSteps },
    bestCost: best.total * toScale,
  };
}
