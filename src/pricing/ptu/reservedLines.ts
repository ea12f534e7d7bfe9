import { amount, one, type Amount } from "../../money/amount";
import { multiply } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import { sourceOf } from "../context";
import { costLineOf, type CostLine } from "../costLine";
import { dividedBy, num, plus, resultOf, step, type Formula, type WorkingStep } from "../working";
import type { ReservedGiven } from "./ptuGiven";
import type { ReservationRate } from "./ptuRates";

/** How reserved throughput is paid for. */
interface ReservedCost {
  readonly rate: ReservationRate;
  readonly period: "hour" | "day" | "block";
  readonly periods: Amount;
  /** What an amount of one hour or day is multiplied with: the same for each line as for their step. */
  readonly forAll: (ofPeriod: Formula) => Formula;
  readonly cost: WorkingStep;
  /** Of the rate, where the period is priced as a part of it. */
  readonly share?: Amount;
}

/** The lines of what is reserved, input and output, which sum to the step of their cost. */
export function reservedLines(
  { use, reserved, card }: Pick<ReservedGiven, "use" | "reserved" | "card">,
  { rate, period, periods, forAll, cost, share = one }: ReservedCost,
): readonly CostLine[] {
  const common = {
    billing: use.isOnce ? "one-time" : "monthly",
    billingMode: period === "hour" ? "payg" : "subscription",
    source: sourceOf(card),
    step: cost,
  } as const;
  const params = (steps: Amount) => ({ steps: toText(steps), periods: toText(periods), period });
  return [
    costLineOf({
      ...common,
      code: "ptu-input",
      params: params(reserved.inputSteps),
      unit: `10k-input-tpm-${period}`,
      quantity: multiply(reserved.inputSteps, periods),
      unitPrice: multiply(rate.input, share),
      formula: forAll(rate.inputFormula),
    }),
    costLineOf({
      ...common,
      code: rate.outputCode,
      params: params(reserved.outputSteps),
      unit: `1k-output-tpm-${period}`,
      quantity: multiply(reserved.outputSteps, periods),
      unitPrice: multiply(rate.output, share),
      formula: forAll(rate.outputFormula),
    }),
  ];
}

/** 365 days / 12, where every day of an average month is meant. */
export function averageDaysStep({
  item: { purchase },
  context: { settings },
}: Pick<ReservedGiven, "item" | "context">): WorkingStep | null {
  const isAll = "daysPerMonth" in purchase && purchase.daysPerMonth === "all";
  if (!isAll || settings.month !== "average") return null;
  return step("average-month-days", dividedBy(num(amount(365), "days"), num(amount(12), "months")), "days");
}

/** From how many hours a day the daily plan costs less; no step where nothing is reserved, which costs nothing. */
export function hoursBreakEven(aDay: WorkingStep, anHour: WorkingStep): readonly WorkingStep[] {
  if (isZero(anHour.result)) return [];
  return [step("break-even-hours-day", dividedBy(resultOf(aDay), resultOf(anHour)), "hours")];
}

/** What is reserved and what overflows it, where anything does. */
export function withOverflow(reserved: Amount, outside: Amount, isOver: boolean): readonly WorkingStep[] {
  return isOver ? [step("month-with-overflow", plus(num(reserved, "money"), num(outside, "money")), "money")] : [];
}
