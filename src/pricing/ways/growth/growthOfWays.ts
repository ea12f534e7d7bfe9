import { amount, type Amount } from "../../../money/amount";
import { multiply } from "../../../money/arithmetic";
import { compare } from "../../../money/compare";
import type { Percent } from "../../../model/quantities";
import { WAYS, type Way, type Workload } from "../../../model/workload";
import { growthFactors } from "../../monthsInForce";
import { wayGiven, wayOf, type WaysContext } from "../waysToBuy";
import { switchingPlan, type SwitchingPlan, type WayPurchase } from "./switchingPlan";
import { planPurchases, wayPurchases } from "./wayPurchases";

export interface GrowthAsked {
  /** From month to month; below zero where the load shrinks. */
  readonly growthPercent: Percent;
  /** What can be bought for several months is bought for so many. */
  readonly prepaidMonths: number;
}

/** What each way costs month by month while the load grows, and the plan that switches between them. */
export interface GrowthOfWays {
  /** Requests of each month, exact. */
  readonly volumes: readonly Amount[];
  /** Buying one way from the first month to the last; the least expensive first. */
  readonly stays: readonly { readonly way: Way; readonly plan: SwitchingPlan }[];
  /** From which month on, from 1, which of these costs the least in the month itself; the first is month 1. */
  readonly cheapest: readonly { readonly month: number; readonly way: Way }[];
  /** The least expensive of all; null where no way applies. */
  readonly switching: SwitchingPlan | null;
}

/**
 * The load of month k is requests × (1 + g / 100)^(k − 1) (RULES.md section 6), and each way is sized and priced for
 * the month. Terms that can't be left are paid to their end, refunds follow the rules of the offer. Under a savings
 * plan the months that no plan ends in are at list price.
 */
export function growthOfWays(workload: Workload, context: WaysContext, asked: GrowthAsked): GrowthOfWays {
  const { termMonths } = workload;
  const given = wayGiven(workload, context);
  const requests = amount(workload.requestsPerMonth);
  const volumes = growthFactors(asked.growthPercent, termMonths).map((factor) => multiply(requests, factor));
  const options = new Map<Way, readonly WayPurchase[]>();
  const all = WAYS.flatMap((way) => (way === "savings-plan" ? [] : [wayOf(way, given)]));
  const applied = all.filter((one) => one.applies);
  for (const way of applied) {
    options.set(way.way, wayPurchases(way, given, { volumes, prepaidMonths: asked.prepaidMonths }));
  }
  const tokens = applied.find(({ way }) => way === "tokens");
  // A plan may pay once the load has grown, though none does today.
  const plans = tokens === undefined ? [] : planPurchases(tokens, given, volumes);
  if (plans.length > 0) options.set("savings-plan", plans);
  const stays = WAYS.flatMap((way) => {
    const own = options.get(way);
    if (own === undefined) return [];
    const between = way === "savings-plan" ? (options.get("tokens") ?? []) : [];
    const plan = switchingPlan([...own, ...between], termMonths);
    const isWay = plan?.stretches.some((stretch) => stretch.way === way) === true;
    return plan === null || !isWay ? [] : [{ way, plan }];
  }).toSorted((a, b) => compare(a.plan.total, b.plan.total));
  return {
    volumes,
    stays,
    cheapest: cheapestByMonth(stays, termMonths),
    switching: switchingPlan([...options.values()].flat(), termMonths),
  };
}

function cheapestByMonth(stays: GrowthOfWays["stays"], termMonths: number): GrowthOfWays["cheapest"] {
  const changes: { month: number; way: Way }[] = [];
  for (let month = 0; month < termMonths; month += 1) {
    const costs = stays.flatMap(({ way, plan }) => {
      const cost = plan.byMonth[month];
      return cost === undefined ? [] : [{ way, cost }];
    });
    const [first] = costs.toSorted((a, b) => compare(a.cost, b.cost));
    const last = changes.at(-1);
    if (first === undefined) continue;
    // Of two that cost the same the one before stays.
    const isSame = costs.some(({ way, cost }) => way === last?.way && compare(cost, first.cost) === 0);
    if (!isSame) changes.push({ month: month + 1, way: first.way });
  }
  return changes;
}
