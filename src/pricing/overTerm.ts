import { zero, type Amount } from "../money/amount";
import { add, sum } from "../money/arithmetic";
import type { CostLine } from "./costLine";
import { monthsInForce, overMonths } from "./monthsInForce";
import { warning, type PricedItem, type RuledItem, type Warning } from "./pricedItem";

/**
 * The item over the term (RULES.md section 6): each month that it is in force, its one-time amount in the month it
 * falls in, and one-time + the sum of the months. What starts after the term costs nothing in it, and says so.
 */
export function overTerm(ruled: RuledItem, termMonths: number): PricedItem {
  const { first, count, isCut } = monthsInForce(ruled.item, termMonths);
  if (count === 0) return neverInForce(ruled, termMonths);
  const recurring = ruled.lines.filter((line) => line.billing === "monthly");
  const varying = recurring.some((line) => line.byMonth !== null);
  const inForce = Array.from({ length: count }, (_, month) =>
    varying ? sum(recurring.map((line) => line.byMonth?.[month] ?? line.amount)) : ruled.monthly,
  );
  const isEveryMonth = !varying && count === termMonths;
  const before = first - 1;
  return {
    ...ruled,
    byMonth: isEveryMonth ? inForce : Array.from({ length: termMonths }, (_, month) => inForce[month - before] ?? zero),
    isEveryMonth,
    oneTimeMonth: first,
    term: add(ruled.oneTime, sum(recurring.map((line) => termOfLine(line, count)))),
    warnings: isCut
      ? [...ruled.warnings, warning("months-past-term", monthsPastTerm(ruled, termMonths), "months")]
      : ruled.warnings,
  };
}

/** What a line costs over the months that its item is in force; a one-time line once. */
export function termOfLine(line: CostLine, monthsInForceCount: number): Amount {
  return line.billing === "monthly" ? overMonths(line.amount, line.byMonth, monthsInForceCount) : line.amount;
}

function neverInForce(ruled: RuledItem, termMonths: number): PricedItem {
  const starts: Warning = warning(
    "starts-after-term",
    { month: ruled.item.startMonth, months: String(termMonths) },
    "startMonth",
  );
  return {
    ...ruled,
    oneTime: zero,
    monthly: zero,
    lines: [],
    working: [],
    breakEven: [],
    options: null,
    warnings: [starts],
    byMonth: Array.from({ length: termMonths }, () => zero),
    isEveryMonth: true,
    oneTimeMonth: 1,
    term: zero,
  };
}

function monthsPastTerm({ item }: RuledItem, termMonths: number): Record<string, string> {
  return { month: item.startMonth, asked: "months" in item ? (item.months ?? "") : "", months: String(termMonths) };
}
