import { amount, type Amount } from "../../../money/amount";
import { divide, multiply } from "../../../money/arithmetic";
import { toPlaces } from "../../../money/toText";
import type { Hours } from "../../../model/quantities";
import type { Steps } from "../../../model/sizing";
import type { TierTokens } from "../../../traffic/sizer/sizer";
import type { BlockMix, MixWindow, TimeMix } from "../../../traffic/study/study";

/** What is bought on top of the base: a block every night, or so much by the hour for so many hours a day. */
export type OnTop =
  | { readonly plan: "block"; readonly steps: Steps }
  | { readonly plan: "hourly"; readonly steps: Steps; readonly hoursPerDay: Hours };

/** A mix as it is bought, and what of the traffic it leaves to the token prices. */
export interface BoughtMix {
  readonly base: Steps;
  readonly onTop: readonly OnTop[];
  readonly overflowTiers: readonly TierTokens[];
}

/** Hours a day are kept to this many places: to a thousandth of a second. */
const HOUR_PLACES = 6;
const HOURS_A_DAY = amount(24);

export function blockBought({ base, block, overflowTiers }: BlockMix): BoughtMix {
  return { base, overflowTiers, onTop: isNothing(block) ? [] : [{ plan: "block", steps: block }] };
}

/**
 * Windows of the same size are one reservation by the hour. Its hours a day are those of the traffic on average: 9
 * hours of five days in a week are 6.428571 a day.
 *
 * @param minutes of the traffic
 */
export function windowsBought({ base, windows, overflowTiers }: TimeMix, minutes: number): BoughtMix {
  const bySize = new Map<string, MixWindow[]>();
  for (const window of windows) {
    const key = `${window.inputSteps} ${window.outputSteps}`;
    bySize.set(key, [...(bySize.get(key) ?? []), window]);
  }
  const onTop = [...bySize.values()].flatMap((own): readonly OnTop[] => {
    const [first] = own;
    if (first === undefined) return [];
    const used = own.reduce((sum, window) => sum + window.minutes, 0);
    return [
      {
        plan: "hourly",
        steps: { inputSteps: first.inputSteps, outputSteps: first.outputSteps },
        hoursPerDay: hoursText(divide(multiply(amount(used), HOURS_A_DAY), amount(minutes))),
      },
    ];
  });
  return { base, onTop, overflowTiers };
}

/** rounding: to `HOUR_PLACES`, since hours a day are decimal text. */
function hoursText(hours: Amount): Hours {
  const text = toPlaces(hours, HOUR_PLACES);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

export function isNothing({ inputSteps, outputSteps }: Steps): boolean {
  return inputSteps === 0 && outputSteps === 0;
}
