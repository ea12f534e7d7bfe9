import type { JsonObject } from "../read/rows/jsonRow";

/** Levels of keys that are joined with dots. */
const DEEPEST = 8;
const MOST_KEYS = 2000;
/** A longer key is a value that went astray, and no name of a column. */
const LONGEST_KEY = 300;
/** Longer texts hold prompts and answers, not usage. */
const LONGEST_JSON_TEXT = 100_000;

/** Names of all values of a record, those within it joined with dots, in order of appearance. */
export function fieldNames(record: JsonObject): readonly string[] {
  const names: string[] = [];
  const visit = (object: JsonObject, before: string, depth: number): void => {
    for (const [key, value] of Object.entries(object)) {
      if (names.length >= MOST_KEYS) return;
      if (before.length + key.length > LONGEST_KEY) continue;
      const inner = depth < DEEPEST ? objectIn(value) : null;
      if (inner === null) names.push(before + key);
      else visit(inner, `${before}${key}.`, depth + 1);
    }
  };
  visit(record, "", 1);
  return names;
}

/** The value of a name as the text of a cell: the key itself, or along its dots; "" where there is none. */
export function fieldText(record: JsonObject, name: string): string {
  const found = fieldValue(record, name);
  const single = Array.isArray(found) && found.length === 1 ? (found[0] as unknown) : found;
  switch (typeof single) {
    case "string":
      return single.trim();
    case "number":
    case "boolean":
      return String(single);
    case "object":
      return single === null ? "" : JSON.stringify(single);
    default:
      return "";
  }
}

export function fieldValue(record: JsonObject, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1)) {
    const key = name.slice(0, dot);
    if (!Object.hasOwn(record, key)) continue;
    const inner = objectIn(record[key]);
    if (inner === null) continue;
    const found = fieldValue(inner, name.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * An object that stands in a value: as itself, as JSON in a text, as a list of attributes with a key and a value each
 * (OTLP, tags), or alone in a list.
 */
export function objectIn(value: unknown): JsonObject | null {
  if (typeof value === "string") return jsonInText(value);
  if (!Array.isArray(value)) return isObject(value) ? value : null;
  const list = value as readonly unknown[];
  if (list.length === 0 || !list.every(isObject)) return null;
  return attributesOf(list);
}

let lastText = "";
let lastObject: JsonObject | null = null;

/** Several columns are asked of the same text, one after another. */
function jsonInText(text: string): JsonObject | null {
  if (text === lastText) return lastObject;
  const first = text.charCodeAt(0) <= 32 ? text.trimStart().charCodeAt(0) : text.charCodeAt(0);
  if (first !== 0x7b && first !== 0x5b) return null;
  if (text.length > LONGEST_JSON_TEXT) return null;
  lastText = text;
  lastObject = parsedObject(text);
  return lastObject;
}

function parsedObject(text: string): JsonObject | null {
  const found = parsedJson(text) ?? parsedJson(asJson(text));
  return found === undefined || typeof found === "string" ? null : objectIn(found);
}

/** Python's and Ruby's way to print a dictionary, as JSON. */
function asJson(text: string): string {
  if (!text.includes("'")) return "";
  return text
    .replace(/'((?:[^'\\]|\\.)*)'/g, (_, inner: string) => JSON.stringify(inner.replaceAll("\\'", "'")))
    .replace(/\bNone\b/g, "null")
    .replace(/\bTrue\b/g, "true")
    .replace(/\bFalse\b/g, "false");
}

function parsedJson(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function attributesOf(list: readonly JsonObject[]): JsonObject | null {
  const found: Record<string, unknown> = {};
  for (const one of list) {
    const key = one["key"] ?? one["Key"] ?? one["field"] ?? one["name"] ?? one["Name"];
    const hasValue = Object.hasOwn(one, "value") || Object.hasOwn(one, "Value");
    if (typeof key !== "string" || !hasValue || Object.keys(one).length > 4) return null;
    Object.defineProperty(found, key, { value: attributeValue(one["value"] ?? one["Value"]), enumerable: true });
  }
  return found;
}

/** OTLP wraps a value in an object that names its type: {"intValue":"12"}. */
function attributeValue(value: unknown): unknown {
  if (!isObject(value)) return value;
  const [only, more] = Object.entries(value);
  return only !== undefined && more === undefined && /^(?:string|int|double|bool)(?:Value|_value)$/.test(only[0])
    ? only[1]
    : value;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
