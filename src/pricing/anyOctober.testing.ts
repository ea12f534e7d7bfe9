import fc from "fast-check";
import type { Item } from "../model/item";
import { anyDaysPerMonth, anyHours, anySizing, anyTraffic, whole } from "./anyItemParts.testing";
import { dtu, dtuCard, imageTraining, media, octoberTokens, speechTraining } from "./october.testing";
import { other } from "./pricing.testing";
import { reservation } from "./reservation/reservation.testing";

/** Test support: what the vendor sells in October 2026, for what must hold of any priced item. */

const TOKENS = octoberTokens();
const octoberTokenPrices = fc.constantFrom(
  { tokenCard: "", tokenModel: "" },
  { tokenCard: TOKENS.card, tokenCardVersion: TOKENS.cardVersion, tokenModel: "" },
  { tokenCard: TOKENS.card, tokenCardVersion: TOKENS.cardVersion, tokenModel: "qwen3.7-plus" },
);

const anyTerm = fc.record({
  plan: fc.constant("term" as const),
  days: fc.constantFrom("1", "7", "30", "60", "365"),
  cancelledAfterHours: fc.constantFrom(null, null, "0", "30.5", "500"),
  resized: fc.constantFrom(
    null,
    null,
    { afterHours: "20", inputTpm: "400000", outputTpm: "40000" },
    { afterHours: "100.25", inputTpm: "200000", outputTpm: "20000" },
  ),
});

/** Some are refused: a speed that is not sold so, a term that is both cancelled and resized after its end. */
const anyReservation = fc
  .record({
    model: fc.constantFrom("qwen3.8-max", "qwen3.7-flash-2026-07-15", "glm-5.1"),
    speed: fc.constantFrom("standard" as const, "fast" as const),
    mode: fc.constantFrom("instruct" as const, "thinking" as const),
    inputTpm: whole(4e6),
    outputTpm: whole(4e5),
    purchase: fc.oneof(
      fc.record({ plan: fc.constant("daily" as const), daysPerMonth: anyDaysPerMonth }),
      fc.record({ plan: fc.constant("block" as const), daysPerMonth: anyDaysPerMonth }),
      fc.record({ plan: fc.constant("hourly" as const), hoursPerDay: anyHours, daysPerMonth: anyDaysPerMonth }),
      anyTerm,
    ),
    prices: octoberTokenPrices,
    load: fc.oneof(
      fc.constant({ traffic: null, sizing: null }),
      anyTraffic.map((traffic) => ({ traffic, sizing: null })),
      anySizing.map((sizing) => ({ traffic: null, sizing })),
    ),
    growthPercent: fc.constantFrom("0", "8"),
    discountPercent: fc.constantFrom("0", "0", "12.5"),
  })
  .map(({ prices, load, ...rest }) => reservation({ ...rest, ...prices, ...load }));

const anyDtu = fc
  .record({
    at: fc.constantFrom(...dtuCard.dtu.map(({ model, spec }) => ({ model, spec }))),
    size: fc.oneof(
      whole(40).map((multiple) => ({ multiple, peakInputTpm: null, peakOutputTpm: null })),
      fc.record({ multiple: fc.constant(null), peakInputTpm: whole(9e6), peakOutputTpm: whole(9e5) }),
    ),
    prices: octoberTokenPrices,
    discountPercent: fc.constantFrom("0", "0", "12.5"),
  })
  .map(({ at, size, prices, ...rest }) => dtu({ ...at, ...size, ...prices, ...rest }));

/** Everything that the vendor sells in October 2026, in Beijing. */
export const octoberItem: fc.Arbitrary<Item> = fc.oneof(
  { arbitrary: anyReservation, weight: 3 },
  anyDtu,
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
