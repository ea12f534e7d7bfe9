import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../../../money/amount";
import { multiply } from "../../../money/arithmetic";
import { compare } from "../../../money/compare";
import { toText } from "../../../money/toText";
import type { Workload } from "../../../model/workload";
import { buildRateCards } from "../../../rates/card/rateCards";
import type { ModePrice, RateCard } from "../../../rates/card/rateCard";
import { realCard } from "../../../rates/published/realCards.testing";
import { usualSettings } from "../../pricing.testing";
import { waysToBuy } from "../waysToBuy";
import { modelsForLoad, type RankedModel } from "./modelsForLoad";
import { modelTask } from "./modelTask";

const BEIJING = realCard("model-studio-tokens-beijing-cny@2026-10.json");
const CARDS = [
  "ai-paas@undated.json",
  "model-studio-billing@2025-04-03.json",
  "model-studio-tokens-beijing-cny@2026-10.json",
  "model-studio-tokens-singapore-cny@2026-10.json",
  "model-studio-tokens-singapore-usd@2026-09.json",
  "model-studio-tokens-virginia-cny@2026-10.json",
  "model-studio-tokens-virginia-us-cny@2026-10.json",
].map(realCard);
const rateCards = buildRateCards(CARDS, []);
const context = { rateCards, factors: [], settings: usualSettings };

const CHATS: Workload = {
  currency: "CNY",
  model: "qwen3.7-plus",
  mode: "instruct",
  requestsPerMonth: "3000000",
  inputTokens: "1200",
  outputTokens: "300",
  cacheHitPercent: "40",
  hoursPerDay: "24",
  daysPerMonth: "all",
  peakToMean: "1",
  termMonths: 12,
  region: "beijing",
  scope: "",
  spec: "",
  replicaInputTpm: null,
  replicaOutputTpm: null,
};
const here = { prices: "list", elsewhere: false } as const;
const named = ({ ranked }: { ranked: readonly RankedModel[] }, model: string) =>
  ranked.find((one) => one.model === model);

/** In millionths of a cent, by the rows of the card alone: an independent road to the same costs. */
function bruteForce(card: RateCard, load: Workload): ReadonlyMap<string, bigint> {
  const costs = new Map<string, bigint>();
  const micro = (text: string) => BigInt(Math.round(Number(text) * 1e6));
  const input = BigInt(load.inputTokens);
  const cached = (input * BigInt(load.cacheHitPercent)) / 100n;
  for (const model of new Set(card.tokens.map((row) => row.model))) {
    const row = card.tokens
      .filter((one) => one.model === model)
      .toSorted((a, b) => a.tierOver - b.tierOver)
      .find((one) => one[load.mode] !== undefined && (one.tierUpTo === null || input <= BigInt(one.tierUpTo)));
    const price: ModePrice | undefined = row?.[load.mode];
    if (row === undefined || price === undefined || row.peakHours !== undefined) continue;
    const hit = micro(price.cacheHit ?? price.input);
    const tokens =
      (input - cached) * micro(price.input) + cached * hit + BigInt(load.outputTokens) * micro(price.output);
    costs.set(model, tokens * BigInt(load.requestsPerMonth));
  }
  return costs;
}

