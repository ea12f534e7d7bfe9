import { describe, expect, it } from "vitest";
import { findFineTunedTiers } from "../find/findRow";
import { findTokenTiers } from "../find/findTokenTiers";
import { priceList, type ListedPrice } from "../list/priceList";
import { parseQuotaFactorsText } from "../card/ptuQuotaFactors";
import type { TokenPrice } from "../card/rateCard";
import { readRatesFile, realRateCards, realCard } from "./realCards.testing";
import { cell, facts, type FactsRow } from "./octoberFacts.testing";
import { tierFor } from "../find/tierFor";

/** Card, region and scope as printed, rows: the two scopes after a + stand on the card with a note. */
const TOKEN_CARDS = [
  ["model-studio-tokens-beijing-cny", "Beijing", ["", "mainland China"], 349],
  ["model-studio-tokens-singapore-cny", "Singapore", ["international", ""], 234],
  ["model-studio-tokens-virginia-cny", "Virginia", ["global"], 193],
  ["model-studio-tokens-virginia-us-cny", "Virginia", ["US"], 43],
  ["model-studio-tokens-virginia-international-cny", "Virginia", ["international"], 1],
  ["model-studio-tokens-frankfurt-cny", "Frankfurt", ["global"], 195],
  ["model-studio-tokens-frankfurt-eu-cny", "Frankfurt", ["EU"], 34],
  ["model-studio-tokens-tokyo-cny", "Tokyo", ["global"], 51],
  ["model-studio-tokens-tokyo-japan-cny", "Tokyo", ["Japan"], 16],
  ["model-studio-tokens-hong-kong-cny", "Hong Kong", ["global"], 1],
] as const;

const TOKENS = facts("token-prices-newest.csv");
const isOffPeak = (row: FactsRow) => cell(row, "note").includes("time band off-peak");

/** Every price of a row of facts, as [where it must stand, price]. */
function printedPrices(row: FactsRow): (readonly [string, string])[] {
  const prefix =
    cell(row, "list_or_promotional") === "promotional" ? "promotional-" : isOffPeak(row) ? "off-peak-" : "";
  const place = ["model", "tier_over", "tier_up_to", "mode"].map((name) => cell(row, name)).join(" ");
  return (
    [
      ["input", "input_per_1m"],
      ["output", "output_per_1m"],
      ["cache-hit", "implicit_cache_hit_per_1m"],
      ["cache-create", "explicit_cache_create_per_1m"],
      ["explicit-cache-hit", "explicit_cache_hit_per_1m"],
    ] as const
  ).flatMap(([dimension, column]) => {
    const price = cell(row, column);
    return price === "" ? [] : [[`${place} ${prefix}${dimension}`, price] as const];
  });
}

const listedAt = ({ model, tier, mode, dimension }: ListedPrice) =>
  `${model} ${tier?.over ?? ""} ${tier?.upTo ?? ""} ${mode} ${dimension}`;

