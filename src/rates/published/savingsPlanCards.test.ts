import { describe, expect, it } from "vitest";
import { cell, facts } from "./octoberFacts.testing";
import { realCard } from "./realCards.testing";
import { savingsClass } from "../card/savingsPlan";

const CHINA = realCard("model-studio-savings-plan-china@2026-09.json");
const INTERNATIONAL = realCard("model-studio-savings-plan-international@2025-11-25.json");
const UNITS: Readonly<Record<string, string>> = { "CNY of credit": "credit", "USD of credit": "credit" };
const PLACES: Readonly<Record<string, string>> = {
  "cn-beijing": "beijing",
  "cn-beijing|ap-southeast-1": "beijing|singapore",
  international: "international",
};

describe("the AI general savings plan, about September 2026", () => {
  it("holds the 192 printed factors and no other", () => {
    const rows = facts("savings-plans.csv");
    expect(rows).toHaveLength(192);
    const columns = ["payment", "commitment_from", "commitment_below", "class", "term_months", "price_factor"];
    expect(
      CHINA.savingsPlans.map((row) => [
        row.payment,
        row.from,
        row.below ?? "",
        row.class,
        String(row.termMonths),
        row.factor,
      ]),
    ).toEqual(rows.map((row) => columns.map((name) => cell(row, name))));
  });

  it("has a factor for every class, term, payment and commitment from the least", () => {
    const { least, step } = CHINA.rules.savingsPlan ?? {};
    expect([least, step]).toEqual(["1000", "10"]);
    for (const kind of ["A", "B", "C"] as const)
      for (const payment of ["all-upfront", "no-upfront"] as const)
        for (const term of [3, 6, 12, 24]) {
          const bands = CHINA.savingsPlans.filter(
            (row) => row.class === kind && row.payment === payment && row.termMonths === term,
          );
          expect(bands[0]?.from).toBe(least);
          for (const [index, band] of bands.entries()) expect(band.below).toBe(bands[index + 1]?.from ?? null);
        }
  });

  it("gives the page's worked example: 10,000 a month, 12 months, all upfront, class A is 0.8", () => {
    const rate = CHINA.savingsPlans.find(
      (row) => row.class === "A" && row.payment === "all-upfront" && row.termMonths === 12 && row.from === "10000",
    );
    expect(rate?.factor).toBe("0.8");
  });

  const rules = CHINA.rules.savingsPlan;
  if (rules === null) throw new Error("no rules");
  it.each([
    ["qwen-plus", "A"],
    ["qwen3.8-max", "A"],
    ["text-embedding-v4", "A"],
    ["qwen3-vl-rerank", "A"],
    ["qwen3.6-max-preview", "C"],
    ["deepseek-v4-pro", "C"],
    ["happyhorse-1.0-i2v", "C"],
    ["kimi-k3", "C"],
    ["kimi/kimi-k3", null],
    ["vanchin/deepseek-v4-pro", null],
    ["MiniMax-M2.5", "C"],
    ["MiniMax/MiniMax-M2.5", null],
    ["qwen-image-3.0", "B"],
    ["qwen3-tts-flash", "B"],
    ["qwen3-asr-flash", "B"],
    ["qwen-audio-3.1-tts-flash", "B"],
    ["qwen-audio-3.1-realtime-plus", "A"],
    ["wan2.7-i2v", "B"],
    ["happyoyster-1.0-acting", "unknown"],
    ["somebody-elses-model", "unknown"],
  ] as const)("%s is of class %s", (model, expected) => expect(savingsClass(rules, model)).toBe(expected));

  it("knows the class of every model that a price card of October lists, but those the page does not name", () => {
    const models = new Set([
      ...facts("token-prices-newest.csv").map((row) => cell(row, "model")),
      ...facts("other-prices-newest.csv").map((row) => cell(row, "model")),
    ]);
    expect(models.size).toBeGreaterThan(400);
    const unknown = [...models].filter((model) => savingsClass(rules, model) === "unknown").sort();
    expect(unknown).toEqual([
      "fun-music-preview",
      "fun-music-v1",
      "happyoyster-1.0-acting",
      "happyoyster-1.0-adventure",
      "happyoyster-1.0-directing",
    ]);
  });
});

describe("other plans and packs", () => {
  it("hold the 47 printed rows and no other", () => {
    const rows = facts("savings-plans-other.csv");
    expect(rows).toHaveLength(47);
    const printed = rows.map((row) => {
      const note = cell(row, "note");
      return [
        cell(row, "plan"),
        note === "region not printed" ? "" : PLACES[cell(row, "region")],
        cell(row, "currency"),
        cell(row, "amount"),
        UNITS[cell(row, "unit")] ?? cell(row, "unit"),
        cell(row, "price"),
        cell(row, "price_factor"),
        cell(row, "validity_months"),
        note !== "",
      ];
    });
    const ours = [CHINA, INTERNATIONAL].flatMap((card) =>
      card.packs.map((row) => [
        row.plan,
        row.regions.join("|"),
        card.currency,
        row.amount,
        row.unit,
        row.price,
        row.factor ?? "",
        row.validityMonths.join("|"),
        row.note !== undefined,
      ]),
    );
    const sorted = (list: readonly (readonly unknown[])[]) => list.map((row) => JSON.stringify(row)).sort();
    expect(sorted(ours)).toEqual(sorted(printed));
  });
});
