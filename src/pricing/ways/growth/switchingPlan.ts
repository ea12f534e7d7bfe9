import { zero, type Amount } from "../../../money/amount";
import { add, sum } from "../../../money/arithmetic";
import { compare } from "../../../money/compare";
import type { SavingsPlan } from "../../../model/item";
import type { Way } from "../../../model/workload";

/** Something that is bought from the start of a month on, for so many months. */
export interface WayPurchase {
  readonly way: Way;
  /** The first month, from 0. */
  readonly from: number;
  /** What each month that it is bought for costs, at least one. */
  readonly costs: readonly Amount[];
  /** What leaving after 1, 2, … months costs more than the months used, one fewer than `costs`; null: no early end. */
  readonly leaveFees: readonly Amount[] | null;
  readonly savingsPlan: SavingsPlan | null;
}

/** What is bought month after month. */
export interface SwitchingPlan {
  readonly total: Amount;
  /** Of it: what leaving before the end of a term costs. */
  readonly fees: Amount;
  /** Of each month; a fee is in the month at whose end something is left. */
  readonly byMonth: readonly Amount[];
  /** In their order, without a gap. */
  readonly stretches: readonly PlanStretch[];
}

/** Months in a row that are bought one way. */
export interface PlanStretch {
  readonly way: Way;
  /** From 1, both included. */
  readonly from: number;
  readonly to: number;
  readonly cost: Amount;
  readonly fee: Amount;
  /** In the order in which they are bought. */
  readonly savingsPlans: readonly SavingsPlan[];
}

/** The best from a month to the end. */
interface Best {
  readonly cost: Amount;
  readonly purchase: WayPurchase;
  readonly months: number;
  readonly rest: Best | null;
}

/**
 * What to buy in each month so that all of them together cost least, exact: from the last month back, the best to the
 * end is the best purchase that starts then, kept for the best number of months, and the best after it. Of two that
 * cost the same the one that goes on as the months after it are bought, else the former.
 *
 * @returns null where some month can't be bought
 */
export function switchingPlan(purchases: readonly WayPurchase[], months: number): SwitchingPlan | null {
  const best: (Best | null)[] = Array.from({ length: months }, () => null);
  for (let month = months - 1; month >= 0; month -= 1) {
    for (const purchase of purchases.filter(({ from }) => from === month)) {
      for (const kept of lengthsOf(purchase, months)) {
        const isLast = month + kept === months;
        const rest = isLast ? null : (best[month + kept] ?? null);
        if (!isLast && rest === null) continue;
        const cost = add(keptCost(purchase, kept), rest?.cost ?? zero);
        const known = best[month] ?? null;
        const order = known === null ? -1 : compare(cost, known.cost);
        if (
          order < 0 ||
          (order === 0 && goesOn(purchase, rest) && known !== null && !goesOn(known.purchase, known.rest))
        )
          best[month] = { cost, purchase, months: kept, rest };
      }
    }
  }
  const first = best[0] ?? null;
  return first === null ? null : planOf(first);
}

function goesOn({ way }: WayPurchase, rest: Best | null): boolean {
  return rest === null || rest.purchase.way === way;
}

/** How many months a purchase can be kept: to its end, and shorter where it can be left. */
function lengthsOf({ from, costs, leaveFees }: WayPurchase, months: number): readonly number[] {
  const shortest = leaveFees === null ? costs.length : 1;
  return Array.from({ length: costs.length - shortest + 1 }, (_, more) => shortest + more).filter(
    (kept) => from + kept <= months,
  );
}

function feeOf({ leaveFees }: WayPurchase, kept: number): Amount {
  return leaveFees?.[kept - 1] ?? zero;
}

function keptCost(purchase: WayPurchase, kept: number): Amount {
  return add(sum(purchase.costs.slice(0, kept)), feeOf(purchase, kept));
}

function planOf(first: Best): SwitchingPlan {
  const byMonth: Amount[] = [];
  const stretches: PlanStretch[] = [];
  for (let at: Best | null = first; at !== null; at = at.rest) {
    const { purchase, months } = at;
    const { way, from, savingsPlan } = purchase;
    const fee = feeOf(purchase, months);
    const costs = purchase.costs.slice(0, months);
    byMonth.push(...costs.map((cost, index) => (index === months - 1 ? add(cost, fee) : cost)));
    const plans = savingsPlan === null ? [] : [savingsPlan];
    const last = stretches.at(-1);
    if (last?.way === way) {
      stretches[stretches.length - 1] = {
        ...last,
        to: from + months,
        cost: add(last.cost, keptCost(purchase, months)),
        fee: add(last.fee, fee),
        savingsPlans: [...last.savingsPlans, ...plans],
      };
    } else {
      stretches.push({
        way,
        from: from + 1,
        to: from + months,
        cost: keptCost(purchase, months),
        fee,
        savingsPlans: plans,
      });
    }
  }
  return { total: first.cost, fees: sum(stretches.map(({ fee }) => fee)), byMonth, stretches };
}
