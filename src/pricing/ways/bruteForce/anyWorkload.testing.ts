import fc from "fast-check";
import type { Workload } from "../../../model/workload";
import { realCards } from "../../../rates/published/realCards.testing";

export const CARDS = realCards();

/** Where each model is sold; models that are sold in several ways come up as often as all others together. */
const SOLD = CARDS.filter(({ product }) => product === "Model Studio").flatMap((card) =>
  [card.tokens, card.fineTunedTokens, card.ptu, card.reservations, card.dtu, card.modelUnits]
    .flat()
    .map(({ model }) => ({ model, currency: card.currency, region: card.region })),
);
const IN_MANY_WAYS = SOLD.filter(({ model, currency, region }) =>
  CARDS.some(
    (card) =>
      card.currency === currency &&
      card.region === region &&
      [...card.dtu, ...card.reservations, ...card.ptu, ...card.fineTunedTokens].some((row) => row.model === model),
  ),
);
const USUAL_REGIONS: readonly string[] = ["beijing", "international"];

const BOUNDS = [
  ...new Set(
    CARDS.flatMap((card) => [
      ...card.tokens.flatMap(({ tierUpTo, maxContextTokens }) => [tierUpTo ?? 0, maxContextTokens ?? 0]),
      ...card.ptu.map(({ maxInputTokens }) => maxInputTokens),
      ...card.reservations.map(({ maxInputTokens }) => maxInputTokens ?? 0),
    ]),
  ),
].sort((a, b) => a - b);

function specsOf(model: string): readonly string[] {
  return [
    ...new Set(CARDS.flatMap((card) => card.modelUnits.filter((row) => row.model === model).map(({ spec }) => spec))),
  ];
}

const decimal = (digits: number, most: number) =>
  fc.integer({ min: 1, max: most * 10 ** digits }).map((count) => toShort(count, digits));

function toShort(count: number, digits: number): string {
  const text = String(count).padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, "");
}

/** Requests of every size, round ones, and those whose peak is just what a step holds. */
const anyRequests = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 8 })).map(([top, zeros]) => top * 10 ** zeros),
  fc.integer({ min: 1, max: 50_000_000 }),
  fc.integer({ min: 1, max: 1000 }).map((steps) => steps * 43_200),
);

const anyInput = fc.oneof(
  fc.integer({ min: 0, max: 20_000 }),
  fc.tuple(fc.constantFrom(...BOUNDS), fc.integer({ min: -1, max: 1 })).map(([bound, by]) => Math.max(0, bound + by)),
  fc.constantFrom(0, 100, 1000, 1200, 10_000),
);

export const anyWorkload: fc.Arbitrary<Workload> = fc
  .record({
    sold: fc.oneof(fc.constantFrom(...IN_MANY_WAYS), fc.constantFrom(...SOLD)),
    isUnnamed: fc.boolean(),
    mode: fc.constantFrom("instruct" as const, "thinking" as const),
    requestsPerMonth: anyRequests.map(String),
    inputTokens: anyInput.map(String),
    outputTokens: fc.oneof(fc.constantFrom(0, 1, 100), fc.integer({ min: 0, max: 8000 })).map(String),
    cacheHitPercent: fc.oneof(fc.constantFrom("0", "40", "100", "33.3"), decimal(2, 100)),
    hoursPerDay: fc.oneof(fc.constantFrom("24", "24", "8", "0.25", "7.33", "8.001"), decimal(2, 24)),
    daysPerMonth: fc.oneof(fc.constantFrom("all", "all", "22", "30", "31", "0.5"), decimal(1, 31)),
    peakToMean: fc.oneof(
      fc.constantFrom("1", "2", "3.7"),
      decimal(2, 12).map((text) => toShort(100 + Math.round(Number(text) * 100), 2)),
    ),
    termMonths: fc.oneof(fc.constantFrom(1, 3, 6, 12, 24), fc.integer({ min: 1, max: 60 })),
    scope: fc.constantFrom("", "", "", "", "", "global", "international", "eu"),
    replicaInputTpm: fc.oneof(fc.constantFrom(null, "0", "60000"), fc.integer({ min: 1, max: 500_000 }).map(String)),
    replicaOutputTpm: fc.oneof(fc.constantFrom(null, "0", "9000"), fc.integer({ min: 1, max: 90_000 }).map(String)),
    spec: fc.nat(),
  })
  .map(({ spec, sold, isUnnamed, ...workload }) => {
    const { model, currency, region } = sold;
    const specs = ["", "MU1x4", ...specsOf(model), ...specsOf(model), ...specsOf(model)];
    const isUsual = isUnnamed && USUAL_REGIONS.includes(region);
    return { ...workload, model, currency, region: isUsual ? "" : region, spec: specs[spec % specs.length] ?? "" };
  });
