import { defaultItem, type NewItem } from "../plan/defaultItem";
import { copyItem, freshId } from "../plan/freshId";
import type { Item, ItemKind, Scenario } from "../plan/plan";
import type { Problem } from "../model/problem";
import { withDraft, withoutDraft } from "./drafts";
import { succeeds } from "./selectors/lastPriced";
import { change, openScenario, planStore, type PlanState } from "./planStore";

/** Actions on the items of the open scenario. */

/** @param settled what the model makes of a new item, such as a variant that its card lists */
export function addItem(
  kind: ItemKind,
  given: Omit<NewItem, "id">,
  settled: (item: Item) => Item = (item) => item,
): string {
  const id = freshId(openScenario(planStore.getState()).items.map((item) => item.id));
  const added = settled(defaultItem(kind, { ...given, id }));
  change((state) => ({ ...withItems(state, (items) => [...items, added]), itemId: id }));
  return id;
}

/**
 * Sets fields of an item; drafts of these fields are gone with it. `tag` joins keystrokes in one field to one undo
 * step.
 */
export function updateItem<I extends Item>(id: string, fields: readonly string[], patch: (item: I) => I): void {
  change(
    (state) =>
      withItems(state, (items) =>
        items.map((item) => (item.id === id ? succeeds(fields.reduce(withoutDraft, patch(item as I)), item) : item)),
      ),
    `${id}:${fields.join()}`,
  );
}

/** Keeps a text that is no value yet. */
export function draftItem(id: string, field: string, raw: string, problem: Problem): void {
  change(
    (state) =>
      withItems(state, (items) =>
        items.map((item) => (item.id === id ? succeeds(withDraft(item, field, { raw, problem }), item) : item)),
      ),
    `${id}:${field}`,
  );
}

export function removeItem(id: string): void {
  change((state) => {
    const { items } = openScenario(state);
    const index = items.findIndex((item) => item.id === id);
    const next = items[index + 1] ?? items[index - 1];
    return { ...withItems(state, (all) => all.filter((item) => item.id !== id)), itemId: next?.id ?? null };
  });
}

/** @returns the id of the copy */
export function duplicateItem(id: string): string {
  const copied = freshId(openScenario(planStore.getState()).items.map((item) => item.id));
  change((state) => ({
    ...withItems(state, (all) =>
      all.flatMap((item) => (item.id === id ? [item, succeeds(copyItem(item, copied), item)] : [item])),
    ),
    itemId: copied,
  }));
  return copied;
}

function withItems(state: PlanState, next: (items: readonly Item[]) => readonly Item[]): Pick<PlanState, "plan"> {
  const open = openScenario(state);
  const scenarios = state.plan.scenarios.map((scenario): Scenario =>
    scenario === open ? { ...scenario, items: next(scenario.items) } : scenario,
  );
  return { plan: { ...state.plan, scenarios } };
}
