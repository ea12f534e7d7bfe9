import { daysInMonth } from "../../../../pricing/monthLength";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amount } from "../../../../money/amount";
import { divide, multiply } from "../../../../money/arithmetic";
import { equals } from "../../../../money/compare";
import { toText } from "../../../../money/toText";
import { newProblemList } from "../../../../plan/read/problemList";
import { ITEM } from "../../../../plan/tables/itemTables";
import { priceItem } from "../../../../pricing/priceItem";
import { october, reservation as newReservation } from "../../../../pricing/reservation/reservation.testing";
import { context, ptu, usualSettings } from "../../../../pricing/pricing.testing";
import { newSizer } from "../../../../traffic/sizer/newSizer";
import type { Settings } from "../../../../model/settings";
import { sizedItem } from "./sizedItem";
import { optionOf, sizingResult } from "../sizing/sizingResult";
import { coverageOf } from "../sizing/sizingSettings";
import { isPayAsYouGo } from "./sizingIntoPlan";
import {
  octoberCards,
  reservationSizing,
  sizedStudy,
  trafficOf,
  usualSizing as usual,
} from "../sizing/sizedStudy.testing";

const packed = { packed: "AAAA", checksum: "0123456789abcdef" };
const words = { source: "log.csv", sampleSource: "log.csv, for the busy hours" };

