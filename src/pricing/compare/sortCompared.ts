import type { Amount } from "../../money/amount";
import { compare } from "../../money/compare";
import type { ComparedScenario } from "./compareScenarios";

export const SORT_COLUMNS = ["name", "one-time", "monthly", "term", "difference", "break-even"] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface Sort {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

/**
 * The rows of a comparison: the baseline first, whatever the order; then the others. By what they cost over the term,
 * those that can't be called cheapest come after all that can, in both directions; so do those without a break-even
 * when sorted by it.
 *
 * @param byName orders two names as the language of the page does
 */
export function sortCompared(
  scenarios: readonly ComparedScenario[],
  { column, isDescending }: Sort,
  byName: (a: ComparedScenario, b: ComparedScenario) => number,
): readonly ComparedScenario[] {
  const order = (a: ComparedScenario, b: ComparedScenario): number => {
    if (column === "name") return byName(a, b);
    const [one, two] = [valueOf(a, column), valueOf(b, column)];
    return one === null || two === null ? 0 : compare(one, two);
  };
  return scenarios.toSorted(
    (a, b) =>
      flag(b.isBaseline) - flag(a.isBaseline) ||
      last(a, column) - last(b, column) ||
      (isDescending ? order(b, a) : order(a, b)) ||
      a.index - b.index,
  );
}

/** Rows that stay at the end. */
function last(one: ComparedScenario, column: SortColumn): number {
  if (column === "term" || column === "difference") return flag(one.flaws.length > 0);
  return flag(column === "break-even" && valueOf(one, column) === null);
}

function valueOf({ totals, against }: ComparedScenario, column: Exclude<SortColumn, "name">): Amount | null {
  switch (column) {
    case "one-time":
      return totals.oneTime;
    case "monthly":
      return totals.monthly;
    case "term":
      return totals.term;
    case "difference":
      return against?.difference ?? null;
    case "break-even":
      return against?.crossing.result === "at" ? against.crossing.at : null;
    default:
      return column satisfies never;
  }
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}
