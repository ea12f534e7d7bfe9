import { problem } from "../model/problem";
import type { Fields } from "./readFields";

const LONGEST_VALUE_SHOWN = 40;

/**
 * One of some words. Without `fallback` the field is required.
 *
 * @returns null (reported) when it is none of them
 */
export function readChoice<C extends string>(
  fields: Fields,
  name: string,
  choices: readonly C[],
  fallback?: C,
): C | null {
  const value = fields.get(name);
  if (value === undefined) {
    if (fallback === undefined) fields.list.add(problem(fields.at(name), "missing"));
    return fallback ?? null;
  }
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  const shown = typeof value === "string" ? value.slice(0, LONGEST_VALUE_SHOWN) : "";
  fields.list.add(problem(fields.at(name), "not-a-choice", { value: shown, choices: choices.join(", ") }));
  return null;
}

/** True or false; absent is false. */
export function readFlag(fields: Fields, name: string): boolean {
  const value = fields.get(name);
  if (value === undefined || typeof value === "boolean") return value === true;
  fields.list.add(problem(fields.at(name), "not-boolean"));
  return false;
}
