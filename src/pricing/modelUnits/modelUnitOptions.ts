import { zero } from "../../money/amount";
import { multiply } from "../../money/arithmetic";
import { rankOptions, type OptionRanking } from "../breakEven/optionRanking";
import type { CancelledMonth, ModelUnitUse } from "./modelUnitCost";

const COMMON = { fitted: null, overflow: zero, byMonth: null, carries: true } as const;

/**
 * Hourly against monthly for a month of the item's hours; of a month that is cancelled early, what each costs until
 * that day.
 */
export function modelUnitOptions(
  use: ModelUnitUse,
  chosen: "hourly" | "monthly",
  cancelled: CancelledMonth | null,
  months: number,
): OptionRanking {
  const hourly = { ...COMMON, option: "hourly", rate: multiply(use.hourly, use.replicas) } as const;
  const monthly = { ...COMMON, option: "monthly", rate: multiply(use.monthly, use.replicas) } as const;
  if (cancelled !== null) {
    const hours = multiply(use.hoursPerDay, cancelled.days);
    const cost = multiply(cancelled.fee, use.replicas);
    return rankOptions(
      [
        { ...monthly, option: "cancelled", cost, isChosen: true },
        { ...hourly, cost: multiply(hourly.rate, hours), isChosen: false },
        { ...monthly, cost: monthly.rate, isChosen: false },
      ],
      "once",
      1,
    );
  }
  return rankOptions(
    [
      { ...hourly, cost: multiply(hourly.rate, use.hoursPerMonth), isChosen: chosen === "hourly" },
      { ...monthly, cost: monthly.rate, isChosen: chosen === "monthly" },
    ],
    "month",
    months,
  );
}
