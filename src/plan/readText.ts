import { problem } from "../model/problem";
import { cleanText } from "./cleanText";
import type { Fields } from "./readFields";

/** Longest text and longest note, in UTF-16 code units. */
export const LONGEST_TEXT = 200;
export const LONGEST_NOTE = 2000;

export interface TextRule {
  /** What absent means; without it the field is required. */
  readonly fallback?: string;
  readonly longest?: number;
  /** Whether it may be empty. A key such as `id` or `model` may not. */
  readonly empty?: boolean;
  readonly lines?: boolean;
}

/** A text field, cleaned. A wrong one is reported and gives "". */
export function readText(fields: Fields, name: string, rule: TextRule = {}): string {
  const value = fields.get(name);
  const longest = rule.longest ?? LONGEST_TEXT;
  if (value === undefined) {
    if (rule.fallback === undefined) fields.list.add(problem(fields.at(name), "missing"));
    return rule.fallback ?? "";
  }
  if (typeof value !== "string") {
    fields.list.add(problem(fields.at(name), "not-text"));
    return "";
  }
  // Twice the length may still be cleaned down to it; anything longer is not worth the work.
  const text = value.length > 2 * longest ? value : cleanText(value, rule.lines === true);
  if (text.length > longest) {
    fields.list.add(problem(fields.at(name), "too-long", { length: String(text.length), maximum: String(longest) }));
    return "";
  }
  if (text === "" && rule.empty === false) fields.list.add(problem(fields.at(name), "missing"));
  return text;
}
