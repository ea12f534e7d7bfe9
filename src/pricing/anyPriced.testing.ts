import fc from "fast-check";
import { expect } from "vitest";
import { listModels, type PriceKind } from "../rates/list/listModels";
import { listSpecs } from "../rates/list/listSpecs";
import type { MeasuredSizing } from "../model/measuredSizing";
import type { Item } from "../model/item";
import type { Currency } from "../model/quantities";
import type { Settings } from "../model/settings";
import type { PricingContext } from "./context";
import { imageTraining, media, octoberTokens, speechTraining } from "./october.testing";
import { context, modelUnit, other, ptu, textTraining, tokens, usualSettings, videoTraining } from "./pricing.testing";

/** Test support: items of every kind on real prices, for what must hold of any priced item. */
export interface AnyPriced {
  readonly item: Item;
  readonly code: Currency;
  /** With every setting that changes an amount. */
  readonly where: PricingContext;
}

const { rateCards } = context();

/** Whole numbers from 0, as an item spells them. */
export const whole = (max: number) => fc.integer({ min: 0, max }).map(String);
export const percent = fc.constantFrom("0", "12.5", "33.3", "100");

const TOKEN_PRICES = {
  USD: [
    { tokenCard: "model-studio-billing", tokenModel: "qwen-plus" },
    { tokenCard: "model-studio-tokens-singapore-usd", tokenModel: "qwen-plus-2025-12-01" },
  ],
  CNY: [{ tokenCard: "model-studio-tokens-beijing-cny", tokenModel: "qwen-plus" }],
} as const;

/** Few cards have a price for both, or for one of them. */
const WITH_CACHE_AND_BATCH = {
  USD: [
    { card: "model-studio-billing", cardVersion: "2025-04-03", model: "qwen-plus" },
    { card: "model-studio-billing", cardVersion: "2025-04-03", model: "qwen-max" },
  ],
  CNY: [{ card: "model-studio-tokens-beijing-cny", cardVersion: "2026-08", model: "qwen-plus" }],
} as const;

const settings: fc.Arbitrary<Settings> = fc
  .record({
    month: fc.constantFrom("30", "30", "31", "average"),
    partHour: fc.constantFrom("minute", "hour"),
    overflow: fc.constantFrom("whole-request", "whole-request", "excess", "refused"),
    ptuMinimum: fc.constantFrom("none", "later-editions"),
  })
  .map((some) => ({ ...usualSettings, ...some }));

const traffic = fc.record({
  peakRequestsPerMinute: whole(900),
  averageRequestsPerMinute: whole(600),
  inputTokens: whole(4000),
  outputTokens: whole(900),
  cacheHitPercent: percent,
  headroomPercent: fc.constant("0"),
  quotaFactors: fc.boolean(),
  overflowLeftOut: fc.constantFrom(false, false, false, true),
});

const overflow = fc
  .record({
    requestInputTokens: fc.constantFrom("1", "128000", "256000", "256001", "900000"),
    requests: fc.constant(null),
    cachedTokens: whole(1e6),
    uncached: fc.integer({ min: 0, max: 1e7 }),
    outputTokens: whole(1e6),
  })
  .map(({ uncached, ...rest }) => ({ ...rest, inputTokens: String(BigInt(rest.cachedTokens) + BigInt(uncached)) }));

const sizing: fc.Arbitrary<MeasuredSizing> = fc.record({
  source: fc.constant("day.csv"),
  checksum: fc.constant("0123456789abcdef"),
  clock: fc.constant("absolute" as const),
  firstMinute: fc.constant("0"),
  zone: fc.constant("UTC"),
  busy: fc.constant(null),
  minutes: fc.integer({ min: 1, max: 20_000 }).map(String),
  requests: fc.constant("90000"),
  inputTokens: fc.constant("147000000"),
  cachedTokens: fc.constant("90000000"),
  outputTokens: fc.constant("14800000"),
  peakInputTpm: fc.constant("410000"),
  peakOutputTpm: fc.constant("41000"),
  rule: fc.constantFrom("whole-request" as const, "excess" as const, "refused" as const),
  quotaFactors: fc.constant(false),
  reservedInputTpm: fc.constant("200000"),
  reservedOutputTpm: fc.constant("20000"),
  overflowRequests: fc.constant(null),
  overflowMinutes: fc.constant("31"),
  insideInputTokens: fc.constant("144000000"),
  insideOutputTokens: fc.constant("14400000"),
  overflow: fc.array(overflow, { maxLength: 3 }),
  profile: fc.constant(""),
});

