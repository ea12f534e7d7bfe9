import type { Item } from "../model/item";
import type { Problem } from "../model/problem";
import type { DecimalText, UnitlessText } from "../model/quantities";
import { draftsOf } from "./drafts";
import { draftItem, updateItem } from "./itemActions";

/** What a number field needs to edit one field of an item: value and draft change in the same step. */
export interface NumberFieldWiring {
  readonly name: string;
  readonly value: DecimalText | null;
  readonly draft: string | undefined;
  readonly onValue: (value: UnitlessText) => void;
  readonly onDraft: (raw: string, problem: Problem) => void;
  /** What pricing finds wrong with the value. */
  readonly problem: Problem | null;
}

/**
 * Wires a number field to a field of an item.
 *
 * @param path of the field in the item, as problems name it: "inputTpm", "purchase.hoursPerDay"
 * @param problems of the item's result; the first at this path is shown at the field
 */
export function itemNumber<I extends Item>(
  item: I,
  path: string,
  value: DecimalText | null,
  set: (item: I, value: UnitlessText) => I,
  problems: readonly Problem[],
): NumberFieldWiring {
  const draft = draftsOf(item)[path];
  return {
    name: path,
    value,
    draft: draft?.raw,
    onValue: (next) => updateItem<I>(item.id, [path], (one) => set(one, next)),
    onDraft: (raw, problem) => draftItem(item.id, path, raw, problem),
    problem: draft === undefined ? (problems.find((one) => one.path === path) ?? null) : null,
  };
}