describe("modelsForLoad", () => {
  it("agrees with the rows of the card, on random loads, and ranks them by it", () => {
    let seen = 0;
    const anyLoad = fc.record({
      requestsPerMonth: fc.integer({ min: 1, max: 5_000_000 }).map(String),
      inputTokens: fc.constantFrom("0", "100", "32000", "32100", "128000", "128100", "900000"),
      outputTokens: fc.integer({ min: 0, max: 4000 }).map(String),
      cacheHitPercent: fc.constantFrom("0", "40", "90"),
      mode: fc.constantFrom("instruct" as const, "thinking" as const),
    });
    fc.assert(
      fc.property(anyLoad, (more) => {
        const load = { ...CHATS, ...more } as Workload;
        const { ranked, left } = modelsForLoad(load, context, here);
        const costs = bruteForce(BEIJING, load);
        for (const one of ranked) {
          const cost = costs.get(one.model);
          if (cost === undefined) continue;
          seen += 1;
          expect([one.model, toText(one.monthly)]).toEqual([one.model, toText(inMicro(cost))]);
        }
        const general = [...costs.keys()].filter((model) => modelTask(model) === null);
        expect(general.filter((model) => named({ ranked }, model) === undefined)).toEqual([]);
        expect(
          ranked.every((one, at) => at === 0 || compare(ranked[at - 1]?.monthly ?? one.monthly, one.monthly) <= 0),
        ).toBe(true);
        expect(ranked.length + left.length).toBe(new Set(BEIJING.tokens.map((row) => row.model.toLowerCase())).size);
      }),
      { numRuns: 6 },
    );
    expect(seen).toBeGreaterThan(400);
  });

  it("gives the load's own model the cost of its own tokens", () => {
    const own = modelsForLoad(CHATS, context, here).ranked.find(({ isOwn }) => isOwn);
    const tokens = waysToBuy(CHATS, context).ways.find(({ way }) => way === "tokens");
    expect(own && toText(own.monthly)).toBe(tokens?.applies === true && toText(tokens.monthly));
    expect(own && toText(multiply(own.perRequest, amount("3000000")))).toBe(own && toText(own.monthly));
  });

  it("says the tier that is reached, what the cache saves and what batch would cost", () => {
    const short = named(modelsForLoad(CHATS, context, here), "qwen-plus");
    expect(short?.tier).toEqual({ over: 0, upTo: 128_000 });
    expect(short?.withoutCache && compare(short.withoutCache, short.monthly)).toBe(1);
    const long = named(modelsForLoad({ ...CHATS, inputTokens: "128001" }, context, here), "qwen-plus");
    expect(long?.tier).toEqual({ over: 128_000, upTo: 256_000 });
    const even = { ...CHATS, cacheHitPercent: "0" } as Workload;
    const row = named(modelsForLoad(even, context, here), "qwen3.7-plus");
    expect(row?.withoutCache).toBeNull();
    expect(row?.inBatch && toText(row.inBatch)).toBe(
      row && toText({ ...row.monthly, denominator: row.monthly.denominator.times(2) }),
    );
    expect(named(modelsForLoad(even, context, here), "qwen3-max-preview")?.inBatch).toBeNull();
  });

  it("takes a limited offer only where asked, and marks it", () => {
    const list = named(modelsForLoad(CHATS, context, here), "qwen3.7-plus");
    const offer = named(modelsForLoad(CHATS, context, { ...here, prices: "promotional" }), "qwen3.7-plus");
    expect([list?.isPromotional, offer?.isPromotional]).toEqual([false, true]);
    expect(list && offer && compare(offer.monthly, list.monthly)).toBe(-1);
    const other = named(modelsForLoad(CHATS, context, { ...here, prices: "promotional" }), "qwen-plus");
    expect(other?.isPromotional).toBe(false);
  });

  it("counts those that cannot take the load, each with its reason", () => {
    const { left } = modelsForLoad({ ...CHATS, inputTokens: "200000" }, context, here);
    const why = new Map(left.map((one) => [one.model, one.why]));
    expect(why.get("qwen3.7-max-preview")).toBe("mode-not-offered");
    expect(why.get("qwen-turbo")).toBeUndefined();
    expect(why.get("qwen-mt-plus")).toBe("one-task");
    expect([...why.values()]).toContain("input-over-limit");
    const billing = { ...CHATS, currency: "USD", region: "international", model: "qwen-plus" } as const;
    const long = modelsForLoad({ ...billing, inputTokens: "32000", outputTokens: "769" }, context, here);
    expect(long.left).toContainEqual({ model: "qwen-max", why: "context-over-maximum" });
    const fits = modelsForLoad({ ...billing, inputTokens: "32000", outputTokens: "768" }, context, here);
    expect(named(fits, "qwen-max")).toBeDefined();
  });

  it("ranks models of one task only with one another's load", () => {
    const translation = modelsForLoad({ ...CHATS, model: "qwen-mt-plus" }, context, here);
    expect(named(translation, "qwen-mt-lite")).toBeDefined();
    expect(named(translation, "qwen-vl-ocr")).toBeUndefined();
  });

  it("never mixes regions, scopes or products in, and marks them where they are asked for", () => {
    const { ranked } = modelsForLoad(CHATS, context, here);
    expect(new Set(ranked.map(({ card }) => card))).toEqual(new Set(["model-studio-tokens-beijing-cny"]));
    const all = modelsForLoad(CHATS, context, { ...here, elsewhere: true }).ranked;
    const elsewhere = all.filter((one) => one.isElsewhere);
    expect(all.filter((one) => !one.isElsewhere)).toHaveLength(ranked.length);
    expect(new Set(elsewhere.map(({ card }) => card))).toEqual(
      new Set([
        "ai-paas",
        "model-studio-tokens-singapore-cny",
        "model-studio-tokens-virginia-cny",
        "model-studio-tokens-virginia-us-cny",
      ]),
    );
    expect(elsewhere.some(({ isOwn }) => isOwn)).toBe(false);
    const keys = elsewhere.map(({ card, model }) => `${card} ${model}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("has nothing to rank for a load without requests", () => {
    expect(modelsForLoad({ ...CHATS, requestsPerMonth: "0" }, context, here)).toEqual({ ranked: [], left: [] });
  });
});

/** Millionths of a yuan per million tokens. */
function inMicro(cost: bigint) {
  const digits = cost.toString().padStart(13, "0");
  return amount(`${digits.slice(0, -12)}.${digits.slice(-12)}`);
}
