import { newSizer } from "../traffic/sizer/newSizer";
import type { ReservationOutcome, TrafficTotals } from "../traffic/sizer/sizer";
import type { SizingRules } from "../traffic/sizer/sizingRules";
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
 * Sizes each group of models by itself, over the period of the whole log. The signal is heard between two of them, and
 * other requests are handled.
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
  for (const [index, trafficOf] of split(groups.map(({ names }) => names)).entries()) {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    const group = groups[index];
    if (group === undefined) throw new Error("a traffic of no group");
    const sizer = newSizer(trafficOf(), group.rules);
    sized.push({ totals: sizer.totals, best: group.isReserved ? sizer.cheapest() : null });
    onShare(sized.length / groups.length);
  }
  return sized;
}
