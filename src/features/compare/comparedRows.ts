import type { Amount } from "../../money/amount";
import { compare } from "../../money/compare";
import type { ComparedScenario, Comparison } from "../../pricing/compare/compareScenarios";
import type { Crossing, CrossingPoint } from "../../pricing/compare/crossingMonth";
import { differenceScale } from "../../pricing/compare/differenceScale";
import { sortCompared, type Sort } from "../../pricing/compare/sortCompared";

export interface ComparedRows {
  /** In the order that the user chose, hidden ones among them. */
  readonly rows: readonly ComparedScenario[];
  /** Of the bars: that of the scenarios that are shown. */
  readonly scale: { readonly least: Amount; readonly most: Amount };
}

/** @param nameOf the name that is shown, also of a scenario that has none */
export function comparedRows(
  { scenarios, hidden }: Comparison,
  sort: Sort,
  languageTag: string,
  nameOf: (one: ComparedScenario) => string,
): ComparedRows {
  const collator = new Intl.Collator(languageTag, { numeric: true });
  const rows = sortCompared([...scenarios, ...hidden], sort, (a, b) => collator.compare(nameOf(a), nameOf(b)));
  return { rows, scale: differenceScale(scenarios) };
}

/** Every crossing of two scenarios within the term, the first one first. */
export function crossingPoints(crossing: Crossing): readonly CrossingPoint[] {
  return crossing.result === "at" ? [crossing, ...crossing.later] : [];
}

/** A crossing, and the two that cross by their places in `Comparison.scenarios`. */
export type PairCrossing = CrossingPoint & { readonly first: number; readonly second: number };

/**
 * All crossings of all pairs, those with a cheapest one or the baseline before the others, the earliest first; and how
 * many pairs have none.
 */
export function comparedCrossings({ pairs, scenarios }: Comparison): {
  readonly crossings: readonly PairCrossing[];
  readonly otherPairs: number;
} {
  const crossings = pairs.flatMap(({ first, second, crossing }) =>
    crossingPoints(crossing).map((point) => ({ ...point, first, second })),
  );
  const counts = (place: number) => scenarios[place]?.isCheapest === true || scenarios[place]?.isBaseline === true;
  const rank = ({ first, second }: PairCrossing) => (counts(first) || counts(second) ? 0 : 1);
  return {
    crossings: crossings.toSorted((a, b) => rank(a) - rank(b) || compare(a.at, b.at)),
    otherPairs: pairs.filter(({ crossing }) => crossing.result !== "at").length,
  };
}
