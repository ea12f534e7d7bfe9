import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sizeText } from "./sizeText";

const folder = fileURLToPath(new URL("../cases/logs/", import.meta.url));
const prices = fileURLToPath(new URL("../cases/traces/configs/qwen-plus-2025-12-01.json", import.meta.url));

/** What a layout must be read as; null: it cannot be known. */
interface LogCase {
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

const files = readdirSync(folder);
const cases = files.filter((name) => name.endsWith(".expected.json")).map((name) => name.replace(".expected.json", ""));

describe("the layouts of src/cases/logs", () => {
  it("are all there", () => expect(cases.length).toBeGreaterThanOrEqual(38));

  it.each(cases)("%s", (name) => {
    const expected = JSON.parse(readFileSync(`${folder}${name}.expected.json`, "utf8")) as LogCase;
    const file = files.find((one) => one.startsWith(`${name}.`) && !one.endsWith(".expected.json")) ?? "";
    const run = sizeText(["--requests", `${folder}${file}`, "--prices", prices, ...(expected.options ?? [])]);
    expect(run.code, run.err).toBe(0);
    const found = JSON.parse(run.out) as Record<string, unknown> & { readonly reservation: { readonly total: string } };
    const { minutes, inputTokens, outputTokens, peakInputTpm, peakOutputTpm, payAsYouGo, best } = expected;
    expect(found).toMatchObject({ minutes, inputTokens, outputTokens, payAsYouGo });
    if (peakInputTpm !== null) expect(found).toMatchObject({ peakInputTpm, peakOutputTpm });
    else expect(found["resolution"]).toBeGreaterThan(60);
    // Single requests are rows; sums count their requests in a column, or do not say.
    const isSums = expected.kind !== undefined || peakInputTpm === null || expected.options !== undefined;
    const requests = expected.requests ?? (isSums ? undefined : expected.rows);
    if (requests !== undefined && name !== "26-prometheus-counters") expect(found["requests"]).toBe(requests);
    if (best === undefined) return;
    expect(found.reservation).toMatchObject({ inputTpm: best.inputTpm, outputTpm: best.outputTpm });
    expect(Number(found.reservation.total)).toBeCloseTo(best.total, 6);
  });
});
