import { amount } from "../../money/amount";
import { negate } from "../../money/arithmetic";
import { compare, isNegative } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import { daysAfter } from "../quote/quoteDates";
import type { Guard, GuardGiven } from "./guard";

/** A free quota that lapses within so many days does so soon. */
const SOON = amount(30);

/**
 * The free quota lapses so many days from the start (RULES.md section 5): what it takes off now is paid from then on.
 */
export function quotaLapse({ priced: { item, lines }, now }: GuardGiven): readonly Guard[] {
  if (item.kind !== "tokens" || compare(amount(item.freeDays), SOON) > 0) return [];
  const credit = lines.find(({ code }) => code === "free-quota");
  if (credit === undefined || !isNegative(credit.amount)) return [];
  // rounding: a part day counts whole; a quota has some hundred days at most.
  const days = Number(toText(roundUpToWhole(amount(item.freeDays))));
  return [
    {
      code: "quota-lapse",
      cost: negate(credit.amount),
      per: "once",
      params: { days: String(days), date: daysAfter(now.slice(0, 10), days) },
    },
  ];
}
