import fc from "fast-check";
import { expect } from "vitest";
import { listModels, type PriceKind } from "../rates/listModels";
import { listSpecs } from "../rates/listSpecs";
import { ITEM_KINDS, type Item } from "../model/item";
import type { Currency } from "../model/quantities";
import type { PricingContext } from "./context";
import {
  anyDaysPerMonth,
  anyHours,
  anyPtuPurchase,
  anySettings,
  anySizing,
  anyTraffic,
  percent,
  whole,
} from "./anyItemParts.testing";
import { octoberItem } from "./anyOctober.testing";
import { october } from "./october.testing";
import { context, modelUnit, other, ptu, textTraining, tokens, videoTraining } from "./pricing.testing";
import { buildRateCards } from "../rates/rateCards";

/** Test support: items of every kind on real prices, for what must hold of any priced item. */
export interface AnyPriced {
  readonly item: Item;
  readonly code: Currency;
  /** With every setting that changes an amount. */
  readonly where: PricingContext;
}

const { rateCards } = context();
/** Of the pinned editions and of October 2026. */
export const everyCard = buildRateCards([...rateCards.cards, ...october.rateCards.cards], []);

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

const modelUnitPurchase = fc.oneof(
  fc.record({ plan: fc.constant("hourly" as const), hoursPerDay: anyHours, daysPerMonth: anyDaysPerMonth }),
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
  const reserved = { at: on("ptu"), inputTpm: whole(4e6), outputTpm: whole(4e5), purchase: anyPtuPurchase };
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
      .record({ ...reserved, tokenPrices, traffic: anyTraffic, growthPercent: fc.constantFrom("0", "8") })
      .map(({ at, tokenPrices: prices, ...rest }) => ptu({ ...at, ...prices, ...rest })),
    fc
      .record({ ...reserved, tokenPrices, sizing: anySizing })
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

/** Items of one currency, of every kind that is sold in it. */
export const anyItemIn: Readonly<Record<Currency, fc.Arbitrary<Item>>> = {
  USD: itemIn("USD"),
  CNY: fc.oneof(itemIn("CNY"), octoberItem),
};

/** Some of the items are refused. */
export const anyPriced: fc.Arbitrary<AnyPriced> = fc
  .constantFrom<Currency>("USD", "CNY", "CNY")
  .chain((code) =>
    fc
      .record({ item: anyItemIn[code], settings: anySettings, termMonths: fc.constantFrom(1, 2, 12) })
      .map(({ item, ...more }) => ({ item, code, where: context(code, { ...more, rateCards: everyCard }) })),
  );

/** Counts what was really checked, by kind of item: a property that checks nothing is true of anything. */
export function newTally(kinds: readonly Item["kind"][] = ITEM_KINDS) {
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
