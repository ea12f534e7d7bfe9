import Ajv2020 from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { multiply } from "../../money/arithmetic";
import { equals } from "../../money/compare";
import { priceList } from "../list/priceList";
import {
  CACHE_FILES,
  CARD_FILES,
  cardJson,
  FACTORS_FILES,
  readRatesFile,
  realCard,
  realCards,
} from "./realCards.testing";
import type { PtuRates } from "../card/rateCard";

const cards = realCards();
const founding = cards.filter((card) => !card.secondary);
const CHINA = realCard("model-deployment-china@undated.json");

describe("the folder rates/", () => {
  it("has every file in its index", () => {
    const {
      cards: first,
      factors,
      onDemand,
    } = JSON.parse(readRatesFile("index.json")) as Record<string, readonly string[]>;
    expect([...(first ?? []), ...(factors ?? []), ...(onDemand ?? [])].sort()).toEqual(
      [...CARD_FILES, ...FACTORS_FILES, ...CACHE_FILES].sort(),
    );
    expect(factors?.every((file) => file.startsWith("ptu-quota-factors@"))).toBe(true);
  });

  it.each(CARD_FILES)("%s is named after its card and version", (file) => {
    const card = realCard(file);
    expect(file).toBe(`${card.id}@${card.version}.json`);
  });

  const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(
    JSON.parse(readRatesFile("rate-card.schema.json")) as object,
  );
  it.each(CARD_FILES)("%s validates against the published schema", (file) => {
    expect(validate(cardJson(file)), JSON.stringify(validate.errors)).toBe(true);
  });

  it("has a schema that refuses what the program refuses", () => {
    const card = cardJson("model-studio-billing@2025-04-03.json");
    expect(validate({ ...card, extra: 1 })).toBe(false);
    expect(validate({ ...card, tokensPer: 1 })).toBe(false);
    expect(
      validate({
        ...card,
        tokens: [{ model: "m", tierOver: 0, tierUpTo: null, instruct: { input: 0.1, output: "0.2" } }],
      }),
    ).toBe(false);
  });
});

describe("the five founding cards (RULES.md section 1)", () => {
  it("hold 471 prices", () => {
    const counts = founding.map((card) => [card.id, card.currency, card.version, priceList([card]).length]);
    expect(counts).toEqual([
      ["ai-paas", "CNY", "undated", 170],
      ["model-deployment-china", "CNY", "undated", 235],
      ["model-deployment-international", "USD", "undated", 30],
      ["model-studio-billing", "USD", "2025-04-03", 6],
      ["model-studio-training-deployment", "USD", "2026-03-18", 30],
    ]);
    expect(priceList(founding)).toHaveLength(471);
  });

  it("list 28 models on ai-paas, and 53 models with 80 specs on model-deployment-china", () => {
    expect(new Set(realCard("ai-paas@undated.json").tokens.map((row) => row.model)).size).toBe(28);
    expect(new Set(CHINA.modelUnits.map((row) => row.model)).size).toBe(53);
    expect(CHINA.modelUnits).toHaveLength(80);
  });

  it("price a PTU day as 12 hours but for two rounded cells, which say so", () => {
    const odd: string[] = [];
    for (const card of founding) {
      for (const row of card.ptu) {
        for (const part of ["input", "output", "thinkingOutput"] as const) {
          if (dayIsTwelveHours(row.hourly, row.daily, part)) continue;
          odd.push(`${card.id} ${row.model} ${part} ${row.hourly[part]} ${row.daily[part]}`);
          expect(row.note?.en).toContain("rounded");
        }
      }
    }
    expect(odd).toEqual([
      "model-deployment-china qwen3.6-flash-2026-04-16 output 1.73 20.74",
      "model-deployment-china qwen3.5-plus-2026-04-20 output 1.15 13.82",
    ]);
  });

  const UNIT: Readonly<Record<string, readonly [number, number]>> = {
    MU1: [54, 26118],
    MU2: [63, 30036],
    MU3: [137, 65969],
    MU5: [21, 10139],
    MU6: [25, 12089],
    MU8: [47, 22400],
    MU9: [51, 24600],
  };
  it.each(CHINA.modelUnits.map((row) => [row.model, row.spec, row.hourly, row.monthly]))(
    "price %s %s as its units times the unit price",
    (_model, spec, hourly, monthly) => {
      const [, type = "", units = ""] = /^(MU\d)x(\d+)(?:-pd)?$/.exec(spec) ?? [];
      const [hour = 0, month = 0] = UNIT[type] ?? [];
      expect([hourly, monthly]).toEqual([String(hour * Number(units)), String(month * Number(units))]);
    },
  );

  it("keep the known oddities as notes on the line", () => {
    const training = realCard("model-studio-training-deployment@2026-03-18.json");
    expect(training.textTraining.find((row) => row.model === "qwen3-14b")?.note?.en).toContain("a fifth");
    expect(realCard("model-studio-billing@2025-04-03.json").rules).toEqual({
      batchPercent: "50",
      cacheHitPercent: "40",
      minimumPrices: true,
      reservation: null,
      savingsPlan: null,
    });
    expect(realCard("ai-paas@undated.json").product).toBe("AI PaaS");
    expect(CHINA.editionNote).toBe("after 2026-05-26");
  });

  it("read the merged thinking cells as outputs", () => {
    for (const file of [
      "model-studio-training-deployment@2026-03-18.json",
      "model-deployment-international@undated.json",
    ]) {
      const plus = realCard(file).ptu.find((row) => row.model === "qwen-plus-2025-12-01");
      expect(plus?.hourly).toEqual({ input: "0.28", output: "0.07", thinkingOutput: "0.28" });
      expect(plus?.daily).toEqual({ input: "3.36", output: "0.84", thinkingOutput: "3.36" });
      expect(realCard(file).ptu.map((row) => [row.model, row.modes, row.maxInputTokens])).toEqual([
        ["qwen3-max-2025-09-23", "instruct", 128000],
        ["qwen-plus-2025-12-01", "both", 128000],
        ["qwen-flash-2025-07-28", "both", 128000],
        ["qwen3-vl-plus-2025-09-23", "both", 128000],
        ["deepseek-v3.2", "both", 64000],
      ]);
    }
  });

  it("split the fused cells into specs", () => {
    const specs = (model: string) =>
      CHINA.modelUnits.filter((row) => row.model === model).map((row) => `${row.spec} ${row.hourly}`);
    expect(specs("qwen3.5-397b-a17b")).toEqual(["MU2x8 504", "MU3x8 1096", "MU3x16-pd 2192", "MU6x16 400"]);
    expect(specs("MiniMax-M2.5")).toEqual(["MU1x16-pd 864"]);
    expect(specs("cosyvoice-v3-flash")).toEqual(["MU5x1 21"]);
  });
});

function dayIsTwelveHours(hourly: PtuRates, daily: PtuRates, part: keyof PtuRates): boolean {
  const hour = hourly[part];
  const day = daily[part];
  if (hour === undefined || day === undefined) return hour === day;
  return equals(multiply(amount(hour), amount(12)), amount(day));
}
