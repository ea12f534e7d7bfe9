import type { JsonObject } from "../read/jsonRow";
import { countsRequests, tokenMeaning } from "../understand/tokenMeaning";
import { fieldNames, fieldText, isObject, objectIn } from "./jsonFields";

/** Buckets in results in pages in answers are four. */
const DEEPEST = 8;
/** Names of values, where a record names what it counts. */
const NAMES_METRIC = /^(?:label|id|name|value|metric|metric_?name|__name__|usage_type|localizedvalue|measure)$/i;
const PAIRS = ["values", "datapoints", "pointlist", "points", "dps"];
const LABELS = ["metric", "stream", "labels", "tags"];

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

/** Rows of an object that is a table of some kind; null: it is none. */
function rowsWithin(value: JsonObject): readonly JsonObject[] | null {
  return tableRows(value) ?? frameRows(value) ?? seriesRows(value) ?? columnRows(value);
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
    return isListOf(found, isObject) ? found : null;
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

/** {"columns":["time","tokens"],"rows":[[…]]}, and the same with "values", "fields" or objects that name a column. */
function tableRows(value: JsonObject): readonly JsonObject[] | null {
  const heads = value["columns"] ?? value["fields"] ?? value["headers"] ?? value["cols"] ?? value["schema"];
  const rows = value["rows"] ?? value["values"] ?? value["data"] ?? value["datarows"];
  if (!isListOf(heads, (one) => typeof one === "string" || nameOf(one) !== null) || !isListOf(rows, Array.isArray))
    return null;
  const names = heads.map((one) => (typeof one === "string" ? one : (nameOf(one) ?? "")));
  const others = plainFields(value, ["columns", "fields", "headers", "cols", "schema", "rows", "values", "data"]);
  return rows.map((row) => ({ ...others, ...zipped(names, row as readonly unknown[]) }));
}

/** A frame of Grafana: fields with names and labels, values by column. */
function frameRows(value: JsonObject): readonly JsonObject[] | null {
  const schema = value["schema"];
  const data = value["data"];
  if (!isObject(schema) || !isObject(data) || !isListOf(schema["fields"], isObject)) return null;
  const columns = data["values"];
  if (!isListOf(columns, Array.isArray)) return null;
  const names = schema["fields"].map((field) => {
    const config = isObject(field["config"]) ? field["config"]["displayNameFromDS"] : undefined;
    const labels = isObject(field["labels"]) ? JSON.stringify(field["labels"]) : "";
    return `${typeof config === "string" ? config : (nameOf(field) ?? "")}${labels}`;
  });
  return byRow(names, columns as readonly (readonly unknown[])[]);
}

/** Labels with pairs of time and value, as Prometheus and Loki answer; a single pair is taken too. */
function seriesRows(value: JsonObject): readonly JsonObject[] | null {
  const key = PAIRS.find((one) => isListOf(value[one], isPair));
  const single = isPair(value["value"]) && isObject(value["metric"]) ? [value["value"]] : null;
  const pairs = key === undefined ? single : (value[key] as readonly unknown[]);
  if (pairs === null) return null;
  const labels = LABELS.map((one) => value[one]).find(isObject) ?? {};
  const others = plainFields(value, [...LABELS.filter((one) => isObject(value[one])), ...PAIRS, "value"]);
  return pairs.map((pair) => {
    const [first, second] = pair as readonly [unknown, unknown];
    // Graphite writes the value first.
    const isTurned = momentSize(second) > momentSize(first) && momentSize(second) > 0;
    const time = isTurned ? second : first;
    return { ...others, ...labels, time, value: isTurned ? first : second };
  });
}

/** {"Timestamps":[…],"Values":[…],"Label":"…"}: lists of one length side by side. */
function columnRows(value: JsonObject): readonly JsonObject[] | null {
  const lists = Object.entries(value).filter(
    (entry): entry is [string, readonly unknown[]] =>
      Array.isArray(entry[1]) &&
      entry[1].length > 0 &&
      entry[1].every((one) => typeof one !== "object" || one === null),
  );
  const times = lists.find(([key]) => /time|date/i.test(key));
  if (times === undefined) return null;
  const beside = lists.filter(([, list]) => list.length === times[1].length);
  if (beside.length < 2) return null;
  const others = plainFields(
    value,
    beside.map(([key]) => key),
  );
  return byRow(
    beside.map(([key]) => key),
    beside.map(([, list]) => list),
  ).map((row) => ({ ...others, ...row }));
}

function byRow(names: readonly string[], columns: readonly (readonly unknown[])[]): readonly JsonObject[] {
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    zipped(
      names,
      columns.map((column) => column[row]),
    ),
  );
}

function zipped(names: readonly string[], values: readonly unknown[]): JsonObject {
  const row: Record<string, unknown> = {};
  names.forEach((name, at) => Object.defineProperty(row, name, { value: values[at], enumerable: true }));
  return row;
}

function plainFields(value: JsonObject, but: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([key, inner]) => !but.includes(key) && !Array.isArray(inner)),
  );
}

function nameOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  const name = value["name"] ?? value["Name"] ?? value["text"] ?? value["columnName"] ?? value["field"];
  return typeof name === "string" ? name : null;
}

function isPair(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length >= 2 && value.length <= 3 && momentSize(value[0]) + momentSize(value[1]) > 0
  );
}

/** How large a number is that may be a moment since 1970; 0 for what is none. */
function momentSize(value: unknown): number {
  const number = typeof value === "number" || typeof value === "string" ? Number(value) : 0;
  return number > 900_000_000 ? number : 0;
}

function isListOf<One>(value: unknown, is: (one: unknown) => one is One): value is readonly One[];
function isListOf(value: unknown, is: (one: unknown) => boolean): value is readonly unknown[];
function isListOf(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(is);
}
