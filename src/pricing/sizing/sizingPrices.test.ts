import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { amount, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import { fromWhole } from "../../money/wholeUnit";
import { findPtu } from "../../rates/find/findRow";
import { findTokenTiers } from "../../rates/find/findTokenTiers";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import type { Mode } from "../../model/quantities";
import type { SizingPriceFile } from "../../rates/sizingPriceFile";
import { findReservation } from "../../rates/find/findReservation";
import { october } from "../reservation/reservation.testing";
import type { SizingMoney, SizingTime } from "./sizingMoney";
import { fromCards, fromPriceFile, fromReservationCard, type ListedPrices } from "./sizingPrices";

const rateCards = pinnedRateCards;
const settings: SizingPriceFile = {
  name: "",
  currency: "USD",
  inputPtuPer10kHour: "0.28",
  outputPtuPer1kHour: "0.07",
  dailyMultipleInput: "12",
  dailyMultipleOutput: "10",
  paygInputPer1k: "0.0004",
  paygOutputPer1k: "0.0012",
};
const hour: SizingTime = { plan: "hourly", billed: "prorated", minutes: 60, partHour: "minute" };

function money(found: SizingMoney, whole: bigint | undefined): string {
  return toText(fromWhole(whole ?? -1n, found.unit));
}

function steps(time: Partial<SizingTime>): readonly [string, string] {
  const found = fromPriceFile(settings, { ...hour, ...time });
  return [money(found, found.prices.inputStep), money(found, found.prices.outputStep)];
}

describe("prices of a settings file", () => {
  it("are a step over the minutes, exactly", () => {
    expect(steps({})).toEqual(["0.28", "0.07"]);
    expect(steps({ plan: "daily" })).toEqual(["0.14", "0.0291666666666666666666666666667"]);
    expect(steps({ plan: "daily", minutes: 1440 })).toEqual(["3.36", "0.7"]);
    expect(steps({ minutes: 7 })).toEqual([toText(seventh("0.28")), toText(seventh("0.07"))]);
    expect(steps({ minutes: 0 })).toEqual(["0", "0"]);
  });

  it.each<[Partial<SizingTime>, string]>([
    [{ minutes: 1 }, "1"],
    [{ minutes: 59 }, "1"],
    [{ minutes: 60 }, "1"],
    [{ minutes: 61 }, "2"],
    [{ minutes: 61, billed: "prorated", partHour: "hour" }, "2"],
    [{ plan: "daily", minutes: 1 }, "1"],
    [{ plan: "daily", minutes: 1440 }, "1"],
    [{ plan: "daily", minutes: 1441 }, "2"],
    [{ plan: "daily", minutes: 1440, billed: "prorated", partHour: "hour" }, "1"],
  ])("are billed by whole hours or days on %j", (time, count) => {
    const { billed } = fromPriceFile(settings, { ...hour, billed: "whole", ...time });
    expect([toText(billed.count), billed.unit]).toEqual([count, time.plan === "daily" ? "days" : "hours"]);
    const units = { ...hour, ...time }.minutes / (time.plan === "daily" ? 1440 : 60);
    expect(billed.isRoundedUp).toBe(Number(count) > units);
  });

  it("have one tier, where a cached token costs what any other does", () => {
    const found = fromPriceFile(settings, hour);
    const [tier, ...more] = found.prices.tiers;
    expect(more).toEqual([]);
    expect([tier?.upTo, money(found, tier?.input), money(found, tier?.cached), money(found, tier?.output)]).toEqual([
      null,
      "0.0000004",
      "0.0000004",
      "0.0000012",
    ]);
    expect([found.cacheListed, found.currency, toText(found.inputRate), toText(found.outputRate)]).toEqual([
      false,
      "USD",
      "0.28",
      "0.07",
    ]);
  });

  it("mix the daily price over all the time with hours that divide into minutes", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("hourly", "daily"),
        fc.constantFrom("prorated", "whole"),
        fc.integer({ min: 1, max: 600_000 }),
        (plan, billed, minutes) => {
          const found = fromPriceFile(settings, { ...hour, plan, billed, minutes });
          const { mix } = found;
          if (mix === null) throw new Error("no mix");
          const days = billed === "whole" ? amount(Math.ceil(minutes / 1440)) : divide(amount(minutes), amount(1440));
          expect(money(found, mix.baseInput)).toBe(toText(multiply(amount("3.36"), days)));
          expect(money(found, mix.baseOutput)).toBe(toText(multiply(amount("0.7"), days)));
          expect([money(found, mix.hourInput), money(found, mix.hourOutput)]).toEqual(["0.28", "0.07"]);
          expect([mix.hourInput % 60n, mix.hourOutput % 60n]).toEqual([0n, 0n]);
        },
      ),
    );
  });
});

