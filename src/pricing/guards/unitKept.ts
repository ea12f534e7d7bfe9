import { subtract } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { toText } from "../../money/toText";
import type { Guard, GuardGiven } from "./guard";

/**
 * A month of model units that is kept, or cancelled later than by the day on which its fee overtakes what the hours
 * used would cost (RULES.md sections 4 and 7): what the hourly plan would save.
 */
export function unitKept({ priced: { item, options, breakEven } }: GuardGiven): readonly Guard[] {
  if (item.kind !== "model-unit" || item.purchase.plan !== "monthly" || options === null) return [];
  const { chosen, per, ranked } = options;
  const hourly = ranked.find(({ option }) => option === "hourly");
  if (chosen === null || hourly === undefined || compare(chosen.cost, hourly.cost) <= 0) return [];
  const days = breakEven.find((one) => one.per === "cancel-day")?.answer;
  return [
    {
      code: "unit-kept",
      cost: subtract(chosen.cost, hourly.cost),
      per,
      params: { day: days?.result === "at" ? toText(days.value) : "" },
    },
  ];
}
