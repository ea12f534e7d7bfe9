import { amount } from "../../money/amount";
import { divide, sum } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import { isReserved } from "../../model/item";
import type { Guard, GuardGiven } from "./guard";

/** An order this late is worth holding back: from 20:00 to 22:00 itself, which is not after 22:00. */
const FROM = "20:00";
const TO = "22:00";

/**
 * A subscription by the day that is ordered before 22:00 (UTC+8) pays its first day in full and ends on day N; after
 * 22:00 it ends a day later at the same price (RULES.md sections 3 and 8). At 21:40 the day that has 2 h 20 min left
 * costs as much as a whole one.
 */
export function lateOrder({ priced: { item, lines }, now }: GuardGiven): readonly Guard[] {
  const time = now.slice(11, 16);
  if (!isReserved(item) || time < FROM || time > TO) return [];
  const { plan } = item.purchase;
  if (plan !== "daily" && plan !== "days-once" && plan !== "term") return [];
  const reserved = lines.filter(({ code }) => code === "ptu-input" || code.startsWith("ptu-output"));
  const days = reserved[0]?.params["periods"] ?? "0";
  if (isZero(amount(days))) return [];
  const cost = divide(sum(reserved.map((line) => line.amount)), amount(days));
  if (isZero(cost)) return [];
  return [{ code: "late-order", cost, per: "once", params: { time } }];
}
