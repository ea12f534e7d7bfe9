import type { Item, Plan, Scenario } from "../plan/plan";
import type { PlanState } from "./planStore";

/** One step of the history in a word, with the item or scenario that it was about. */
export type Change =
  | { readonly is: "item-added" | "item-removed" | "item-changed"; readonly item: Item }
  | {
      readonly is: "scenario-added" | "scenario-removed" | "scenario-renamed" | "scenario-currency" | "savings-plan";
      readonly scenario: Scenario;
      readonly index: number;
    }
  | {
      readonly is:
        | "title"
        | "term"
        | "adjustments"
        | "settings"
        | "fx"
        | "quote"
        | "scenarios-moved"
        | "plan"
        | "several";
    };

type Edited = Pick<PlanState, "plan" | "planDrafts">;

const FIELDS = {
  title: "title",
  termMonths: "term",
  adjustments: "adjustments",
  settings: "settings",
  fx: "fx",
  quote: "quote",
} as const satisfies Partial<Record<keyof Plan, Change["is"]>>;
type Field = keyof typeof FIELDS;

/**
 * What led from one state of the plan to the next: "plan" is another plan altogether, "several" more than one thing at
 * once.
 */
export function whatChanged(older: Edited, newer: Edited): Change {
  const [before, after] = [older.plan, newer.plan];
  const field =
    (Object.keys(FIELDS) as Field[]).find((name) => before[name] !== after[name]) ?? draftedField(older, newer);
  if (before.scenarios === after.scenarios) return { is: field === null ? "several" : FIELDS[field] };
  return field === null ? ofScenarios(before.scenarios, after.scenarios) : { is: "plan" };
}

/** A text that is no value yet stands beside the plan; its name is the path of its field. */
function draftedField({ planDrafts: before }: Edited, { planDrafts: after }: Edited): Field | null {
  const path = Object.keys({ ...before, ...after }).find((name) => before[name] !== after[name]);
  return (Object.keys(FIELDS) as Field[]).find((name) => path?.split(".")[0] === name) ?? null;
}

function ofScenarios(before: readonly Scenario[], after: readonly Scenario[]): Change {
  const [come, ...moreCome] = missingIn(before, after);
  const [gone, ...moreGone] = missingIn(after, before);
  if (come === undefined && gone === undefined) return { is: "scenarios-moved" };
  if (moreCome.length > 0 || moreGone.length > 0) return { is: "several" };
  if (gone === undefined) return come === undefined ? { is: "several" } : { is: "scenario-added", ...come };
  return come === undefined
    ? { is: "scenario-removed", ...gone }
    : ofScenario(gone.scenario, come.scenario, come.index);
}

function missingIn(
  some: readonly Scenario[],
  all: readonly Scenario[],
): readonly { readonly scenario: Scenario; readonly index: number }[] {
  return all.map((scenario, index) => ({ scenario, index })).filter(({ scenario }) => !some.includes(scenario));
}

function ofScenario(before: Scenario, after: Scenario, index: number): Change {
  if (before.name !== after.name) return { is: "scenario-renamed", scenario: before, index };
  if (before.currency !== after.currency) return { is: "scenario-currency", scenario: after, index };
  if (before.savingsPlan !== after.savingsPlan) return { is: "savings-plan", scenario: after, index };
  const without = (item: Item, items: readonly Item[]) => items.every(({ id }) => id !== item.id);
  const [one, ...more] = [
    ...after.items.filter((item) => without(item, before.items)).map((item): Change => ({ is: "item-added", item })),
    ...before.items.filter((item) => without(item, after.items)).map((item): Change => ({ is: "item-removed", item })),
    ...after.items
      .filter((item) => !without(item, before.items) && !before.items.includes(item))
      .map((item): Change => ({ is: "item-changed", item })),
  ];
  return one === undefined || more.length > 0 ? { is: "several" } : one;
}
