import type { Plan, QuoteDetails, Scenario } from "../plan/plan";
import { MOST_SCENARIOS } from "../plan/tables/planTable";
import type { SavingsPlan } from "../model/item";
import type { Problem } from "../model/problem";
import type { Currency } from "../model/quantities";
import type { Adjustments, ExchangeRate, Settings } from "../model/settings";
import type { Drafts } from "./drafts";
import { change, planStore, type PlanState } from "./planStore";

/** Actions on the plan itself and its scenarios. Each is one step of undo; typing in one field joins to one. */

export function setTitle(title: string): void {
  change((state) => ({ plan: { ...state.plan, title } }), "title");
}

export function setTerm(termMonths: number): void {
  change((state) => ({ plan: { ...state.plan, termMonths }, ...cleared(state, "termMonths") }), "termMonths");
}

export function setAdjustment(name: keyof Adjustments, percent: string): void {
  change(
    (state) => ({
      plan: { ...state.plan, adjustments: { ...state.plan.adjustments, [name]: percent } },
      ...cleared(state, `adjustments.${name}`),
    }),
    `adjustments.${name}`,
  );
}

export function setSetting<K extends keyof Settings>(name: K, value: Settings[K]): void {
  change(
    (state) => ({
      plan: { ...state.plan, settings: { ...state.plan.settings, [name]: value } },
      ...cleared(state, `settings.${name}`),
    }),
    `settings.${name}`,
  );
}

/** null takes the exchange rate away. */
export function setExchangeRate(fx: ExchangeRate | null): void {
  change((state) => ({ plan: { ...state.plan, fx }, ...cleared(state, "fx.cnyPerUsd") }), "fx");
}

export function setQuoteDetail<K extends keyof QuoteDetails>(name: K, value: QuoteDetails[K]): void {
  change(
    (state) => ({
      plan: { ...state.plan, quote: { ...state.plan.quote, [name]: value } },
      ...cleared(state, `quote.${name}`),
    }),
    `quote.${name}`,
  );
}

/** Keeps a text in a field of the plan that is no value yet. */
export function draftPlan(field: string, raw: string, problem: Problem): void {
  change((state) => ({ planDrafts: { ...state.planDrafts, [field]: { raw, problem } } }), field);
}

/** True while another scenario fits (FORMATS.md: at most 12). */
export function canAddScenarios(plan: Plan, count = 1): boolean {
  return plan.scenarios.length + count <= MOST_SCENARIOS;
}

export function addScenario(name: string, currency: Currency): void {
  change((state) => insert(state, state.plan.scenarios.length, [{ name, currency, savingsPlan: null, items: [] }]));
}

export function duplicateScenario(index: number, name: string): void {
  change((state) => {
    const scenario = state.plan.scenarios[index];
    return scenario === undefined ? {} : insert(state, index + 1, [{ ...scenario, name }]);
  });
}

export function renameScenario(index: number, name: string): void {
  change((state) => withScenario(state, index, (scenario) => ({ ...scenario, name })), `scenario:${index}`);
}

/** Items keep their cards; those of the other currency are then flagged, never converted. */
export function setScenarioCurrency(index: number, currency: Currency): void {
  change((state) => withScenario(state, index, (scenario) => ({ ...scenario, currency })));
}

/** null takes it away. Typing in one field is one step of undo. */
export function setSavingsPlan(index: number, savingsPlan: SavingsPlan | null, field = ""): void {
  change(
    (state) => withScenario(state, index, (scenario) => ({ ...scenario, savingsPlan })),
    field === "" ? "" : `savingsPlan:${index}:${field}`,
  );
}

/** The last scenario of a plan stays. */
export function removeScenario(index: number): void {
  change((state) => {
    const scenarios = state.plan.scenarios.filter((_, at) => at !== index);
    if (scenarios.length === 0) return {};
    const open =
      state.scenarioIndex > index || state.scenarioIndex >= scenarios.length
        ? state.scenarioIndex - 1
        : state.scenarioIndex;
    return { plan: { ...state.plan, scenarios }, scenarioIndex: Math.max(0, open), itemId: null };
  });
}

export function moveScenario(index: number, to: number): void {
  change((state) => {
    const scenarios = [...state.plan.scenarios];
    const [moved] = scenarios.splice(index, 1);
    if (moved === undefined || to < 0 || to > scenarios.length) return {};
    scenarios.splice(to, 0, moved);
    const open = state.plan.scenarios[state.scenarioIndex];
    return {
      plan: { ...state.plan, scenarios },
      scenarioIndex: Math.max(
        0,
        scenarios.findIndex((one) => one === open),
      ),
    };
  });
}

/** Takes another plan in; undo brings the one before back. */
export function replacePlan(plan: Plan): void {
  change(() => ({ plan, planDrafts: {}, scenarioIndex: 0, itemId: plan.scenarios[0]?.items[0]?.id ?? null }));
}

/**
 * Takes what another tab made of the very plan that is open and unchanged here: no step of undo, and what is open stays
 * open.
 */
export function followPlan(plan: Plan): void {
  const history = planStore.temporal.getState();
  history.pause();
  planStore.setState((state) => ({ plan, scenarioIndex: Math.min(state.scenarioIndex, plan.scenarios.length - 1) }));
  history.resume();
}

/** Takes the scenarios of another plan in behind its own, as many as fit. */
export function addScenariosOf(plan: Plan): void {
  change((state) =>
    insert(state, state.plan.scenarios.length, plan.scenarios.slice(0, MOST_SCENARIOS - state.plan.scenarios.length)),
  );
}

/** The first plan of a session: there is nothing before it to undo to. */
export function startWith(plan: Plan): void {
  replacePlan(plan);
  planStore.temporal.getState().clear();
}

function insert(state: PlanState, at: number, added: readonly Scenario[]): Partial<PlanState> {
  if (added.length === 0 || !canAddScenarios(state.plan, added.length)) return {};
  const scenarios = [...state.plan.scenarios.slice(0, at), ...added, ...state.plan.scenarios.slice(at)];
  return { plan: { ...state.plan, scenarios }, scenarioIndex: at, itemId: scenarios[at]?.items[0]?.id ?? null };
}

function withScenario(
  state: PlanState,
  index: number,
  next: (scenario: Scenario) => Scenario,
): Pick<PlanState, "plan"> {
  return {
    plan: {
      ...state.plan,
      scenarios: state.plan.scenarios.map((scenario, at) => (at === index ? next(scenario) : scenario)),
    },
  };
}

function cleared(state: PlanState, field: string): Pick<PlanState, "planDrafts"> {
  if (!(field in state.planDrafts)) return { planDrafts: state.planDrafts };
  const { [field]: _, ...left } = state.planDrafts;
  return { planDrafts: left satisfies Drafts };
}
