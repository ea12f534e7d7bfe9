import { describe, expect, it } from "vitest";
import { findDtu } from "../find/findReservation";
import { cell, facts } from "./octoberFacts.testing";
import { realCard, realRateCards } from "./realCards.testing";

describe("dedicated throughput (DTU), about September 2026", () => {
  const card = realCard("model-studio-dtu-beijing-cny@2026-09.json");

  it("holds the twelve printed rows and no other, latency included", () => {
    const rows = facts("dtu.csv");
    expect(rows).toHaveLength(12);
    const columns = [
      "model",
      "spec",
      "base_input_tpm",
      "base_output_tpm",
      "price_per_month",
      "test_input_tokens",
      "test_output_tokens",
      "test_cache_percent",
      "ttft_ms",
      "tpot_ms",
    ];
    expect(
      card.dtu.map((row) =>
        [
          row.model,
          row.spec,
          row.baseInputTpm,
          row.baseOutputTpm,
          row.monthly,
          row.reference?.inputTokens,
          row.reference?.outputTokens,
          row.reference?.cachePercent,
          row.reference?.ttftMs,
          row.reference?.tpotMs,
        ].map(String),
      ),
    ).toEqual(rows.map((row) => columns.map((name) => cell(row, name))));
    expect([card.region, card.secondary]).toEqual(["beijing", true]);
  });

  it("is found by model and spec", () => {
    const find = (model: string, spec: string) => findDtu(realRateCards(), card.id, "", model, spec);
    const found = find("qwen3.5-27b", "efficient");
    expect(found.ok && found.value.row.monthly).toBe("48996");
    const codes = (model: string, spec: string) => {
      const lost = find(model, spec);
      return lost.ok ? [] : lost.problems.map((one) => `${one.path} ${one.code}`);
    };
    expect(codes("qwen3.5-27b", "fast")).toEqual(["spec spec-unknown"]);
    expect(codes("qwen-none", "fast")).toEqual(["model model-unknown"]);
  });
});
