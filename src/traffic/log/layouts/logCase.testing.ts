import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LOG_FOLDER = fileURLToPath(new URL("../../../cases/logs/", import.meta.url));

/** What a layout must be read as; null: it cannot be known. */
export interface LogCase {
  readonly minutes: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly peakInputTpm: number | null;
  readonly peakOutputTpm: number | null;
  readonly payAsYouGo: string;
  readonly requests?: number;
  readonly rows: number;
  readonly kind?: string;
  readonly best?: { readonly inputTpm: number; readonly outputTpm: number; readonly total: number };
  readonly options?: readonly string[];
}

const files = readdirSync(LOG_FOLDER);
export const LOG_CASES = files
  .filter((name) => name.endsWith(".expected.json"))
  .map((name) => name.replace(".expected.json", ""));

export function logCase(name: string): { readonly file: string; readonly expected: LogCase } {
  const file = files.find((one) => one.startsWith(`${name}.`) && !one.endsWith(".expected.json")) ?? "";
  const expected = JSON.parse(readFileSync(`${LOG_FOLDER}${name}.expected.json`, "utf8")) as LogCase;
  return { file: `${LOG_FOLDER}${file}`, expected };
}

/**
 * Requests that must be counted; undefined: the layout does not say. Single requests are rows; sums may count theirs in
 * a column.
 */
export function requestsOf(name: string, expected: LogCase): number | undefined {
  if (name === "26-prometheus-counters") return undefined;
  const isSums = expected.kind !== undefined || expected.peakInputTpm === null || expected.options !== undefined;
  return expected.requests ?? (isSums ? undefined : expected.rows);
}
