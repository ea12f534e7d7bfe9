import type { DrawnCosts, SizePlace } from "./drawnCosts";

/** One drawn period with the cost of its own best, times `scale`. */
export interface DrawnPeriod {
  readonly costs: DrawnCosts;
  readonly bestCost: bigint;
}

const ROUNDING = 1e-11;

/**
 * The size of which the worst period is the least bad: the most that it costs over the best of the same period is as
 * small as it can be. Ties go to the fewest input steps, then to the fewest output steps.
 *
 * @param sizes to choose from, the fewest input steps first, then the fewest output steps
 * @param scale minutes of all the traffic
 * @param likely a size whose regret is small: the nearer it is, the fewer are worked out whole
 */
export function leastRegret(
  periods: readonly DrawnPeriod[],
  sizes: Iterable<SizePlace>,
  scale: bigint,
  likely: SizePlace,
): { readonly place: SizePlace; readonly most: bigint } {
  const bests = periods.map(({ bestCost }) => Number(bestCost) / Number(scale));
  const margin =
    ROUNDING * periods.reduce((most, { costs }) => Math.max(most, Number(costs.payAsYouGo) / Number(scale)), 1);
  // The period that ruled out the last size most likely rules out the next one too.
  let hardest = 0;
  const nearMost = (place: SizePlace, limit: number): number => {
    let most = regretIn(hardest);
    for (let at = 0; at < periods.length && most <= limit; at++) {
      const regret = regretIn(at);
      if (regret <= most) continue;
      most = regret;
      hardest = at;
    }
    return most;

    function regretIn(at: number): number {
      return (periods[at]?.costs.near(place) ?? 0) - (bests[at] ?? 0);
    }
  };
  let lowest = nearMost(likely, Number.POSITIVE_INFINITY);
  let found: { readonly place: SizePlace; readonly near: number }[] = [];
  for (const place of sizes) {
    const near = nearMost(place, lowest + margin);
    if (near > lowest + margin) continue;
    lowest = Math.min(lowest, near);
    found.push({ place, near });
  }
  found = found.filter(({ near }) => near <= lowest + margin);
  let least: { readonly place: SizePlace; readonly most: bigint } | null = null;
  for (const { place } of found) {
    const most = regretOf(periods, place);
    if (least === null || most < least.most) least = { place, most };
  }
  return least ?? { place: likely, most: regretOf(periods, likely) };
}

/** The most that a size costs over the best of a period, exact, times `scale`. */
export function regretOf(periods: readonly DrawnPeriod[], place: SizePlace): bigint {
  return periods.reduce((most, { costs, bestCost }) => {
    const regret = costs.exact(place) - bestCost;
    return regret > most ? regret : most;
  }, 0n);
}