const daysPerMonth = fc.oneof(whole(31), fc.constant("all" as const));
const hours = fc.constantFrom("0", "0.333", "8", "9.99", "23.9999", "24");
const ptuPurchase = fc.oneof(
  fc.record({ plan: fc.constant("hourly" as const), hoursPerDay: hours, daysPerMonth }),
  fc.record({ plan: fc.constant("daily" as const), daysPerMonth }),
  fc.record({ plan: fc.constant("hours-once" as const), hours: fc.constantFrom("0.5", "72", "100.001") }),
  fc.record({ plan: fc.constant("days-once" as const), days: fc.constantFrom("1", "12.5", "30") }),
);
const modelUnitPurchase = fc.oneof(
  fc.record({ plan: fc.constant("hourly" as const), hoursPerDay: hours, daysPerMonth }),
  fc.record({
    plan: fc.constant("monthly" as const),
    cancelledAfterDays: fc.option(fc.constantFrom("0", "1.5", "24", "25", "30"), { nil: null }),
  }),
);

function itemIn(code: Currency): fc.Arbitrary<Item> {
  const on = (kind: PriceKind) =>
    fc
      .constantFrom(...listModels(rateCards, kind, code))
      .map((one) => ({ card: one.card, cardVersion: one.version, model: one.model }));
  const reserved = { at: on("ptu"), inputTpm: whole(4e6), outputTpm: whole(4e5), purchase: ptuPurchase };
  const tokenPrices = fc.constantFrom(...TOKEN_PRICES[code]);
  return fc.oneof(
    fc
      .record({
        at: on("text-training"),
        trainingTokens: whole(1e9),
        mixedTokens: whole(1e6),
        epochs: whole(9),
        cancelledAfterTokens: fc.constantFrom(null, null, "1", "5000000"),
      })
      .map(({ at, ...rest }) => textTraining({ ...at, ...rest })),
    fc
      .record({
        at: on("video-training"),
        maxPixels: whole(1e6),
        epochs: whole(500),
        clips: fc.array(fc.record({ seconds: fc.constantFrom("0.4", "3.4", "9.5", "11.5"), count: whole(40) }), {
          minLength: 1,
          maxLength: 9,
        }),
      })
      .map(({ at, ...rest }) => videoTraining({ ...at, ...rest })),
    fc
      .record({ ...reserved, mode: fc.constantFrom("instruct" as const, "thinking" as const) })
      .map(({ at, ...rest }) => ptu({ ...at, ...rest })),
    fc
      .record({ ...reserved, tokenPrices, traffic, growthPercent: fc.constantFrom("0", "8") })
      .map(({ at, tokenPrices: prices, ...rest }) => ptu({ ...at, ...prices, ...rest })),
    fc
      .record({ ...reserved, tokenPrices, sizing })
      .map(({ at, tokenPrices: prices, ...rest }) => ptu({ ...at, ...prices, ...rest })),
    fc.record({ at: on("model-unit"), replicas: whole(40), purchase: modelUnitPurchase }).map(({ at, ...rest }) => {
      const [spec = ""] = listSpecs(rateCards, at.card, at.cardVersion, at.model);
      return modelUnit({ ...at, ...rest, spec });
    }),
    fc
      .record({
        at: fc.oneof(on("tokens"), fc.constantFrom(...WITH_CACHE_AND_BATCH[code])),
        requestsPerMonth: whole(1e7),
        inputTokens: fc.oneof(whole(300_000), whole(5000)),
        outputTokens: whole(9000),
        cacheHitPercent: percent,
        batchPercent: percent,
        rounds: fc.integer({ min: 1, max: 9 }).map(String),
        systemTokens: whole(3000),
        freeTokens: whole(1e7),
        freeDays: whole(180),
        growthPercent: fc.constantFrom("0", "8", "-100"),
      })
      .map(({ at, ...rest }) => tokens({ ...at, ...rest })),
    fc
      .record({
        unitPrice: fc.constantFrom("0", "9.99", "-2.5"),
        quantity: whole(9),
        billing: fc.constantFrom("monthly" as const, "one-time" as const),
      })
      .map(other),
  );
}

