import type { Item } from "../model/item";
import type { HourlyPurchase } from "../model/purchase";
import type { Problem } from "../model/problem";

/** A text that stands in a field and is no value yet: kept as typed, with what is wrong with it. */
export interface Draft {
  readonly raw: string;
  readonly problem: Problem;
}

/** By the path of the field in its item ("inputTpm", "purchase.hoursPerDay") or in the plan ("fx.cnyPerUsd"). */
export type Drafts = Readonly<Record<string, Draft>>;

/**
 * What an item keeps beside its own fields while it is edited. It rides on the item it belongs to, so that it moves,
 * copies and undoes with it and never comes back in another. It is never written: `writePlan` names the fields it
 * writes.
 */
export type EditedItem = Item & { readonly drafts?: Drafts; readonly hourlyBefore?: HourlyBefore };

/**
 * The hours and days an item had on the hourly plan, so that trying another does not lose them. `spread`: what was
 * compared from then on.
 */
export interface HourlyBefore {
  readonly purchase: HourlyPurchase;
  readonly spread: string;
}

const NONE: Drafts = {};

export function draftsOf(item: Item): Drafts {
  return (item as EditedItem).drafts ?? NONE;
}

export function withDraft<I extends Item>(item: I, field: string, draft: Draft): I {
  return { ...item, drafts: { ...draftsOf(item), [field]: draft } };
}

/** Without the draft of a field and of everything below it ("clips" clears "clips[1].seconds" too). */
export function withoutDraft<I extends Item>(item: I, field: string): I {
  const left = Object.entries(draftsOf(item)).filter(
    ([name]) => name !== field && !name.startsWith(`${field}.`) && !name.startsWith(`${field}[`),
  );
  const { drafts: _, ...bare } = item as I & { drafts?: Drafts };
  return (left.length === 0 ? bare : { ...bare, drafts: Object.fromEntries(left) }) as unknown as I;
}
