import type { Amount } from "../../money/amount";
import { subtract, sum } from "../../money/arithmetic";
import { shown } from "../../money/shown";
import { totalOf, type CostLine } from "../costLine";
import type { PricedItem } from "../pricedItem";
import type { AdjustmentRow, PricedScenario, Sums } from "../pricedScenario";

/**
 * What the amounts of a column lack to add up to the total under it, both as they are shown: the amounts as shown +
 * this = the total as shown, to the last digit. Zero where they add up.
 */
export function roundedColumn(parts: readonly Amount[], total: Amount): Amount {
  return subtract(shown(total), sum(parts.map(shown)));
}

/** Of the items of a scenario against what they come to before any savings plan and discount. */
export function roundingOfItems({ items, rows, totals }: PricedScenario): Sums {
  const priced = items.flatMap((result) => (result.ok ? [result.priced] : []));
  return roundedSums(priced, rows.find(({ code }) => code === "items")?.amounts ?? totals);
}

/** Of the rows that lead from the items to the total. */
export function roundingOfRows(rows: readonly AdjustmentRow[]): Sums | null {
  const total = rows.find(({ code }) => code === "total");
  return total === undefined
    ? null
    : roundedSums(
        rows.filter((row) => row !== total).map(({ amounts }) => amounts),
        total.amounts,
      );
}

/** Of the cost lines of an item that are billed alike. */
export function roundingOfLines({ lines }: Pick<PricedItem, "lines">, billing: CostLine["billing"]): Amount {
  return roundedColumn(
    lines.filter((line) => line.billing === billing).map((line) => line.amount),
    totalOf(lines, billing),
  );
}

function roundedSums(parts: readonly Sums[], total: Sums): Sums {
  const column = (name: keyof Sums) =>
    roundedColumn(
      parts.map((part) => part[name]),
      total[name],
    );
  return { oneTime: column("oneTime"), monthly: column("monthly"), term: column("term") };
}
