import { sum } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { Guard, GuardGiven } from "./guard";

/**
 * What overflows a reservation is billed whole by tokens (RULES.md section 3), which no limit of the reservation stops:
 * what it comes to now, and more where there is more traffic. Refused requests cost nothing.
 */
export function unstoppedOverflow({ priced: { lines } }: GuardGiven): readonly Guard[] {
  const overflow = lines.filter(({ billingMode }) => billingMode === "overflow");
  const cost = sum(overflow.map((line) => line.amount));
  if (isZero(cost)) return [];
  const isOnce = overflow.every(({ billing }) => billing === "one-time");
  return [{ code: "unstopped-overflow", cost, per: isOnce ? "once" : "month", params: {} }];
}