describe("prices of rate cards", () => {
  const listed = (
    mode: Mode,
    tierBy: ListedPrices["tierBy"] = { by: "request" },
    tokenCard = "model-studio-tokens-singapore-usd",
    model = "qwen-plus-2025-12-01",
  ): ListedPrices => {
    const ptu = findPtu(rateCards, "model-studio-training-deployment", "", model);
    const tokens = findTokenTiers(
      rateCards,
      tokenCard,
      "",
      tokenCard === "model-studio-billing" || tokenCard === "ai-paas" ? "qwen-plus" : model,
      "instruct",
    );
    if (!ptu.ok || !tokens.ok) throw new Error("not listed");
    return { ptu: ptu.value, tokens: tokens.value, mode, tierBy };
  };
  const found = (...args: Parameters<typeof listed>): SizingMoney => {
    const prices = fromCards(listed(...args), hour);
    if (!prices.ok) throw new Error(JSON.stringify(prices.problems));
    return prices.value;
  };

  it("take every tier, each to its upper bound", () => {
    const prices = found("instruct");
    expect(
      prices.prices.tiers.map((tier) => [tier.upTo, money(prices, tier.input), money(prices, tier.output)]),
    ).toEqual([
      [256_000, "0.0000004", "0.0000012"],
      [1_000_000, "0.0000012", "0.0000036"],
    ]);
    expect([money(prices, prices.prices.inputStep), money(prices, prices.prices.outputStep)]).toEqual(["0.28", "0.07"]);
  });

  it("take one tier for a profile: that of a usual request", () => {
    const inputs = (inputTokens: string | null) => {
      const prices = found("instruct", { by: "usual", inputTokens });
      return prices.prices.tiers.map((tier) => [tier.upTo, money(prices, tier.input)]);
    };
    expect(inputs(null)).toEqual([[null, "0.0000004"]]);
    expect(inputs("256000")).toEqual([[null, "0.0000004"]]);
    expect(inputs("256001")).toEqual([[null, "0.0000012"]]);
    const over = fromCards(listed("instruct", { by: "usual", inputTokens: "1000001" }), hour);
    expect(over.ok ? [] : over.problems.map((one) => `${one.path} ${one.code}`)).toEqual([
      "inputTokens input-over-limit",
    ]);
  });

  it("take the thinking output where the card lists it, and refuse a model that is instruct only", () => {
    const prices = found("thinking");
    expect([money(prices, prices.prices.inputStep), money(prices, prices.prices.outputStep)]).toEqual(["0.28", "0.28"]);
    const refused = fromCards(
      listed("thinking", { by: "request" }, "model-studio-tokens-singapore-usd", "qwen3-max-2025-09-23"),
      hour,
    );
    expect(refused.ok ? [] : refused.problems.map((one) => `${one.path} ${one.code}`)).toEqual([
      "mode mode-not-offered",
    ]);
  });

  it("bill cached tokens at 40% on 001, and as input where nothing is listed", () => {
    const billing = found("instruct", { by: "request" }, "model-studio-billing");
    const [tier] = billing.prices.tiers;
    expect(billing.cacheListed).toBe(true);
    expect((tier?.cached ?? 0n) * 10n).toBe((tier?.input ?? 0n) * 4n);
    const listedAt = findTokenTiers(
      rateCards,
      "model-studio-tokens-singapore-usd",
      "",
      "qwen-plus-2025-12-01",
      "instruct",
    );
    const plain = found("instruct");
    expect(listedAt.ok && listedAt.value.tiers.some((one) => one.price.cacheHit !== undefined)).toBe(plain.cacheListed);
  });

  it("never mix currencies", () => {
    const mixed = fromCards(listed("instruct", { by: "request" }, "ai-paas"), hour);
    expect(mixed.ok ? [] : mixed.problems.map((one) => `${one.path} ${one.code}`)).toEqual(["tokenCard card-currency"]);
  });
});

