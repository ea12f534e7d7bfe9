import { describe, expect, it } from "vitest";
import { readSizingPriceFile } from "./sizingPriceFile";

const file = {
  name: "Qwen-Plus",
  currency: "USD",
  input_ptu_per_10k_hour: "0.28",
  output_ptu_per_1k_hour: "0.07",
  daily_multiple_input: "12",
  daily_multiple_output: "12",
  payg_input_per_1k: "0.0004",
  payg_output_per_1k: "0.0012",
  note: "as given",
};

function read(more: Record<string, unknown>): ReturnType<typeof readSizingPriceFile> {
  return readSizingPriceFile(JSON.stringify({ ...file, ...more }), "prices.json");
}

function problems(more: Record<string, unknown>): readonly string[] {
  const found = read(more);
  return found.ok ? [] : found.problems.map((one) => `${one.path} ${one.code}`);
}

describe("a price file", () => {
  it("is read as it stands", () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        unused: [],
        prices: {
          name: "Qwen-Plus",
          currency: "USD",
          inputPtuPer10kHour: "0.28",
          outputPtuPer1kHour: "0.07",
          dailyMultipleInput: "12",
          dailyMultipleOutput: "12",
          paygInputPer1k: "0.0004",
          paygOutputPer1k: "0.0012",
        },
      },
    });
    expect(readSizingPriceFile(`\uFEFF${JSON.stringify(file)}`, "prices.json").ok).toBe(true);
  });

  it("takes whole numbers as numbers, and zero", () => {
    const found = read({ daily_multiple_input: 12, payg_input_per_1k: "0" });
    expect(found.ok && [found.value.prices.dailyMultipleInput, found.value.prices.paygInputPer1k]).toEqual(["12", "0"]);
  });

  it("says which fields it did not use", () => {
    const found = read({ payg_cached_per_1k: "0.0001" });
    expect(found.ok && found.value.unused).toEqual(["payg_cached_per_1k"]);
  });

  it.each<[Record<string, unknown>, readonly string[]]>([
    [
      { input_ptu_per_10k_hour: undefined, payg_output_per_1k: "" },
      ["input_ptu_per_10k_hour missing", "payg_output_per_1k price-not-decimal"],
    ],
    [{ output_ptu_per_1k_hour: "-0.07" }, ["output_ptu_per_1k_hour price-negative"]],
    [{ output_ptu_per_1k_hour: "1e50000000" }, ["output_ptu_per_1k_hour price-not-decimal"]],
    [{ payg_input_per_1k: 0.0004 }, ["payg_input_per_1k not-text"]],
    [{ payg_input_per_1k: -1 }, ["payg_input_per_1k price-negative"]],
    [{ payg_input_per_1k: null }, ["payg_input_per_1k not-text"]],
    [{ currency: "EUR" }, ["currency not-a-choice"]],
    [{ currency: undefined, name: 7 }, ["name not-text", "currency missing"]],
  ])("refuses %j", (more, expected) => expect(problems(more)).toEqual(expected));

  it.each([
    ["<html>", "not-json"],
    ["[]", "not-object"],
    ["null", "not-object"],
    [" ".repeat(1_000_001), "too-large"],
  ])("that is %.20s is no price file", (text, code) => {
    const found = readSizingPriceFile(text, "prices.json");
    expect(found.ok ? [] : found.problems.map((one) => [one.path, one.code])).toEqual([["prices.json", code]]);
  });
});
