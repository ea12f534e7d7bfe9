import { problem } from "../../model/problem";
import { cleanText } from "../read/cleanText";
import type { ProblemList } from "../read/problemList";

/** An object of the document while it is read: its fields, `null` and absent being the same, and where it stands. */
export interface Opened {
  readonly list: ProblemList;
  /** The value, or undefined when it is absent or null. */
  readonly get: (name: string) => unknown;
  /** The path of a field: `scenarios[0].name`, or `version` at the top. */
  readonly at: (name: string) => string;
}

/** As names they would reach the prototype of an object somewhere. */
const FORBIDDEN = ["__proto__", "constructor", "prototype"];
const LONGEST_NAME_SHOWN = 64;

/**
 * Opens an object and reports every field whose name is not in `known`. A field that is null counts as absent, whatever
 * its name.
 *
 * @returns null (reported) when the value is no object
 */
export function openObject(value: unknown, path: string, known: readonly string[], list: ProblemList): Opened | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    list.add(problem(path, value === undefined ? "missing" : "not-object"));
    return null;
  }
  const at = (name: string) => (path === "" ? name : `${path}.${name}`);
  const held = new Map<string, unknown>();
  for (const name of Object.keys(value)) {
    const field: unknown = (value as Record<string, unknown>)[name];
    const shown = cleanText(name.slice(0, LONGEST_NAME_SHOWN), false);
    if (FORBIDDEN.includes(name)) list.add(problem(at(shown), "forbidden-key", { field: shown }));
    else if (field === null || field === undefined) continue;
    else if (known.includes(name)) held.set(name, field);
    else list.add(problem(at(shown), "unknown-field", { field: shown }));
  }
  return { list, get: (name) => held.get(name), at };
}