describe("prices of a reservation card", () => {
  const day: SizingTime = { plan: "daily", billed: "prorated", minutes: 1440, partHour: "hour" };
  const found = (model: string, speed: "standard" | "fast", time: Partial<SizingTime> = {}) => {
    const card = "model-studio-throughput-reservation-beijing-cny";
    const row = findReservation(october.rateCards, card, "2026-10", model, speed);
    const tokens = findTokenTiers(october.rateCards, "model-studio-tokens-beijing-cny", "2026-10", model, "instruct");
    if (!row.ok || !tokens.ok) throw new Error("not listed");
    return fromReservationCard(
      { reservation: row.value, tokens: tokens.value, tierBy: { by: "request" } },
      { ...day, ...time },
    );
  };
  const priced = (...args: Parameters<typeof found>): SizingMoney => {
    const prices = found(...args);
    if (!prices.ok) throw new Error(JSON.stringify(prices.problems));
    return prices.value;
  };

  it("are those of the speed and the plan, in either mode", () => {
    const standard = priced("qwen3.8-max", "standard");
    expect([money(standard, standard.prices.inputStep), money(standard, standard.prices.outputStep)]).toEqual([
      "121",
      "36.29",
    ]);
    const fast = priced("qwen3.8-max", "fast", { plan: "hourly", minutes: 90 });
    const row = findReservation(
      october.rateCards,
      "model-studio-throughput-reservation-beijing-cny",
      "2026-10",
      "qwen3.8-max",
      "fast",
    );
    const hour = row.ok ? row.value.row.hourly : null;
    // A part hour is billed to the minute, whatever the setting of PTU says.
    expect([toText(fast.billed.count), toText(fast.inputRate)]).toEqual(["1.5", hour?.input]);
    // Hours on top of a base by the day, each of at least a reservation; none where no hours are sold.
    expect(fast.mix?.windowMinimum).toEqual({ inputSteps: 20, outputSteps: 20 });
    expect(standard.mix).toBeNull();
  });

  it("have a block at night for 0.3 of the day, by the minute, where the speed is sold in blocks", () => {
    const { block, unit } = priced("qwen3.8-max", "standard");
    if (block === null) throw new Error("no block");
    // 121 and 36.29 a day, × 8 / 24 × 0.9.
    expect([block.minuteInput, block.minuteOutput].map((one) => toText(fromWhole(one * 480n, unit)))).toEqual([
      "36.3",
      "10.887",
    ]);
    expect(block.windows).toEqual([
      { from: 1320, minutes: 480, utcOffset: 480 },
      { from: 1380, minutes: 480, utcOffset: 480 },
    ]);
    expect([block.isWhole, priced("qwen3.8-max", "standard", { billed: "whole" }).block?.isWhole]).toEqual([
      false,
      true,
    ]);
    expect(priced("qwen3.8-max", "fast").block).toBeNull();
  });

  it("are none by the hour in standard mode", () => {
    const prices = found("qwen3.8-max", "standard", { plan: "hourly" });
    expect(prices.ok ? [] : prices.problems.map(({ path, code }) => `${path}: ${code}`)).toEqual([
      "plan: plan-not-offered",
    ]);
  });

  it("bill cached tokens at the price of a hit, and prices by time of day at their average", () => {
    const peak = priced("deepseek-v4.1-flash", "standard");
    const [tier] = peak.prices.tiers;
    // 14 of 24 hours at 2, 8 and 0.2 per million, 10 at half of that.
    const share = (price: string) => toText(divide(multiply(amount(price), amount(19)), amount(24_000_000)));
    expect(peak.cacheListed).toBe(true);
    expect([money(peak, tier?.input), money(peak, tier?.cached), money(peak, tier?.output)]).toEqual([
      share("2"),
      share("0.2"),
      share("8"),
    ]);
  });
});

function seventh(rate: string): Amount {
  return multiply(amount(rate), divide(amount(7), amount(60)));
}
