import { amount, zero } from "../../money/amount";
import { ok, type Result } from "../../model/problem";
import { sourceOf } from "../context";
import { costLineOf, type CostLine } from "../costLine";
import { warning, type Warning } from "../pricedItem";
import { negated, num, resultOf, step, times, type Formula, type WorkingStep } from "../working";
import { averageDaysStep, hoursBreakEven, reservedLines } from "../ptu/reservedLines";
import type { ReservationGiven } from "./reservationGiven";
import { blockOf, blockShare } from "./reservationRate";
import { termChange, type TermChange } from "./termChange";

interface ReservationCost {
  readonly lines: readonly CostLine[];
  readonly working: readonly WorkingStep[];
  readonly warnings: readonly Warning[];
}

/**
 * What is bought: two lines and one step, `(20 × 121 input + 100 × 36.29 output) × 30 days`, and of a term what changes
 * it: a refund or the price of growing, a line of its own.
 */
export function reservationCost(given: ReservationGiven): Result<ReservationCost> {
  const { purchase } = given.item;
  switch (purchase.plan) {
    case "hourly":
      return ok(byTheHour(given));
    case "daily":
      return ok(byTheDay(given));
    case "block":
      return ok(byTheBlock(given));
    case "term":
      return termCost(given);
    default:
      return purchase satisfies never;
  }
}

function byTheHour(given: ReservationGiven): ReservationCost {
  const { use, day, item } = given;
  const hour = given.hour ?? day;
  const average = averageDaysStep(given);
  const anHour = step("hour-rate", hour.formula, "money");
  const aDay = step("day-rate", day.formula, "money");
  const used = [num(use.hoursPerDay ?? zero, "hours"), daysOf(given, average)];
  const forAll = (ofHour: Formula) => times(ofHour, ...used);
  const cost = step("month-hourly", forAll(resultOf(anHour)), "money");
  return {
    lines: reservedLines(given, { rate: hour, period: "hour", periods: use.hours, forAll, cost }),
    working: [
      anHour,
      aDay,
      ...(average === null ? [] : [average]),
      cost,
      step("month-if-daily", times(resultOf(aDay), num(use.daysBilled ?? zero, "days")), "money"),
      ...hoursBreakEven(aDay, anHour),
    ],
    warnings: item.speed === "fast" ? [] : [warning("expiry-stops-at-once")],
  };
}

function byTheDay(given: ReservationGiven): ReservationCost {
  const { use, day } = given;
  const average = averageDaysStep(given);
  const aDay = step("day-rate", day.formula, "money");
  const forAll = (ofDay: Formula) => times(ofDay, daysOf(given, average));
  const cost = step("month-daily", forAll(resultOf(aDay)), "money");
  return {
    lines: reservedLines(given, { rate: day, period: "day", periods: use.daysBilled ?? zero, forAll, cost }),
    working: [aDay, ...(average === null ? [] : [average]), cost],
    warnings: [warning("expiry-stops-at-once")],
  };
}

function byTheBlock(given: ReservationGiven): ReservationCost {
  const { use, day, rules } = given;
  const { block } = rules;
  if (block === null) return byTheDay(given);
  const average = averageDaysStep(given);
  const aDay = step("day-rate", day.formula, "money");
  const aBlock = step("block-rate", blockOf(resultOf(aDay), block), "money");
  const forAll = (ofDay: Formula) => times(blockOf(ofDay, block), daysOf(given, average));
  const cost = step("month-block", times(resultOf(aBlock), daysOf(given, average)), "money");
  return {
    lines: reservedLines(given, {
      rate: day,
      period: "block",
      periods: use.daysBilled ?? zero,
      forAll,
      cost,
      share: blockShare(block),
    }),
    working: [aDay, aBlock, ...(average === null ? [] : [average]), cost],
    warnings: [warning("block-at-night", { starts: block.starts.join(", "), hours: String(block.hours) })],
  };
}

function termCost(given: ReservationGiven): Result<ReservationCost> {
  const { item, price, rules, reserved, day, card } = given;
  const { purchase } = item;
  if (purchase.plan !== "term") return ok(byTheDay(given));
  const days = amount(purchase.days);
  const aDay = step("day-rate", day.formula, "money");
  const forAll = (ofDay: Formula) => times(ofDay, num(days, "days"));
  const paid = step("once-term", forAll(resultOf(aDay)), "money");
  const changed = termChange({ row: price, rules, reserved, purchase, aDay, paid });
  if (!changed.ok) return changed;
  const change = changed.value;
  const lines = reservedLines(given, { rate: day, period: "day", periods: days, forAll, cost: paid });
  return ok({
    lines: change === null ? lines : [...lines, changeLine(change, sourceOf(card))],
    working: change === null ? [aDay, paid] : [aDay, paid, ...change.working, change.due],
    warnings: [warning("expiry-stops-at-once"), ...resizeWarnings(given)],
  });
}

/** What is due on top, or comes back, once. */
function changeLine({ is, due }: TermChange, source: CostLine["source"]): CostLine {
  const isGrown = is === "grown";
  const formula = isGrown ? resultOf(due) : negated(resultOf(due));
  return costLineOf({
    code: isGrown ? "reservation-growth" : "reservation-refund",
    params: { is },
    billing: "one-time",
    billingMode: "subscription",
    unit: "piece",
    quantity: amount(1),
    unitPrice: formula.value,
    source,
    formula,
    step: due,
  });
}

function resizeWarnings({ item: { purchase }, rules }: ReservationGiven): readonly Warning[] {
  if (purchase.plan !== "term" || purchase.resized === null) return [];
  const { inputTpm, outputTpm } = purchase.resized;
  const isNothing = inputTpm === "0" && outputTpm === "0";
  const isBelow =
    BigInt(inputTpm) < BigInt(rules.minimumInputTpm) || BigInt(outputTpm) < BigInt(rules.minimumOutputTpm);
  const least = { input: String(rules.minimumInputTpm), output: String(rules.minimumOutputTpm) };
  return isBelow && !isNothing ? [warning("resize-below-minimum", least, "purchase.resized")] : [];
}

function daysOf({ use }: ReservationGiven, average: WorkingStep | null): Formula {
  const days = use.plan === "hourly" ? use.days : use.daysBilled;
  return average === null ? num(days ?? zero, "days") : resultOf(average);
}
