import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { APP_LAYOUTS } from "../../traffic/log/layouts/appLayouts.testing";
import { DATABASE_LAYOUTS } from "../../traffic/log/layouts/databaseLayouts.testing";
import { GATEWAY_LAYOUTS } from "../../traffic/log/layouts/gatewayLayouts.testing";
import { MONITOR_LAYOUTS } from "../../traffic/log/layouts/monitorLayouts.testing";
import { REFUSED_LAYOUTS } from "../../traffic/log/layouts/refusedLayouts.testing";
import { TRACE_LAYOUTS } from "../../traffic/log/layouts/traceLayouts.testing";
import { USAGE_LAYOUTS } from "../../traffic/log/layouts/usageLayouts.testing";
import { sizeText } from "./sizeText";

const prices = fileURLToPath(new URL("../../cases/traces/configs/qwen-plus-2025-12-01.json", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "layouts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const layouts = [
  ...GATEWAY_LAYOUTS,
  ...APP_LAYOUTS,
  ...MONITOR_LAYOUTS,
  ...USAGE_LAYOUTS,
  ...TRACE_LAYOUTS,
  ...DATABASE_LAYOUTS,
  ...REFUSED_LAYOUTS,
];

describe("layouts in public use, with made-up values", () => {
  it.each(layouts.map((layout, at) => [layout.name, layout, at] as const))("%s", (_, layout, at) => {
    const file = join(folder, String(at));
    writeFileSync(file, layout.text);
    const run = sizeText(["--requests", file, "--prices", prices, ...(layout.options ?? [])]);
    if (layout.expected === null) {
      expect([run.code, run.out]).toEqual([1, ""]);
      expect(run.err).not.toBe("");
      return;
    }
    expect(run.code, run.err).toBe(0);
    const { minutes, input, output, peakInput, requests } = layout.expected;
    const found = JSON.parse(run.out) as Readonly<Record<string, unknown>>;
    expect(found).toMatchObject({ minutes, inputTokens: input, outputTokens: output });
    if (peakInput !== null) expect(found["peakInputTpm"]).toBe(peakInput);
    if (requests !== undefined) expect(found["requests"]).toBe(requests);
  });
});
