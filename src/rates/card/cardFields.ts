import { problem, type Problem } from "../../model/problem";

/** An object of a card file while it is read: its fields and its path. */
export interface CardFields {
  readonly found: Problem[];
  readonly get: (name: string) => unknown;
  /** Path of a field: `tokens[2].instruct`. */
  readonly at: (name: string) => string;
}

/** As names they would reach the prototype of an object somewhere. */
const FORBIDDEN = ["__proto__", "constructor", "prototype"];
const LONGEST_NAME_SHOWN = 64;
const LONGEST_VALUE_SHOWN = 40;
/** Problems reported for one card; more would help no reader. */
const MOST_PROBLEMS = 100;

export function report(found: Problem[], one: Problem): void {
  if (found.length < MOST_PROBLEMS) found.push(one);
}

/** What was found instead, short enough to print. */
export function shown(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, LONGEST_VALUE_SHOWN) : "";
}

/**
 * Opens an object and reports every field that is not in `known`.
 *
 * @returns null (reported) when the value is no object
 */
export function openFields(
  value: unknown,
  path: string,
  known: readonly string[],
  found: Problem[],
): CardFields | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    report(found, problem(path, value === undefined ? "missing" : "not-object"));
    return null;
  }
  const at = (name: string) => (path === "" ? name : `${path}.${name}`);
  const held = new Map<string, unknown>(Object.entries(value));
  for (const name of held.keys()) {
    if (known.includes(name)) continue;
    const field = name.slice(0, LONGEST_NAME_SHOWN);
    report(found, problem(at(field), FORBIDDEN.includes(name) ? "forbidden-key" : "unknown-field", { field }));
  }
  return { found, at, get: (name) => held.get(name) };
}

/** The elements of a required list with their paths. One that is too long is reported and not read. */
export function listField(
  fields: CardFields,
  name: string,
  most: number,
): readonly { readonly value: unknown; readonly path: string }[] {
  const value = fields.get(name);
  const path = fields.at(name);
  if (!Array.isArray(value)) {
    report(fields.found, problem(path, value === undefined ? "missing" : "not-array"));
    return [];
  }
  if (value.length > most) {
    report(fields.found, problem(path, "too-many", { count: String(value.length), maximum: String(most) }));
    return [];
  }
  return value.map((element: unknown, index) => ({ value: element, path: `${path}[${index}]` }));
}
