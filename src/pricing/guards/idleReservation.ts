import { amount } from "../../money/amount";
import { divide, multiply, subtract, sum } from "../../money/arithmetic";
import { compare, isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { Guard, GuardGiven } from "./guard";

const HUNDRED = amount(100);

/**
 * A reservation that is used less than it has to be to cost no more than tokens (RULES.md section 7): what of its price
 * is for nothing. Of 1,000 a month at a use of 30 % these are 700.
 */
export function idleReservation({ priced: { lines, breakEven } }: GuardGiven): readonly Guard[] {
  const use = breakEven.find(({ per, planned }) => per === "utilisation-percent" && planned !== null);
  if (use === undefined || use.planned === null) return [];
  const { answer, planned } = use;
  if (answer.result === "always" || answer.result === "several") return [];
  if (answer.result === "at" && compare(planned.x, answer.value) >= 0) return [];
  const reserved = lines.filter(({ billingMode }) => billingMode !== "overflow");
  const idle = divide(subtract(HUNDRED, planned.x), HUNDRED);
  const cost = multiply(sum(reserved.map((line) => line.amount)), idle);
  if (isZero(cost) || compare(idle, amount(0)) < 0) return [];
  const isOnce = reserved.every(({ billing }) => billing === "one-time");
  return [
    {
      code: "idle-reservation",
      cost,
      per: isOnce ? "once" : "month",
      params: { use: toText(planned.x), needed: answer.result === "at" ? toText(answer.value) : "" },
    },
  ];
}
