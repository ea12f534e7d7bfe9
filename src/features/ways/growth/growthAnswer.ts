import { toText } from "../../../money/toText";
import type { DecimalText } from "../../../model/quantities";
import type { SavingsPlan } from "../../../model/item";
import type { Way, Workload } from "../../../model/workload";
import { growthOfWays, type GrowthAsked } from "../../../pricing/ways/growth/growthOfWays";
import type { SwitchingPlan } from "../../../pricing/ways/growth/switchingPlan";
import type { WaysContext } from "../../../pricing/ways/waysToBuy";

export interface GrowthQuestion extends GrowthAsked {
  readonly workload: Workload;
}

/** Growth and switching as the view shows it: exact decimal text, since it crosses from a worker. */
export interface GrowthAnswer {
  readonly asked: GrowthQuestion;
  /** Requests of the first and of the last month. */
  readonly volumes: { readonly first: DecimalText; readonly last: DecimalText };
  /** The least expensive over the term first. */
  readonly stays: readonly StayTexts[];
  /** From which month on, from 1, which way costs the least in the month itself. */
  readonly cheapest: readonly { readonly month: number; readonly way: Way }[];
  /** null where no way applies. */
  readonly switching: SwitchingTexts | null;
}

export interface StayTexts {
  readonly way: Way;
  readonly total: DecimalText;
  readonly fees: DecimalText;
  readonly byMonth: readonly DecimalText[];
}

export interface SwitchingTexts extends Omit<StayTexts, "way"> {
  readonly stretches: readonly StretchTexts[];
}

export interface StretchTexts {
  readonly way: Way;
  /** From 1, both included. */
  readonly from: number;
  readonly to: number;
  readonly cost: DecimalText;
  readonly fee: DecimalText;
  readonly savingsPlans: readonly SavingsPlan[];
}

/** What each way costs month by month while the load grows, and the plan that switches (RULES.md section 12). */
export function growthAnswer(asked: GrowthQuestion, context: WaysContext): GrowthAnswer {
  const { volumes, stays, cheapest, switching } = growthOfWays(asked.workload, context, asked);
  const [first, last] = [volumes[0], volumes.at(-1)];
  return {
    asked,
    volumes: { first: first === undefined ? "0" : toText(first), last: last === undefined ? "0" : toText(last) },
    stays: stays.map(({ way, plan }) => ({ way, ...textsOf(plan) })),
    cheapest,
    switching:
      switching === null
        ? null
        : {
            ...textsOf(switching),
            stretches: switching.stretches.map((one) => ({ ...one, cost: toText(one.cost), fee: toText(one.fee) })),
          },
  };
}

function textsOf({ total, fees, byMonth }: SwitchingPlan): Omit<StayTexts, "way"> {
  return { total: toText(total), fees: toText(fees), byMonth: byMonth.map(toText) };
}