describe("token prices of October 2026", () => {
  it("are 1,117 rows of 206 models, every one on a card", () => {
    expect(TOKENS).toHaveLength(1117);
    expect(new Set(TOKENS.map((row) => cell(row, "model"))).size).toBe(206);
    expect(TOKEN_CARDS.reduce((sum, [, , , count]) => sum + count, 0)).toBe(1117);
  });

  describe.each(TOKEN_CARDS)("%s", (id, region, scopes, count) => {
    const card = realCard(`${id}@2026-10.json`);
    const rows = TOKENS.filter(
      (row) => cell(row, "region") === region && scopes.some((scope) => scope === cell(row, "scope")),
    );

    it("holds every printed price and no other", () => {
      expect(rows).toHaveLength(count);
      const printed = rows.flatMap(printedPrices);
      const listed = priceList([card]).map((row) => [listedAt(row), row.price] as const);
      expect(new Map(listed)).toEqual(new Map(printed));
      expect([new Set(printed.map(([place]) => place)).size, listed.length]).toEqual([printed.length, printed.length]);
    });

    it("says region, scope, batch and free quota as printed", () => {
      expect([card.region.replace("-", " "), card.scope ?? ""]).toEqual([
        region.toLowerCase(),
        scopes[0].toLowerCase(),
      ]);
      const batch = (row: TokenPrice) => (row.batchHalfPrice === true ? "half" : "no");
      for (const row of rows) {
        const ours = card.tokens.find(
          (one) => one.model === cell(row, "model") && String(one.tierOver) === cell(row, "tier_over"),
        );
        if (ours === undefined) throw new Error(cell(row, "model"));
        expect([
          ours.model,
          batch(ours),
          String(ours.freeQuota?.tokens ?? 0),
          String(ours.freeQuota?.days ?? ""),
        ]).toEqual([
          ours.model,
          cell(row, "batch"),
          cell(row, "free_quota_tokens") || "0",
          cell(row, "free_quota_days"),
        ]);
      }
    });

    it("says in the row's note what is doubtful, and when a price holds", () => {
      for (const row of rows) {
        const ours = card.tokens.find(
          (one) => one.model === cell(row, "model") && String(one.tierOver) === cell(row, "tier_over"),
        );
        const [printed, note] = [cell(row, "note"), ours?.note?.en ?? ""];
        if (/DOUBTFUL|neither kind|does not list|lists? this model/.test(printed))
          expect(note, ours?.model).toContain("Doubtful");
        if (printed.includes("by modality")) expect(note, ours?.model).toContain("by modality");
        if (isOffPeak(row)) {
          expect(note).toContain(
            `from 22:00 to 08:00 input is ${cell(row, "input_per_1m")} and output ${cell(row, "output_per_1m")}`,
          );
          expect(ours?.peakHours).toEqual({ from: "08:00", to: "22:00", utcOffset: "+08:00" });
        }
        if (!scopes.slice(0, 1).some((scope) => scope === cell(row, "scope"))) expect(note).toContain("scope");
        const alias = /alias to (\S+?)(;|$)/.exec(printed)?.[1];
        if (alias !== undefined) expect(note).toContain(`maps the alias to ${alias}.`);
      }
    });
  });

  it("mend the two models of 2026-08 that had two prices under one key", () => {
    const printed = (model: string) =>
      findTokenTiers(realRateCards(), "model-studio-tokens-beijing-cny", "", model, "instruct");
    for (const [model, peak, offPeak] of [
      ["deepseek-v4-pro-0813", ["9", "27"], ["4.5", "13.5"]],
      ["deepseek-v4-flash-0731", ["3", "9"], ["1.5", "4.5"]],
    ] as const) {
      const found = printed(model);
      if (!found.ok) throw new Error(model);
      const price = found.value.tiers[0]?.price;
      expect([
        found.value.card.version,
        price?.input,
        price?.output,
        price?.offPeak?.input,
        price?.offPeak?.output,
      ]).toEqual(["2026-10", ...peak, ...offPeak]);
    }
  });

  const priceAt = (card: string, model: string, tokens: bigint) => {
    const found = findTokenTiers(realRateCards(), card, "2026-10", model, "instruct");
    if (!found.ok) throw new Error(model);
    const tier = tierFor(found.value.tiers, tokens);
    return tier.ok ? tier.value.price.input : tier.problems[0]?.code;
  };
  it.each([
    ["model-studio-tokens-beijing-cny", "qwen3.7-plus", 256_000n, "2"],
    ["model-studio-tokens-beijing-cny", "qwen3.7-plus", 256_001n, "6"],
    ["model-studio-tokens-beijing-cny", "qwen3.7-plus", 1_000_000n, "6"],
    ["model-studio-tokens-beijing-cny", "qwen3.7-plus", 1_000_001n, "input-over-limit"],
    ["model-studio-tokens-virginia-us-cny", "qwen3.7-plus", 256_000n, "2.998"],
    ["model-studio-tokens-virginia-us-cny", "qwen3.7-plus", 256_001n, "8.993"],
    ["model-studio-tokens-virginia-cny", "qwen3.7-plus", 256_001n, "6"],
    ["model-studio-tokens-singapore-cny", "qwen3-coder-plus", 1_000_000n, "44.035"],
  ] as const)("%s: %s with %d input tokens", (card, model, tokens, expected) =>
    expect(priceAt(card, model, tokens)).toBe(expected),
  );
});

