import { describe, expect, it } from "vitest";
import { readCardFiles } from "./readCardFiles";
import { parseQuotaFactors, parseQuotaFactorsText, quotaFactor, type PtuQuotaFactors } from "./ptuQuotaFactors";
import { readRatesFile } from "../published/realCards.testing";

const NEWEST = "ptu-quota-factors@2026-08-26.json";

function factorsOf(file: string): PtuQuotaFactors {
  const read = parseQuotaFactorsText(readRatesFile(file), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe("parseQuotaFactors", () => {
  it.each([
    ["ptu-quota-factors@2026-06.json", 5],
    [NEWEST, 11],
  ] as const)("reads %s with its %d rows", (file, rows) => {
    const read = factorsOf(file);
    expect(read.factors).toHaveLength(rows);
    expect(`${read.id}@${read.version}.json`).toBe(file);
  });

  it.each([
    ["a factor of zero", { inputFactor: "0" }, "factors[0].inputFactor not-a-number"],
    ["a factor that is a number", { inputFactor: 1 }, "factors[0].inputFactor not-a-number"],
    ["a gap", { tierOver: 5 }, "factors[0].tierOver not-a-choice"],
    ["an unknown field", { price: "1" }, "factors[0].price unknown-field"],
    ["a missing model", { model: undefined }, "factors[0].model missing"],
  ])("refuses %s", (_what, change, expected) => {
    const json = JSON.parse(readRatesFile(NEWEST)) as { factors: object[] };
    const read = parseQuotaFactors({ ...json, factors: [{ ...json.factors[0], ...change }] }, NEWEST);
    expect(read.ok ? [] : read.problems.map((one) => `${one.path} ${one.code}`)).toEqual([`${NEWEST}: ${expected}`]);
  });

  it.each([[null], [[]], ["x"], [{}]])("never throws on %j", (value) => {
    expect(parseQuotaFactors(value, NEWEST).ok).toBe(false);
  });
});

describe("quotaFactor", () => {
  const factors = factorsOf(NEWEST);
  const of = (model: string, tokens: bigint) => {
    const row = quotaFactor(factors, model, tokens);
    return row === null ? null : [row.inputFactor, row.outputFactor, row.cachedTokenFactor];
  };

  it.each([
    ["glm-5.1", 0n, ["1.0", "1.0", "0.2"]],
    ["glm-5.1", 32_000n, ["1.0", "1.0", "0.2"]],
    ["glm-5.1", 32_001n, ["1.33", "1.17", "0.2"]],
    ["glm-5.1", 200_000n, ["1.33", "1.17", "0.2"]],
    ["glm-5.1", 200_001n, ["1.33", "1.17", "0.2"]],
    ["qwen3.7-flash-2026-07-15", 256_000n, ["3.0", "3.0", "0.2"]],
    ["qwen3.7-flash-2026-07-15", 256_001n, ["6.0", "6.0", "0.2"]],
    ["qwen-plus-2025-12-01", 500_000n, ["1.0", "1.0", null]],
    ["__proto__", 1n, ["1.0", "1.0", null]],
  ] as const)("%s with %d input tokens", (model, tokens, expected) => {
    expect(of(model, tokens)).toEqual(expected);
  });

  it("is null without rows for other models", () => {
    expect(quotaFactor({ ...factors, factors: [] }, "glm-5.1", 1n)).toBeNull();
  });
});

it("a folder keeps the factors of throughput reservations apart from those of PTU, which they must not change", () => {
  const files = ["ptu-quota-factors@2026-06.json", NEWEST, "reservation-quota-factors@2026-10.json"];
  const read = readCardFiles(files.map((file) => [file, readRatesFile(file)]));
  expect(read.refused).toEqual([]);
  expect(read.factors.flatMap((one) => (one.weighs === "ptu" ? [one.version] : []))).toEqual(["2026-06", "2026-08-26"]);
  expect(read.factors.flatMap((one) => (one.weighs === "reservation" ? [[one.id, one.version]] : []))).toEqual([
    ["reservation-quota-factors", "2026-10"],
  ]);
});
