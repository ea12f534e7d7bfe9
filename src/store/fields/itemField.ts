import type { TypedSpec } from "../../format/parseTyped";
import type { Item } from "../../model/item";
import type { Problem } from "../../model/problem";
import type { DecimalText, UnitlessText } from "../../model/quantities";
import { draftsOf } from "../drafts";
import { draftItem, updateItem } from "../itemActions";
import { itemSpec } from "./numberSpecs";

/** What a number field needs to edit one field of an item: value and draft change in the same step. */
export interface NumberFieldWiring {
  readonly name: string;
  readonly value: DecimalText | null;
  /** Its bounds, as a file has them. */
  readonly spec: TypedSpec;
  readonly draft: string | undefined;
  readonly onValue: (value: UnitlessText) => void;
  readonly onDraft: (raw: string, problem: Problem) => void;
  /** What pricing finds wrong with the value. */
  readonly problem: Problem | null;
}

/** Wires a number field to a field of an item itself. */
export function ownNumber<Name extends string, I extends Item & Readonly<Record<Name, DecimalText | null>>>(
  item: I,
  name: Name,
  problems: readonly Problem[],
): NumberFieldWiring {
  return itemNumber(item, name, item[name], (one, value) => ({ ...one, [name]: value }), problems);
}

/**
 * Wires a number field to a field inside one of an item.
 *
 * @param path of the field in the item, as problems name it: "purchase.hoursPerDay", "clips[3].seconds"
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
    spec: itemSpec(item.kind, path),
    draft: draft?.raw,
    onValue: (next) => updateItem<I>(item.id, [path], (one) => set(one, next)),
    onDraft: (raw, problem) => draftItem(item.id, path, raw, problem),
    problem: draft === undefined ? (problems.find((one) => one.path === path) ?? null) : null,
  };
}
