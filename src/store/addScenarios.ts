import type { Plan, Scenario } from "../plan/plan";
import { canAddScenarios } from "./planActions";
import { change } from "./planStore";

/**
 * Takes scenarios in behind those that are there, in place of the only one where that holds nothing, and opens the
 * first of them; nothing where they do not fit. One step of undo.
 *
 * @param termMonths of a plan without items yet; one that has some keeps its own
 */
export function addScenarios(added: readonly Scenario[], termMonths: number): void {
  change(({ plan }) => {
    const [first] = added;
    if (first === undefined || !hasRoomFor(plan, added.length)) return {};
    const kept = isBare(plan) ? [] : plan.scenarios;
    return {
      plan: { ...plan, scenarios: [...kept, ...added], termMonths: isBare(plan) ? termMonths : plan.termMonths },
      scenarioIndex: kept.length,
      itemId: first.items[0]?.id ?? null,
    };
  });
}

/** Whether so many more fit: the only scenario of an empty plan makes room for the first. */
export function hasRoomFor(plan: Plan, count: number): boolean {
  return canAddScenarios(plan, isBare(plan) ? count - 1 : count);
}

function isBare({ scenarios }: Plan): boolean {
  return scenarios.length === 1 && scenarios[0]?.items.length === 0;
}
