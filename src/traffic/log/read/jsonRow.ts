/** What stands in a line of JSON lines. "none": nothing, or only the brackets of a list around the lines. */
export type JsonLine =
  | { readonly is: "row"; readonly row: JsonObject }
  | { readonly is: "none" }
  | { readonly is: "bad" };

export type JsonObject = Readonly<Record<string, unknown>>;

/** Levels of keys that are joined with dots: response.body.usage.prompt_tokens_details.cached_tokens. */
const DEEPEST = 5;
const MOST_KEYS = 200;
/** A longer key is a value that went astray, and no name of a column. */
const LONGEST_KEY = 512;

/** Reads a line; a list with an object a line is taken too: "[", "{…},", "]". */
export function jsonLine(text: string): JsonLine {
  let line = text.trim();
  if (line.startsWith("[") && /^\[\s*(?:\{|$)/.test(line)) line = line.slice(1);
  if (line.endsWith("},") || line === ",") line = line.slice(0, -1);
  else if (line === "]" || line === "],") line = "";
  else if (/\}\s*\]$/.test(line) && !isJson(line)) line = line.slice(0, -1);
  if (line === "") return { is: "none" };
  const row = parsed(line);
  return isObject(row) ? { is: "row", row } : { is: "bad" };
}

/** Names of all values of an object, those within it joined with dots, in order of appearance. */
export function jsonKeys(row: JsonObject): readonly string[] {
  const keys: string[] = [];
  const visit = (object: JsonObject, before: string, depth: number): void => {
    for (const [key, value] of Object.entries(object)) {
      if (keys.length >= MOST_KEYS) return;
      if (isObject(value) && depth < DEEPEST) visit(value, `${before}${key}.`, depth + 1);
      else if (before.length + key.length <= LONGEST_KEY) keys.push(before + key);
    }
  };
  visit(row, "", 1);
  return keys;
}

/** Finds the value of a name: as it is, or along its dots. */
export function jsonValue(row: JsonObject, name: string): unknown {
  if (Object.hasOwn(row, name)) return row[name];
  for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1)) {
    const inner = row[name.slice(0, dot)];
    if (isObject(inner) && Object.hasOwn(row, name.slice(0, dot))) {
      const found = jsonValue(inner, name.slice(dot + 1));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A value as the text that a column would have. */
export function jsonText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value.trim();
    case "number":
    case "boolean":
      return String(value);
    case "object":
      return value === null ? "" : JSON.stringify(value);
    default:
      return "";
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isJson(text: string): boolean {
  return parsed(text) !== undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
