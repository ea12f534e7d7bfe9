import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LOG_CASES, logCase, requestsOf } from "../../traffic/log/layouts/logCase.testing";
import { sizeText } from "./sizeText";

const prices = fileURLToPath(new URL("../../cases/traces/configs/qwen-plus-2025-12-01.json", import.meta.url));

describe("the layouts of src/cases/logs", () => {
  it("are all there", () => expect(LOG_CASES.length).toBeGreaterThanOrEqual(38));

  it.each(LOG_CASES)("%s", (name) => {
    const { file, expected } = logCase(name);
    const run = sizeText(["--requests", file, "--prices", prices, ...(expected.options ?? [])]);
    expect(run.code, run.err).toBe(0);
    const found = JSON.parse(run.out) as Record<string, unknown> & { readonly reservation: { readonly total: string } };
    const { minutes, inputTokens, outputTokens, peakInputTpm, peakOutputTpm, payAsYouGo, best } = expected;
    expect(found).toMatchObject({ minutes, inputTokens, outputTokens, payAsYouGo });
    if (peakInputTpm !== null) expect(found).toMatchObject({ peakInputTpm, peakOutputTpm });
    else expect(found["resolution"]).toBeGreaterThan(60);
    const requests = requestsOf(name, expected);
    if (requests !== undefined) expect(found["requests"]).toBe(requests);
    if (best === undefined) return;
    expect(found.reservation).toMatchObject({ inputTpm: best.inputTpm, outputTpm: best.outputTpm });
    expect(Number(found.reservation.total)).toBeCloseTo(best.total, 6);
  });
});
