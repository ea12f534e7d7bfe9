import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Scenario } from "../../plan/plan";
import type { Choice } from "../../pricing/compare/compareScenarios";
import type { Sort, SortColumn } from "../../pricing/compare/sortCompared";
import { followScenarios } from "./followScenarios";
import { planStore } from "../planStore";

/**
 * How Compare is looked at. Not part of the plan: it says what to see, not what it costs. Scenarios by their places in
 * the plan.
 */
export interface CompareChoice extends Choice {
  readonly sort: Sort;
}

export const compareChoice = createStore<CompareChoice>()(() => ({
  baseline: null,
  hidden: [],
  sort: { column: "term", isDescending: false },
}));

export function useCompareChoice(): CompareChoice {
  return useStore(compareChoice);
}

/** A scenario that becomes the baseline is shown again. */
export function chooseBaseline(index: number): void {
  compareChoice.setState(({ hidden }) => ({ baseline: index, hidden: hidden.filter((other) => other !== index) }));
}

export function showScenario(index: number, isShown: boolean): void {
  compareChoice.setState(({ hidden }) => ({
    hidden: isShown ? hidden.filter((other) => other !== index) : [...new Set([...hidden, index])],
  }));
}

export function showAllScenarios(): void {
  compareChoice.setState({ hidden: [] });
}

/** Sorts by a column; by the one it is sorted by already, the other way round. */
export function sortBy(column: SortColumn): void {
  compareChoice.setState(({ sort }) => ({
    sort: { column, isDescending: sort.column === column && !sort.isDescending },
  }));
}

// A scenario that moves takes its place in the choice along; one that is removed leaves it.
planStore.subscribe(({ plan: { scenarios } }, { plan: { scenarios: before } }) => {
  if (scenarios !== before) follow(before, scenarios);
});

function follow(before: readonly Scenario[], after: readonly Scenario[]): void {
  const { baseline, hidden } = compareChoice.getState();
  if (baseline === null && hidden.length === 0) return;
  const places = followScenarios(before, after);
  compareChoice.setState({
    baseline: baseline === null ? null : (places[baseline] ?? null),
    hidden: hidden.flatMap((index) => places[index] ?? []),
  });
}
