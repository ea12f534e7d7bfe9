import type { Amount } from "../../../money/amount";
import { divide } from "../../../money/arithmetic";
import { amount } from "../../../money/amount";
import type { Way, Workload } from "../../../model/workload";
import { prepareWays, type WaysEvaluation } from "../evaluate/evaluateWays";
import { loadOf, type ExactLoad } from "../evaluate/exactLoad";
import type { WaysContext } from "../waysToBuy";
import { futureLoads } from "./futureLoads";
import { endsOf, expectedPoint, FUTURE_INPUTS, loadAt, type FutureInput, type FutureRanges } from "./futureRanges";

/** How sure the choice of a way is. Amounts are of a month; each way is sized anew for each future. */
export interface WaysInFutures {
  /** Of the load as it is expected. */
  readonly cheapest: Way;
  /** From the least expensive on; those that only other futures can be bought in come last. */
  readonly ways: readonly FutureWay[];
  /** What each input alone moves the cost of the cheapest way by, the widest first. */
  readonly swings: readonly Swing[];
  readonly futures: number;
}

export interface FutureWay {
  readonly way: Way;
  /** null: it does not take the load as it is expected. */
  readonly monthly: Amount | null;
  /** Futures in which it costs the least; of several alike the first of the table. */
  readonly cheapestIn: number;
  /** Futures whose load it does not take. */
  readonly refusedIn: number;
  /** What it costs more than the cheapest way, on average of the futures that it takes; null: it takes none. */
  readonly meanRegret: Amount | null;
  /** Where one input alone is at its end: the one in which it costs the most over the cheapest; null: in none. */
  readonly worst: Regret | null;
}

export interface Regret {
  readonly input: FutureInput;
  readonly end: "low" | "high";
  readonly regret: Amount;
  /** The cheapest there. */
  readonly than: Way;
}

export interface Swing {
  readonly input: FutureInput;
  readonly low: SwingEnd;
  readonly high: SwingEnd;
}

export interface SwingEnd {
  /** Of the way that is expected to be the cheapest; null: it does not take that load. */
  readonly monthly: Amount | null;
  /** The cheapest there, and its cost; null: nothing takes that load. */
  readonly least: { readonly way: Way; readonly monthly: Amount } | null;
}

/**
 * Every way in seeded futures and at the ends of each range. Null where no way takes the load, or its numbers have more
 * than six decimals.
 */
export function waysInFutures(
  workload: Workload,
  ranges: FutureRanges,
  draw: { readonly seed: number; readonly count: number },
  context: WaysContext,
): WaysInFutures | null {
  const load = loadOf(workload);
  if (load === null) return null;
  const prepared = prepareWays(workload, context);
  const own = prepared.costs(load);
  const best = leastOf(own);
  const cheapest = best === null ? undefined : prepared.ways[best.place];
  if (best === null || cheapest === undefined) return null;
  const tallies = prepared.ways.map(() => ({ cheapestIn: 0, refusedIn: 0, regret: 0n }));
  for (const future of futureLoads(load, ranges, draw)) tally(tallies, prepared.costs(future));
  const ends = endCosts(prepared, load, ranges);
  const inOrder = prepared.ways
    .map((way, place) => ({ way, place, cost: own[place] ?? null, tally: tallies[place] }))
    .filter(({ cost, tally: found }) => cost !== null || (found?.cheapestIn ?? 0) > 0)
    .toSorted((a, b) => (a.cost === null ? 1 : 0) - (b.cost === null ? 1 : 0) || byCost(a.cost ?? 0n, b.cost ?? 0n));
  return {
    cheapest,
    futures: draw.count,
    ways: inOrder.map(({ way, place, cost, tally: found }) => {
      const { cheapestIn = 0, refusedIn = 0, regret = 0n } = found ?? {};
      const taken = draw.count - refusedIn;
      return {
        way,
        monthly: cost === null ? null : prepared.amountOf(cost),
        cheapestIn,
        refusedIn,
        meanRegret: taken === 0 ? null : divide(prepared.amountOf(regret), amount(taken)),
        worst: worstOf(prepared, ends, place),
      };
    }),
    swings: swingsOf(prepared, ends, best.place),
  };
}

interface Tally {
  cheapestIn: number;
  refusedIn: number;
  regret: bigint;
}

function tally(tallies: readonly Tally[], costs: readonly (bigint | null)[]): void {
  const best = leastOf(costs);
  tallies.forEach((each, place) => {
    const cost = costs[place] ?? null;
    if (cost === null || best === null) each.refusedIn += 1;
    else each.regret += cost - best.cost;
    if (best?.place === place) each.cheapestIn += 1;
  });
}

/** The first of those that cost the least. */
function leastOf(costs: readonly (bigint | null)[]): { readonly place: number; readonly cost: bigint } | null {
  let least: { readonly place: number; readonly cost: bigint } | null = null;
  costs.forEach((cost, place) => {
    if (cost !== null && (least === null || cost < least.cost)) least = { place, cost };
  });
  return least;
}

interface EndCosts {
  readonly input: FutureInput;
  readonly end: "low" | "high";
  readonly costs: readonly (bigint | null)[];
}

/** One input at an end of its range, the others as expected. */
function endCosts(prepared: WaysEvaluation, load: ExactLoad, ranges: FutureRanges): readonly EndCosts[] {
  const expected = expectedPoint(load);
  return FUTURE_INPUTS.flatMap((input) =>
    (["low", "high"] as const).map((end) => ({
      input,
      end,
      costs: prepared.costs(loadAt(load, { ...expected, [input]: endsOf(ranges[input])[end] })),
    })),
  );
}

function worstOf(prepared: WaysEvaluation, ends: readonly EndCosts[], place: number): Regret | null {
  let worst: { readonly at: EndCosts; readonly regret: bigint; readonly than: Way } | null = null;
  for (const at of ends) {
    const [cost = null, least] = [at.costs[place], leastOf(at.costs)];
    const than = least === null ? undefined : prepared.ways[least.place];
    if (cost === null || least === null || than === undefined) continue;
    const regret = cost - least.cost;
    if (regret > 0n && (worst === null || regret > worst.regret)) worst = { at, regret, than };
  }
  return worst === null
    ? null
    : { input: worst.at.input, end: worst.at.end, regret: prepared.amountOf(worst.regret), than: worst.than };
}

function swingsOf(prepared: WaysEvaluation, ends: readonly EndCosts[], place: number): readonly Swing[] {
  const endOf = (input: FutureInput, end: "low" | "high"): SwingEnd & { readonly cost: bigint | null } => {
    const costs = ends.find((each) => each.input === input && each.end === end)?.costs ?? [];
    const [cost = null, least] = [costs[place], leastOf(costs)];
    const way = least === null ? undefined : prepared.ways[least.place];
    return {
      cost,
      monthly: cost === null ? null : prepared.amountOf(cost),
      least: least === null || way === undefined ? null : { way, monthly: prepared.amountOf(least.cost) },
    };
  };
  const spread = (low: bigint | null, high: bigint | null) => {
    if (low === null || high === null) return 0n;
    return low < high ? high - low : low - high;
  };
  return FUTURE_INPUTS.map((input) => ({ input, low: endOf(input, "low"), high: endOf(input, "high") }))
    .toSorted((a, b) => byCost(spread(b.low.cost, b.high.cost), spread(a.low.cost, a.high.cost)))
    .map(({ input, low, high }) => ({
      input,
      low: { monthly: low.monthly, least: low.least },
      high: { monthly: high.monthly, least: high.least },
    }));
}

function byCost(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
