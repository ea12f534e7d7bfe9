import { problem } from "../../model/problem";
import type { Document } from "../document";
import type { AnyTable, Field, FieldTable } from "./field";
import { freshOf, type ObjectContract, record } from "./object";

/** A required object. */
export function object<T>({ kind, read, write }: ObjectContract<T>, place: number, fresh: T): Field<T> {
  return {
    kind: { type: "object", of: kind },
    place,
    usual: undefined,
    fresh,
    standIn: undefined,
    read: (value, { path, list }) => read(value, path, list),
    write,
  };
}

/** An object that may be absent: then it is null. */
export function optionalObject<T>({ kind, read, write }: ObjectContract<T>, place: number): Field<T | null> {
  return {
    kind: { type: "object", of: kind },
    place,
    usual: null,
    fresh: null,
    standIn: null,
    read: (value, { path, list }) => read(value, path, list),
    write: (value) => (value === null ? undefined : write(value)),
  };
}

/** A group of fields that all have a default: it is left out when each of them has it. */
export function group<T extends object>(table: FieldTable<T> & AnyTable, place: number): Field<T> {
  const { kind, read, write } = record<T>(table);
  const usual = freshOf<T>(table);
  return {
    kind: { type: "object", of: kind },
    place,
    usual,
    fresh: usual,
    standIn: usual,
    read: (value, { path, list }) => read(value, path, list),
    write(value) {
      const document: Document = write(value);
      return Object.keys(document).length === 0 ? undefined : document;
    },
  };
}

export interface ListOptions<T extends object> {
  /** Of elements, both inclusive. */
  readonly least: number;
  readonly most: number;
  /** Whether an absent list is an empty one; without it the list is required. */
  readonly isOptional?: boolean;
  readonly fresh?: readonly T[];
  /** A field that no two elements may have alike. */
  readonly unique?: keyof T & string;
}

/**
 * Objects of one sort, without those that are none (reported). A list of a wrong length is reported and none of it is
 * read, so that a hostile one costs nothing.
 */
export function list<T extends object>(
  of: ObjectContract<T>,
  place: number,
  options: ListOptions<T>,
): Field<readonly T[]> {
  const { least, most, isOptional = false, fresh = [], unique } = options;
  return {
    kind: { type: "list", of: of.kind, least, most, unique },
    place,
    usual: isOptional ? [] : undefined,
    fresh,
    standIn: [],
    read(value, { path, list: problems }) {
      if (!Array.isArray(value)) {
        problems.add(problem(path, "not-array"));
        return undefined;
      }
      const count = String(value.length);
      if (value.length < least) problems.add(problem(path, "too-few", { count, minimum: String(least) }));
      if (value.length > most) problems.add(problem(path, "too-many", { count, maximum: String(most) }));
      if (value.length < least || value.length > most) return undefined;
      const elements: T[] = [];
      const seen = new Set<unknown>();
      for (const [index, element] of value.entries()) {
        const read = of.read(element, `${path}[${index}]`, problems);
        if (read === undefined) continue;
        elements.push(read);
        if (unique === undefined) continue;
        const key = read[unique];
        if (key !== "" && seen.has(key))
          problems.add(problem(`${path}[${index}].${unique}`, "duplicate-id", { id: String(key) }));
        seen.add(key);
      }
      return elements;
    },
    write: (value) => (isOptional && value.length === 0 ? undefined : value.map(of.write)),
  };
}
