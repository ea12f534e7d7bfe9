import type { TypedSpec } from "../../format/parseTyped";
import type { ItemKind } from "../../model/item";
import { COUNT, LONGEST_TEXT, PERCENT } from "../../plan/fields/bounds";
import type { Bounds, Field } from "../../plan/fields/field";
import { itemFieldAt, planFieldAt } from "../../plan/tables/fieldAt";

/**
 * What a number field of an item takes, from the one table of src/plan: what is read from a file and what is typed obey
 * the same bounds.
 *
 * @param path of the field in the item, as problems name it: "inputTpm", "purchase.hoursPerDay"
 * @throws when the item has no number there
 */
export function itemSpec(kind: ItemKind, path: string): TypedSpec {
  return fieldSpec(itemFieldAt(kind, path), path);
}

/** The same of a number of the plan itself: "termMonths", "fx.cnyPerUsd". */
export function planSpec(path: string): TypedSpec {
  return fieldSpec(planFieldAt(path), path);
}

/** What no item has: shares and counts of the sizing. */
export const percentSpec = specOf(PERCENT);
export const optionalCountSpec: TypedSpec = { ...specOf(COUNT), optional: true };

/** Longest text in a field of one line. */
export const textLength = LONGEST_TEXT;

/** A field that may be null may be left empty. */
function fieldSpec(field: Field<unknown> | null, path: string): TypedSpec {
  if (field?.kind.type !== "number") throw new RangeError(`no number of the plan: ${path}`);
  return { ...specOf(field.kind.bounds), ...(field.usual === null ? { optional: true } : {}) };
}

/** The bound of every count goes unsaid: nobody who typed "abc" wants to hear of 10^18. */
function specOf(bounds: Bounds): TypedSpec {
  const { minimum, maximum, whole } = bounds;
  return {
    whole,
    min: minimum,
    ...(maximum === COUNT.maximum ? {} : { max: maximum }),
    ...(bounds === PERCENT ? { percent: true } : {}),
  };
}
