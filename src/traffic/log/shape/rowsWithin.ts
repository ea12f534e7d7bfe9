import type { JsonObject } from "../read/rows/jsonRow";
import { isObject } from "./jsonFields";

const PAIRS = ["values", "datapoints", "pointlist", "points", "dps"];
const LABELS = ["metric", "stream", "labels", "tags"];

/** Rows of an object that is a table of some kind; null: it is none. */
export function rowsWithin(value: JsonObject): readonly JsonObject[] | null {
  return tableRows(value) ?? frameRows(value) ?? seriesRows(value) ?? columnRows(value);
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