describe("tokens of fine-tuned models, about September 2026", () => {
  const TUNED = facts("fine-tuned-tokens-newest.csv");
  const MODES: Readonly<Record<string, string>> = { both: "", "non-thinking": "instruct", thinking: "thinking" };

  it.each([
    ["beijing", 19],
    ["singapore", 18],
  ] as const)("%s: every printed price and no other", (region, count) => {
    const id = `model-studio-tuned-tokens-${region}-cny`;
    const rows = TUNED.filter((row) => cell(row, "card") === id);
    expect(rows).toHaveLength(count);
    const printed = rows.flatMap((row) => {
      const place = `${cell(row, "model")} ${cell(row, "tier_over")} ${cell(row, "tier_up_to")}`;
      const mode = MODES[cell(row, "mode")] ?? "unknown";
      return [
        [`${place} ${mode === "" ? "" : "both"} input`, cell(row, "input_per_1m")] as const,
        [`${place} ${mode} output`, cell(row, "output_per_1m")] as const,
      ];
    });
    const listed = priceList([realCard(`${id}@2026-09.json`)]).map((row) => [listedAt(row), row.price] as const);
    expect(new Map(listed)).toEqual(new Map(printed));
    expect(listed).toHaveLength(new Map(printed).size);
  });

  it.each([
    [128_000n, "0.6"],
    [128_001n, "1.8"],
    [256_000n, "1.8"],
    [256_001n, "input-over-limit"],
  ] as const)("qwen3.5-27b in Beijing with %d input tokens", (tokens, expected) => {
    const found = findFineTunedTiers(realRateCards(), "model-studio-tuned-tokens-beijing-cny", "", "qwen3.5-27b");
    if (!found.ok) throw new Error("not found");
    const tiers = found.value.row.map((row) => ({
      model: row.model,
      tierOver: row.tierOver ?? 0,
      tierUpTo: row.tierUpTo ?? null,
      price: row,
      row: { ...row, tierOver: 0, tierUpTo: null },
    }));
    const tier = tierFor(tiers, tokens);
    expect(tier.ok ? tier.value.price.input : tier.problems[0]?.code).toBe(expected);
  });
});

describe("other tables", () => {
  it("model units: 84 rows, each with its two prices, and a note where one page alone lists it", () => {
    const rows = facts("model-units-newest.csv");
    expect(rows).toHaveLength(84);
    const columns = ["model", "spec", "price_per_hour", "price_per_month"];
    const ours = realCard("model-studio-model-units-beijing-cny@2026-09.json").modelUnits;
    expect(ours.map((row) => [row.model, row.spec, row.hourly, row.monthly])).toEqual(
      rows.map((row) => columns.map((name) => cell(row, name))),
    );
    expect(ours.map((row) => row.note === undefined)).toEqual(rows.map((row) => cell(row, "listed_on") === "both"));
  });

  it("training: 28 text, 4 video and 4 image models, and one price for speech", () => {
    const rows = facts("training-newest.csv");
    const kind = (name: string) => rows.filter((row) => cell(row, "kind") === name);
    const card = realCard("model-studio-training-china@2026-09.json");
    const kinds = ["text", "video", "image", "speech"];
    expect([...kinds.map((name) => kind(name).length), rows.length]).toEqual([28, 4, 4, 1, 37]);
    for (const [name, ours] of [
      ["text", card.textTraining],
      ["video", card.videoTraining],
      ["image", card.imageTraining],
      ["speech", card.speechTraining],
    ] as const) {
      expect(ours.map((row) => [row.model, row.price])).toEqual(
        kind(name).map((row) => [cell(row, "model"), cell(row, "price_per_1k_tokens")]),
      );
    }
    expect(card.videoTraining.map((row) => String(row.capSeconds))).toEqual(
      kind("video").map((row) => cell(row, "max_seconds_per_clip")),
    );
    expect(card.videoTraining.map((row) => row.task)).toEqual(["i2v", "i2v", "i2v", "kf2v"]);
    expect(card.imageTraining.map((row) => row.formula)).toEqual(["wan", "wan", "qwen", "qwen"]);
    expect(card.speechTraining[0]?.note?.en).toContain("Doubtful");
  });

  it("quota factors of reservations: 17 rows", () => {
    const file = "reservation-quota-factors@2026-10.json";
    const read = parseQuotaFactorsText(readRatesFile(file), file);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const columns = [
      "model",
      "input_limit_tokens",
      "cached_token_factor",
      "tier_over",
      "tier_up_to",
      "input_factor",
      "output_factor",
    ];
    const rows = facts("quota-factors-newest.csv");
    expect(rows).toHaveLength(17);
    expect(
      read.value.factors.map((row) => [
        row.model,
        String(row.inputLimitTokens),
        row.cachedTokenFactor,
        String(row.tierOver),
        String(row.tierUpTo),
        row.inputFactor,
        row.outputFactor,
      ]),
    ).toEqual(rows.map((row) => columns.map((name) => cell(row, name))));
  });
});
