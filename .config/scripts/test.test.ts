import { describe, expect, it } from "vitest";
import { countPlaywright } from "./test.mjs";

const spec = (title: string, status: string) => ({ title, file: "a.spec.ts", line: 7, tests: [{ status }] });

describe("how the browser tests are counted", () => {
  it("a test that passed at its second try passes and is named, however deep it stands", () => {
    const suites = [
      {
        specs: [spec("first", "expected")],
        suites: [{ specs: [spec("second", "flaky"), spec("third", "unexpected")] }],
      },
    ];
    const report = { stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 2 }, suites };
    expect(countPlaywright(report)).toEqual({ passed: 2, failed: 1, skipped: 2, flaky: ["a.spec.ts:7 second"] });
  });
});
