import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import { findTokenTiers } from "../../rates/find/findTokenTiers";
import { reservedTpm } from "../ptu/reservedTpm";
import { tokenRate, type TokenRate } from "../tokens/tokenRate";
import { breakEvenShares, type BreakEvenShares, type UseShare } from "./breakEvenShares";
import { BEIJING, october } from "./reservation.testing";

const TOKENS = { card: "model-studio-tokens-beijing-cny", version: "2026-10", mode: "instruct" } as const;

function ratesOf(model: string): TokenRate {
  const found = tokenRate(october.rateCards, { ...TOKENS, model }, null);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

function sharesOf(
  model: string,
  more: Partial<Parameters<typeof breakEvenShares>[0]> = {},
  tpm: readonly [string, string] = ["200000", "20000"],
): readonly BreakEvenShares[] {
  const rules = BEIJING.rules.reservation;
  if (rules === null) throw new Error("not on the card");
  return breakEvenShares({
    rows: BEIJING.reservations.filter((row) => row.model === model),
    rules,
    reserved: reservedTpm(...tpm, null),
    tokens: ratesOf(model),
    cache: null,
    savingsFactor: null,
    ...more,
  });
}

function percentOf(share: UseShare | null | undefined): Amount {
  if (share?.percent === null || share === null || share === undefined) throw new Error("no share");
  return share.percent;
}

describe("the use at which a reservation pays", () => {
  it("is worked out by hand for qwen3.8-max: 200,000 and 20,000 TPM for a day", () => {
    // (20 × 121 + 20 × 36.29) / (1,440 × (200,000 × 12 + 20,000 × 36) / 1,000,000) = 3,145.8 / 4,492.8.
    const tokens = ratesOf("qwen3.8-max");
    expect([tokens.input, tokens.output].map((price) => toText(multiply(price, amount(1_000_000))))).toEqual([
      "12",
      "36",
    ]);
    const [daily, block, fastDaily, fastHourly] = sharesOf("qwen3.8-max");
    expect([daily?.speed, daily?.plan, toText(daily?.rate ?? amount(0))]).toEqual(["standard", "daily", "3145.8"]);
    expect(daily?.list).toMatchObject({ result: "at" });
    expect(toText(percentOf(daily?.list))).toBe(toText(divide(amount(314_580), amount("4492.8"))));
    // 0.3 of the price for a third of the hours.
    expect(toText(divide(percentOf(block?.list), percentOf(daily?.list)))).toBe("0.9");
    expect([fastDaily?.speed, fastDaily?.plan, fastDaily?.list.result]).toEqual(["fast", "daily", "never"]);
    expect([fastHourly?.speed, fastHourly?.plan, fastHourly?.list.result]).toEqual(["fast", "hourly", "never"]);
  });

  it("is moved by a savings plan at 0.8 from 70 % to 87.5 %", () => {
    const tokens = { ...ratesOf("qwen3.8-max"), input: amount("0.00001"), output: amount("0.00003") };
    // A full day of 200,000 and 20,000 costs 3,744; 70 % of it is 2,620.8 = 20 × 100 + 20 × 31.04.
    const [row] = BEIJING.reservations.filter(({ model, speed }) => model === "qwen3.8-max" && speed === "standard");
    if (row === undefined) throw new Error("not on the card");
    const rows = [{ ...row, daily: { input: "100", output: "31.04" } }];
    const [daily] = sharesOf("qwen3.8-max", { rows, tokens, savingsFactor: amount("0.8") });
    expect([daily?.list, daily?.savingsPlan].map((share) => toText(percentOf(share)))).toEqual(["70", "87.5"]);
    expect(daily?.explicitCache).toBeNull();
    expect(daily?.cacheAndPlan).toBeNull();
  });

  it("is higher where tokens go through the explicit cache, and both together higher still", () => {
    const model = "qwen3.8-max";
    const tiers = findTokenTiers(october.rateCards, TOKENS.card, TOKENS.version, model, "instruct");
    const explicit = tiers.ok ? tiers.value.tiers[0]?.price.explicitCache : undefined;
    if (explicit === undefined) throw new Error("no explicit cache listed");
    const cache = { createdPercent: "10", hitPercent: "80" };
    const [daily] = sharesOf(model, { cache, savingsFactor: amount("0.9") });
    // 200,000 × (0.1 × 12 + 0.1 × create + 0.8 × hit) + 20,000 × 36 for a million, 1,440 times.
    const input = 0.1 * 12 + 0.1 * Number(explicit.create) + 0.8 * Number(explicit.hit);
    const full = (1440 * (200_000 * input + 20_000 * 36)) / 1_000_000;
    expect(Number(toText(percentOf(daily?.explicitCache)))).toBeCloseTo((314_580 / full) * 1, 8);
    expect(toText(percentOf(daily?.cacheAndPlan))).toBe(toText(divide(percentOf(daily?.explicitCache), amount("0.9"))));
  });

  it("leaves out the explicit cache where the card lists no price for it", () => {
    const tokens = ratesOf("qwen3.8-max");
    const { explicitCache: _, ...price } = tokens.tier.price;
    const [daily] = sharesOf("qwen3.8-max", {
      tokens: { ...tokens, tier: { ...tokens.tier, price } },
      cache: { createdPercent: "10", hitPercent: "80" },
    });
    expect(daily?.explicitCache).toBeNull();
  });

  it("is none where tokens cost nothing", () => {
    const free = { ...ratesOf("qwen3.8-max"), input: amount(0), output: amount(0) };
    expect(sharesOf("qwen3.8-max", { tokens: free })[0]?.list).toEqual({ result: "never", percent: null });
  });

  it("is where both cost the same, and the cheaper one changes: tokens of a percent less, and of a percent more", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...new Set(BEIJING.reservations.map(({ model }) => model))),
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 20, max: 400 }),
        (model, inputs, outputs) => {
          const tpm = [String(inputs * 10_000), String(outputs * 1_000)] as const;
          const tokens = ratesOf(model);
          for (const { list, rate, hours } of sharesOf(model, {}, tpm)) {
            const minutes = Number(toText(hours)) * 60;
            const full =
              minutes *
              (Number(tpm[0]) * Number(toText(tokens.input)) + Number(tpm[1]) * Number(toText(tokens.output)));
            const percent = Number(toText(percentOf(list)));
            const reserved = Number(toText(rate));
            expect((full * percent) / 100 / reserved).toBeCloseTo(1, 9);
            expect((full * (percent - 1)) / 100).toBeLessThan(reserved);
            expect((full * (percent + 1)) / 100).toBeGreaterThan(reserved);
            expect(list.result).toBe(percent > 100 ? "never" : "at");
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
