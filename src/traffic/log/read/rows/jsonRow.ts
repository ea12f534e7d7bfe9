/** What stands in a line of JSON lines. "none": nothing, or only the brackets of a list around the lines. */
export type JsonLine =
  | { readonly is: "row"; readonly row: JsonObject }
  | { readonly is: "none" }
  | { readonly is: "bad" };

export type JsonObject = Readonly<Record<string, unknown>>;

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
