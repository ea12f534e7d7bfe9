import { describe, expect, it } from "vitest";
import { LONGEST_PLAN_TEXT, readPlanText } from "./readPlanText";
import { scanJson } from "./scanJson";

const PLAN = (input: string) => `{"version":1,"title":"T","scenarios":[{"name":"S","currency":"USD","items":[
  {"id":"a","kind":"tokens","card":"c","model":"m","requestsPerMonth":1,"inputTokens":${input},"outputTokens":1}]}]}`;

function codes(text: string, longest?: number): string[] {
  const read = readPlanText(text, longest);
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path}: ${code}`);
}

describe("readPlanText", () => {
  it("refuses what is no JSON, too long or too deep, without throwing", () => {
    expect(codes("")).toEqual([": not-json"]);
    expect(codes("<!doctype html>")).toEqual([": not-json"]);
    expect(codes('{"version":1,')).toEqual([": not-json"]);
    expect(codes('"unended \\')).toEqual([": not-json"]);
    expect(codes("[".repeat(200_000) + "]".repeat(200_000))).toEqual([": too-deep"]);
    expect(codes('{"a":'.repeat(200_000))).toEqual([": too-deep"]);
    expect(codes(" ".repeat(11), 10)).toEqual([": too-large"]);
    expect(codes(" ".repeat(LONGEST_PLAN_TEXT + 1))).toEqual([": too-large"]);
  });

  it("counts no brackets inside strings", () => {
    expect(codes(PLAN("1").replace('"T"', `"${"[{".repeat(60)}\\"${"[".repeat(60)}"`))).toEqual([]);
  });

  it("skips a byte-order mark", () => {
    expect(codes(`\uFEFF${PLAN("1")}`)).toEqual([]);
  });

  it("reads whole numbers beyond 2^53 and long fractions digit by digit", () => {
    const tokens = (input: string) => {
      const read = readPlanText(PLAN(input));
      const item = read.ok ? read.value.scenarios[0]?.items[0] : undefined;
      return item?.kind === "tokens" ? item.inputTokens : codes(PLAN(input));
    };
    expect(tokens("9007199254740993")).toBe("9007199254740993");
    expect(tokens("1000000000000000000")).toBe("1000000000000000000");
    expect(tokens("1000000000000000001")).toEqual(["scenarios[0].items[0].inputTokens: above-maximum"]);
    expect(tokens("1.0000000000000000001")).toEqual(["scenarios[0].items[0].inputTokens: not-whole"]);
    expect(tokens("1e30")).toEqual(["scenarios[0].items[0].inputTokens: not-a-number"]);
    expect(tokens("1e50000000")).toEqual(["scenarios[0].items[0].inputTokens: not-a-number"]);
    expect(tokens("-0")).toEqual(["scenarios[0].items[0].inputTokens: not-a-number"]);
  });
});

describe("scanJson", () => {
  it("leaves everything else as it is", () => {
    const text = '{"a\\"1234567890123456789":[1.5,-2,1e5,true,"9007199254740993"]}';
    expect(scanJson(text)).toBe(text);
    expect(scanJson("[1234567890123456789,-0.12345678901234567]")).toBe(
      '["1234567890123456789","-0.12345678901234567"]',
    );
  });
});
