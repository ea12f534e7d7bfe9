import type { JsonObject } from "../read/jsonRow";
import { isObject, objectIn } from "./jsonFields";

const PAIR = /([\p{L}_][\p{L}\p{N}_.:@/-]*)=("(?:[^"\\]|\\.)*"|'[^']*'|\{[^}]*\}|[^\s,;|]*)/gu;
/** A moment at the beginning of a line, in brackets or not. */
const MOMENT =
  /^\W?((?:\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)|\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}|\d{10}(?:\.\d+)?|\d{13}(?!\d))/;
/** Behind a level, a syslog priority or a name: "<14>1 2026-…", "[INFO] 2026-…", "I, [2026-…". */
const NOT_FIRST =
  /^[^={]{1,40}?(?<![\d-])(\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)/;
const IN_BRACKETS = /\[(\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4})\]/;

/**
 * A line of a text log as a record: key=value pairs (logfmt, slog, nginx), or a text before a JSON object, with the
 * moment near its beginning.
 *
 * @returns null for a line that says neither
 */
export function keyValueLine(line: string): JsonObject | null {
  const found: Record<string, unknown> = {};
  const moment = MOMENT.exec(line)?.[1] ?? NOT_FIRST.exec(line)?.[1] ?? IN_BRACKETS.exec(line)?.[1];
  const brace = line.indexOf("{");
  const inner = brace < 0 ? null : trailingObject(line, brace);
  const text = inner === null ? line : line.slice(0, brace);
  for (const [, key = "", value = ""] of text.matchAll(PAIR))
    Object.defineProperty(found, key, { value: unquoted(value), enumerable: true });
  if (inner !== null)
    Object.assign(found, Object.fromEntries(Object.entries(inner).filter(([key]) => key !== "__proto__")));
  if (Object.keys(found).length === 0) return null;
  return moment === undefined ? found : { "line time": moment, ...found };
}

function trailingObject(line: string, brace: number): JsonObject | null {
  const text = line.slice(brace, line.lastIndexOf("}") + 1);
  try {
    const found: unknown = JSON.parse(text);
    return isObject(found) ? found : null;
  } catch {
    // Python prints its dictionaries with single quotes.
    return objectIn(text);
  }
}

function unquoted(value: string): string {
  if (value.length < 2 || !/^["'].*["']$/s.test(value)) return value;
  return value.slice(1, -1).replace(/\\(["\\])/g, "$1");
}
