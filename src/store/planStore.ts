import { temporal } from "zundo";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { emptyPlan } from "../plan/emptyPlan";
import type { Plan, Scenario } from "../plan/plan";
import type { Drafts } from "./drafts";

/** What is edited. The plan is always valid (FORMATS.md); a text that is no value yet is a draft beside it. */
export interface PlanState {
  readonly plan: Plan;
  /** Drafts of the plan's own fields (term, adjustments, exchange rate, settings). */
  readonly planDrafts: Drafts;
  /** The open scenario. */
  readonly scenarioIndex: number;
  /** The open item of each scenario is remembered by id; null: none, or the first. */
  readonly itemId: string | null;
}

const UNDO_STEPS = 100;
/** Keystrokes in one field that follow each other this closely (ms) are one step of undo. */
const ONE_STEP_MS = 1200;

export const planStore = createStore<PlanState>()(
  temporal((): PlanState => ({ plan: emptyPlan("", "", "USD"), planDrafts: {}, scenarioIndex: 0, itemId: null }), {
    limit: UNDO_STEPS,
    // Undo takes the place of the change along, so that it is seen.
    equality: (a, b) => a.plan === b.plan && a.planDrafts === b.planDrafts,
  }),
);

let lastTag = "";
let lastAt = 0;

/**
 * The one way to change the plan. Changes with the same `tag` (a field) in quick succession are one step of undo;
 * without one, each is a step of its own.
 */
export function change(next: (state: PlanState) => Partial<PlanState>, tag = "", now = Date.now()): void {
  const joins = tag !== "" && tag === lastTag && now - lastAt < ONE_STEP_MS;
  lastTag = tag;
  lastAt = now;
  const history = planStore.temporal.getState();
  if (joins) history.pause();
  planStore.setState(next);
  if (joins) history.resume();
}

/** Opens another scenario or item: no change of the plan, no step of undo. */
export function select(at: { readonly scenarioIndex?: number; readonly itemId?: string | null }): void {
  // The next keystroke is in another place, whatever its item is called there.
  lastTag = "";
  const history = planStore.temporal.getState();
  history.pause();
  planStore.setState(at);
  history.resume();
}

export function undo(): void {
  lastTag = "";
  planStore.temporal.getState().undo();
}

export function redo(): void {
  lastTag = "";
  planStore.temporal.getState().redo();
}

export function usePlanState<T>(select: (state: PlanState) => T): T {
  return useStore(planStore, select);
}

export function useCanUndo(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const canUndo = useStore(planStore.temporal, (state) => state.pastStates.length > 0);
  const canRedo = useStore(planStore.temporal, (state) => state.futureStates.length > 0);
  return { canUndo, canRedo };
}

/** The open scenario; a plan has at least one. */
export function openScenario(state: PlanState): Scenario {
  const scenario = state.plan.scenarios[Math.min(state.scenarioIndex, state.plan.scenarios.length - 1)];
  if (scenario === undefined) throw new RangeError("a plan has at least one scenario");
  return scenario;
}