/** Tokens, media and training as the vendor sells them in October 2026, in Beijing. */
export const octoberItem: fc.Arbitrary<Item> = fc.oneof(
  fc
    .record({
      model: fc.constantFrom("qwen3.7-plus", "qwen3.8-max", "deepseek-v4.1-flash", "deepseek-v3.2", "kimi/kimi-k3"),
      requestsPerMonth: whole(3e6),
      inputTokens: whole(4000),
      outputTokens: whole(900),
      cacheMode: fc.constantFrom("implicit" as const, "implicit" as const, "explicit" as const),
      cacheHitPercent: fc.constantFrom("0", "33.3", "60"),
      cacheCreatePercent: fc.constantFrom("0", "12.5", "40"),
      cachePricePer1k: fc.constantFrom(null, null, "0.0003"),
      peakHoursPercent: fc.constantFrom(null, "0", "41.7", "100"),
      promotional: fc.boolean(),
      batchPercent: fc.constantFrom("0", "0", "50"),
      freeTokens: fc.constantFrom("0", "1000000", "900000000"),
      freeDays: whole(180),
      growthPercent: fc.constantFrom("0", "8", "-100"),
      discountPercent: fc.constantFrom("0", "0", "12.5"),
    })
    .map(octoberTokens),
  fc
    .record({
      at: fc.constantFrom(
        { model: "wan3.0-video", variant: "480P" },
        { model: "qwen-image-3.0-pro", variant: "input picture" },
        { model: "text-embedding-v4", variant: "" },
        { model: "cosyvoice-v3-plus", variant: "" },
        { model: "fun-music-v1", variant: "" },
      ),
      quantityPerMonth: whole(2e5),
      promotional: fc.boolean(),
      growthPercent: fc.constantFrom("0", "8", "-100"),
      discountPercent: fc.constantFrom("0", "0", "12.5"),
    })
    .map(({ at, ...rest }) => media({ ...at, ...rest })),
  fc
    .record({
      maxSteps: whole(2000),
      generation: fc.constantFrom("text-to-image" as const, "image-to-image" as const),
      resolution: fc.constantFrom("1k" as const, "2k" as const),
    })
    .map((job) => imageTraining({ job: { by: "steps", ...job } })),
  fc
    .record({ images: whole(500), epochs: whole(900), gpuFactor: whole(16) })
    .map((job) => imageTraining({ model: "qwen-image-2.0", job: { by: "images", resolution: "1k", ...job } })),
  fc
    .record({
      audioSeconds: fc.constantFrom("0.5", "600", "7200.25"),
      languageEpochs: whole(20),
      flowEpochs: whole(20),
    })
    .map(speechTraining),
  fc
    .record({
      unitPrice: fc.constantFrom("0", "9.99", "-2.5"),
      billing: fc.constantFrom("monthly" as const, "one-time" as const),
    })
    .map(other),
);

/** Some of the items are refused. */
export const anyPriced: fc.Arbitrary<AnyPriced> = fc.constantFrom<Currency>("USD", "CNY").chain((code) =>
  fc.record({ item: itemIn(code), settings, termMonths: fc.constantFrom(1, 2, 12) }).map(({ item, ...more }) => ({
    item,
    code,
    where: context(code, more),
  })),
);

const KINDS = ["text-training", "video-training", "ptu", "model-unit", "tokens", "other"] as const;

/** Counts what was really checked, by kind of item: a property that checks nothing is true of anything. */
export function newTally(kinds: readonly Item["kind"][] = KINDS) {
  const seen = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Item["kind"], number>;
  return {
    count: (item: Item) => {
      seen[item.kind] += 1;
    },
    expectEach: (least: number) => {
      for (const kind of kinds) expect(seen[kind], `${kind} that were checked`).toBeGreaterThanOrEqual(least);
    },
  };
}