describe("a result put into the plan", () => {
  test("costs a month what the table says, to the last digit, for every option, plan, rule and length of month", () => {
    const request = fc.record({
      minute: fc.integer({ min: 28_000_000, max: 28_000_006 }),
      input: fc.integer({ min: 0, max: 400_000 }),
      cached: fc.integer({ min: 0, max: 300_000 }),
      output: fc.integer({ min: 0, max: 9_000 }),
    });
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(request, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fc.constantFrom("daily" as const, "hourly" as const),
        fc.constantFrom("whole-request" as const, "excess" as const, "refused" as const),
        fc.constantFrom("28" as const, "30" as const, "31" as const, "average" as const),
        fc.constantFrom("none" as const, "later-editions" as const),
        (requests, isProfile, plan, overflow, month, ptuMinimum) => {
          const planSettings: Settings = { ...usualSettings, month, ptuMinimum };
          const sized = sizedStudy(
            trafficOf(requests, isProfile),
            { ...usual, plan, overflow, limitsInput: false },
            planSettings,
          );
          const scale = divide(multiply(daysInMonth({ month }), amount(1440)), amount(sized.study.totals.minutes));
          for (const { name, found } of sizingResult(sized, month).options) {
            if (found === null) continue;
            const item = sizedItem(ptu(), sized, found.outcome, { packed, words, settings: planSettings });
            const priced = priceItem(item, context("USD", { settings: planSettings }));
            if (!priced.ok) throw new Error(JSON.stringify(priced.problems));
            expect(priced.priced.warnings.map(({ code }) => code)).not.toContain("sizing-part-time");
            expect([name, toText(priced.priced.monthly)]).toEqual([name, toText(found.figures.perMonth.total)]);
            expect(equals(found.figures.perMonth.total, multiply(found.figures.overTime.total, scale))).toBe(true);
            compared += 1;
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(80);
  });

  test("a reservation and its overflow are lines of their own, and the document takes the item back unchanged", () => {
    // 2 requests of 8,000 input tokens do not fit in 10,000 together: the second is billed whole, 8,000 × 0.0004 /
    // 1,000.
    const traffic = trafficOf(
      [
        { minute: 28_000_000, input: 8000, cached: 0, output: 500 },
        { minute: 28_000_000, input: 8000, cached: 0, output: 400 },
      ],
      false,
    );
    const sized = sizedStudy(traffic, usual, usualSettings);
    const outcome = newSizer(traffic, sized.basis.rules).priceOf({ inputSteps: 1, outputSteps: 1 });
    const item = sizedItem(ptu({ tokenCard: "" }), sized, outcome, {
      packed,
      words: { ...words, source: "a\nlog" },
      settings: usualSettings,
    });
    expect(item).toMatchObject({
      inputTpm: "10000",
      outputTpm: "1000",
      purchase: { plan: "daily", daysPerMonth: "all" },
    });
    expect(item.sizing).toMatchObject({
      source: "a log",
      overflowRequests: "1",
      overflow: [{ inputTokens: "8000", outputTokens: "400" }],
    });
    const priced = priceItem(item, context("USD"));
    expect(priced.ok && priced.priced.lines.map(({ code }) => code)).toEqual([
      "ptu-input",
      "ptu-output",
      "ptu-overflow-input",
      "ptu-overflow-output",
    ]);
    const list = newProblemList();
    expect(ITEM.read(ITEM.write(item), "", list)).toEqual(item);
  });

  test("is a throughput reservation at its speed, that costs a month what the table says, and holds the minimum", () => {
    const request = fc.record({
      minute: fc.integer({ min: 28_000_000, max: 28_000_004 }),
      input: fc.integer({ min: 0, max: 400_000 }),
      cached: fc.integer({ min: 0, max: 300_000 }),
      output: fc.integer({ min: 0, max: 30_000 }),
    });
    let reserved = 0;
    fc.assert(
      fc.property(
        fc.array(request, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fc.constantFrom(
          { speed: "standard" as const, plan: "daily" as const },
          { speed: "fast" as const, plan: "daily" as const },
          { speed: "fast" as const, plan: "hourly" as const },
        ),
        // Tiers, and prices by the time of day.
        fc.constantFrom("qwen3.8-max", "qwen3.7-flash-2026-07-15", "deepseek-v4.1-flash"),
        fc.constantFrom("whole-request" as const, "excess" as const),
        fc.constantFrom("30" as const, "average" as const),
        (requests, isProfile, bought, model, overflow, month) => {
          const offer = model === "deepseek-v4.1-flash" ? ({ speed: "standard", plan: "daily" } as const) : bought;
          const plan: Settings = { ...usualSettings, month, partHour: "hour" };
          const sized = sizedStudy(
            trafficOf(requests, isProfile),
            reservationSizing(model, { ...offer, overflow, limitsInput: false }),
            plan,
            octoberCards,
          );
          for (const { name, found } of sizingResult(sized, month).options) {
            if (found === null || isPayAsYouGo(found.outcome)) continue;
            const item = sizedItem(newReservation(), sized, found.outcome, { packed, words, settings: plan });
            expect(item).toMatchObject({ kind: "reservation", purchase: { plan: offer.plan } });
            expect(Number(item.inputTpm)).toBeGreaterThanOrEqual(200_000);
            expect(Number(item.outputTpm)).toBeGreaterThanOrEqual(20_000);
            const priced = priceItem({ ...item, speed: offer.speed }, { ...october, settings: plan });
            if (!priced.ok) throw new Error(JSON.stringify(priced.problems));
            expect([name, toText(priced.priced.monthly)]).toEqual([name, toText(found.figures.perMonth.total)]);
            reserved += 1;
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(reserved).toBeGreaterThan(80);
  });

  test("keeps an empty profile where the packed one is too long", () => {
    const sized = sizedStudy(trafficOf([{ minute: 5, input: 10, cached: 0, output: 1 }], false), usual, usualSettings);
    const peak = optionOf(sizingResult(sized, "30").options, "peak");
    const long = { packed: "A".repeat(96_001), checksum: packed.checksum };
    expect(
      peak && sizedItem(ptu(), sized, peak.outcome, { packed: long, words, settings: usualSettings }).sizing?.profile,
    ).toBe("");
  });
});

describe("fault 35: less than a day of traffic", () => {
  const hour = trafficOf(
    [28_000_000, 28_000_059].flatMap((minute) => [
      { minute, input: 9_000, cached: 0, output: 700 },
      { minute, input: 8_000, cached: 0, output: 500 },
    ]),
    false,
  );

  test("fault 35: stands for what the person says, and the item costs what the table says", () => {
    let compared = 0;
    for (const plan of ["daily", "hourly"] as const) {
      for (const [hoursPerDay, days] of [
        [8, 22],
        [24, 30],
        [1, 1],
        [7, 31],
      ] as const) {
        const sized = sizedStudy(hour, { ...usual, plan, stands: { hoursPerDay, daysPerMonth: days } }, usualSettings);
        const inMonth = Math.min(days, 30);
        for (const { name, found } of sizingResult(sized, "30").options) {
          if (found === null || name === "pay-as-you-go") continue;
          const item = sizedItem(ptu(), sized, found.outcome, { packed, words, settings: usualSettings });
          const priced = priceItem(item, context("USD"));
          if (!priced.ok) throw new Error(JSON.stringify(priced.problems));
          expect([name, toText(priced.priced.monthly)]).toEqual([name, toText(found.figures.perMonth.total)]);
          const rate = plan === "daily" ? inMonth : inMonth * hoursPerDay;
          // (3.36 and 0.84 a day, or 0.28 and 0.07 an hour) × what is bought.
          const { inputSteps, outputSteps } = found.outcome;
          const price = plan === "daily" ? inputSteps * 336 + outputSteps * 84 : inputSteps * 28 + outputSteps * 7;
          expect(toText(found.figures.perMonth.reserved)).toBe(toText(divide(amount(price * rate), amount(100))));
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThanOrEqual(16);
  });

  test("fault 35: a day's price is spread over its busy hours, so that an hour of them pays less often", () => {
    // The day's 4.20 against 24 hours or 1 hour of 0.0104 a minute at full use.
    const full = trafficOf(
      Array.from({ length: 60 }, (_, at) => ({ minute: 28_000_000 + at, input: 10_000, cached: 0, output: 1_000 })),
      false,
    );
    const verdictOf = (stands: typeof usual.stands) =>
      sizingResult(sizedStudy(full, { ...usual, stands }, usualSettings), "30").verdict.is;
    expect(verdictOf(null)).toBe("pays");
    expect(verdictOf({ hoursPerDay: 1, daysPerMonth: 30 })).toBe("never-pays");
  });

  test("fault 35: an item that stands for some hours says so, and what it keeps is whole", () => {
    const sized = sizedStudy(hour, { ...usual, stands: { hoursPerDay: 8, daysPerMonth: 22 } }, usualSettings);
    const outcome = newSizer(hour, sized.basis.rules).priceOf({ inputSteps: 1, outputSteps: 1 });
    const item = sizedItem(ptu(), sized, outcome, { packed, words, settings: usualSettings });
    // 60 minutes in 10,560 of 43,200 are 11 times in 2,700.
    expect(item).toMatchObject({
      purchase: { plan: "daily", daysPerMonth: "22" },
      comparedHoursPerDay: "8",
      sizing: {
        source: words.sampleSource,
        busy: { hoursPerDay: "8", daysPerMonth: "22" },
        minutes: "2700",
        requests: "44",
      },
    });
    const list = newProblemList();
    expect(ITEM.read(ITEM.write(item), "", list)).toEqual(item);
    expect(
      sizedItem(ptu(), sizedStudy(hour, usual, usualSettings), outcome, { packed, words, settings: usualSettings }),
    ).toMatchObject({
      comparedHoursPerDay: null,
      sizing: { source: "log.csv", busy: null, minutes: "60", requests: "4" },
    });
  });
});

test("coverage is counted in whole numbers", () => {
  expect(coverageOf({ of: "tokens", percent: "99.9" })).toEqual({ of: "tokens", keep: 999, outOf: 1000 });
  expect(coverageOf({ of: "tokens", percent: "99.950" })).toEqual({ of: "tokens", keep: 9995, outOf: 10_000 });
  // A seventh decimal is not counted.
  expect(coverageOf({ of: "tokens", percent: "0.1234567" })).toEqual({ of: "tokens", keep: 123456, outOf: 10 ** 8 });
  expect(coverageOf({ of: "minutes", percent: "100" })).toEqual({ of: "minutes", keep: 100, outOf: 100 });
  expect(coverageOf({ of: "requests", percent: "0.5" })).toEqual({ of: "requests", keep: 5, outOf: 1000 });
});
