import { newSizer } from "../traffic/sizer/newSizer";
import type { ReservationOutcome, TrafficTotals } from "../traffic/sizer/sizer";
import type { SizingRules, Traffic } from "../traffic/sizer/sizingRules";
import type { HeldTraffic } from "./heldTraffic";
import { TrafficError } from "./trafficError";

/** Models of a log that are one to the vendor, and the rules and prices that hold for them. */
export interface ModelsToSize {
  /** As in the log. */
  readonly names: readonly string[];
  readonly rules: SizingRules;
  /** False: only what the tokens cost is asked. */
  readonly isReserved: boolean;
}

/** What the traffic of some models costs; money in the unit of the prices. */
export interface ModelsSized {
  readonly totals: TrafficTotals;
  /** Of all whole steps, nothing among them; null: not asked. */
  readonly best: ReservationOutcome | null;
}

/**
 * Sizes each group of models by itself, over the period of the whole log. The same models may be asked for several
 * times, with other rules and prices: one after another, so that their traffic is made once. The signal is heard
 * between two of them, and other requests are handled.
 *
 * @param onShare hears which share of the groups is done
 * @throws TrafficError where the traffic is no log, or the reason of the aborted signal
 */
export async function sizeModels(
  { split }: Pick<HeldTraffic, "split">,
  groups: readonly ModelsToSize[],
  { onShare, signal }: { readonly onShare: (share: number) => void; readonly signal: AbortSignal },
): Promise<readonly ModelsSized[]> {
  if (split === null) throw new TrafficError("broke");
  const sized: ModelsSized[] = [];
  const distinct = groups.filter(({ names }, at) => at === 0 || !areSame(names, groups[at - 1]?.names ?? []));
  const traffics = split(distinct.map(({ names }) => names));
  let at = -1;
  let traffic: Traffic | null = null;
  for (const { names, rules, isReserved } of groups) {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    if (traffic === null || !areSame(names, distinct[at]?.names ?? [])) {
      at += 1;
      const trafficOf = traffics[at];
      if (trafficOf === undefined) throw new Error("a group without traffic");
      traffic = trafficOf();
    }
    const sizer = newSizer(traffic, rules);
    sized.push({ totals: sizer.totals, best: isReserved ? sizer.cheapest() : null });
    onShare(sized.length / groups.length);
  }
  return sized;
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}
