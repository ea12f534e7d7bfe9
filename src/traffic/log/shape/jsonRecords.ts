import type { JsonObject } from "../read/rows/jsonRow";
import { countsRequests, tokenMeaning } from "../understand/tokenMeaning";
import { fieldNames, fieldText, isObject, objectIn } from "./jsonFields";
import { rowsWithin } from "./rowsWithin";

/** Buckets in results in pages in answers are four. */
const DEEPEST = 8;
/** Names of values, where a record names what it counts. */
const NAMES_METRIC = /^(?:label|id|name|value|metric|metric_?name|__name__|usage_type|localizedvalue|measure)$/i;

/**
 * The rows that a JSON value holds: itself, or those in lists within it, however deep, each with what the objects
 * around it say. Lists that only detail a row, such as messages or attributes, are none. Tables in columns, pairs of
 * time and value and lists side by side become rows too.
 */
export function recordsOf(value: unknown): readonly JsonObject[] {
  const found: JsonObject[] = [];
  expand(value, {}, found, 0);
  return found;
}

function expand(value: unknown, around: JsonObject, into: JsonObject[], depth: number): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    const list = value as readonly unknown[];
    const attributes = list.every((one) => isObject(one)) ? objectIn(list) : null;
    // One row as a list of fields, each with its value: CloudWatch Logs Insights.
    if (attributes !== null && depth > 0 && list.length > 1) into.push({ ...around, ...attributes });
    else for (const one of list) expand(one, around, into, depth + 1);
    return;
  }
  if (!isObject(value)) return;
  const rows = rowsWithin(value);
  if (rows !== null) {
    for (const row of rows) into.push({ ...around, ...row });
    return;
  }
  const lists = listsToExpand(value);
  if (lists.length === 0) {
    into.push({ ...around, ...value });
    return;
  }
  const outer = { ...around, ...without(value, lists) };
  for (const { list } of lists) expand(list, outer, into, depth + 1);
}

interface InnerList {
  readonly path: string;
  readonly list: unknown;
}

/** Lists of rows in an object or in objects within it: none where the object counts tokens itself. */
function listsToExpand(value: JsonObject): readonly InnerList[] {
  if (countsTokens(value)) return [];
  const lists = innerLists(value, "", 0);
  const counting = lists.filter(({ list }) => holdsTokens(list, 0));
  if (counting.length > 0) return counting;
  if (!namesMetric(value))
    return lists.filter(({ path }) => /(?:^|\.)(?:data|results?|items|records|rows|entries|value)$/i.test(path));
  return lists.filter(({ list }) => (list as readonly unknown[]).some((one) => isObject(one) && hasMoment(one)));
}

function innerLists(value: JsonObject, before: string, depth: number): readonly InnerList[] {
  return Object.entries(value).flatMap(([key, inner]): readonly InnerList[] => {
    const path = before === "" ? key : `${before}.${key}`;
    // CloudMonitor answers with its data points as JSON in a text.
    if (typeof inner === "string") {
      const list = /^\s*\[\s*\{/.test(inner) && /tok/i.test(inner) ? listInText(inner) : null;
      return list === null ? [] : [{ path, list }];
    }
    if (Array.isArray(inner)) {
      const list = inner as readonly unknown[];
      const isRows = list.length > 0 && list.every((one) => isObject(one) || Array.isArray(one));
      return isRows && (objectIn(list) === null || objectIn(list[0]) !== null) ? [{ path, list }] : [];
    }
    return isObject(inner) && depth < 4 ? innerLists(inner, path, depth + 1) : [];
  });
}

function listInText(text: string): readonly unknown[] | null {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) && found.length > 0 && found.every(isObject) ? found : null;
  } catch {
    return null;
  }
}

/** An object without the lists that become rows, and without what has nothing else in it. */
function without(value: JsonObject, lists: readonly InnerList[]): JsonObject {
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (lists.some(({ path }) => path === key)) continue;
    const deeper = lists.flatMap(({ path, list }) =>
      path.startsWith(`${key}.`) ? [{ path: path.slice(key.length + 1), list }] : [],
    );
    kept[key] = deeper.length > 0 && isObject(inner) ? without(inner, deeper) : inner;
  }
  return kept;
}

/** Whether the object itself says a number of tokens. */
function countsTokens(value: JsonObject): boolean {
  return fieldNames(value).some((name) => {
    const meaning = tokenMeaning(name)?.meaning;
    return (
      meaning !== undefined &&
      meaning !== "total" &&
      /^\d[\d.,]*$/.test(fieldText(value, name)) &&
      !name.split(".").some((part) => /^\d+$/.test(part))
    );
  });
}

function holdsTokens(value: unknown, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.slice(0, 20).some((one) => holdsTokens(one, depth + 1));
  if (!isObject(value)) return false;
  const rows = rowsWithin(value);
  if (rows !== null) return rows.slice(0, 20).some((one) => countsTokens(one) || namesMetric(one));
  if (countsTokens(value) || namesMetric(value)) return true;
  return Object.values(value).some((inner) => typeof inner === "object" && holdsTokens(inner, depth + 1));
}

/** Whether one of its texts names a count of tokens or of requests: {"Label":"InputTokenCount"}. */
function namesMetric(value: JsonObject): boolean {
  return fieldNames(value).some((name) => {
    const text = fieldText(value, name);
    if (/token[._ ]?type$/i.test(name) && /^(?:input|output|prompt|completion)$/i.test(text)) return true;
    const last = name.split(".").at(-1) ?? "";
    if (!NAMES_METRIC.test(last) && !(/^type$/i.test(last) && /tok/i.test(text))) return false;
    if (text.length > 80 || !/[a-z\p{Script=Han}]/iu.test(text)) return false;
    return /tok|词元|令牌/i.test(text) ? tokenMeaning(text) !== null : countsRequests(text) === "surely";
  });
}

function hasMoment(value: JsonObject, depth = 3): boolean {
  return Object.entries(value).some(
    ([key, inner]) =>
      /time(?!series)|date|stamp/i.test(key) ||
      (depth > 0 &&
        (Array.isArray(inner) ? inner : [inner]).some((one: unknown) => isObject(one) && hasMoment(one, depth - 1))),
  );
}
