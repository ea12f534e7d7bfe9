import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amount, type Amount } from "../../../../money/amount";
import { add, divide, multiply, subtract, sum } from "../../../../money/arithmetic";
import { compare, isNegative } from "../../../../money/compare";
import { toText } from "../../../../money/toText";
import { newProblemList } from "../../../../plan/read/problemList";
import { ITEM } from "../../../../plan/tables/itemTables";
import { context, pricedOf, usualSettings } from "../../../../pricing/pricing.testing";
import type { TokensItem } from "../../../../model/item";
import { paygItems, type MeasuredPayg } from "./paygIntoPlan";
import { sampleMonth, timesInMonth } from "../sizing/sampleMonth";
import type { SizingSettings } from "../sizing/sizingSettings";
import { sizedStudy, trafficOf, usualSizing, type Request } from "../sizing/sizedStudy.testing";
import type { SizedStudy } from "../sizing/sizingStudy";

/** Tiers up to 32,000, 128,000 and 256,000 input tokens. */
const TIERED: SizingSettings = {
  ...usualSizing,
  tokens: { card: "model-studio-tokens-singapore-usd", version: "2026-09", model: "qwen3-max" },
  limitsInput: false,
};
const words = {
  label: ({ tier }: MeasuredPayg) => `payg ${tier?.over ?? "all"}`,
  note: ({ counted, requests }: MeasuredPayg) => `${counted} ${requests}`,
};

function itemsOf(sized: SizedStudy): readonly TokensItem[] {
  return paygItems(sized, sampleMonth(sized.settings, sized.facts, "30"), words, (index) => `i${index + 1}`);
}

/** What the sizing says of a month by the token. */
function monthOf(sized: SizedStudy): Amount {
  const times = timesInMonth(sampleMonth(sized.settings, sized.facts, "30"), sized.facts.minutes);
  return multiply(amount(sized.study.totals.payAsYouGo), sized.basis.money.unit, times);
}

/** Half a token a request, of input, cached input and output, at the prices of the item's tier. */
function roundingOf(item: TokensItem, sized: SizedStudy): Amount {
  const { tierBounds, rules, money } = sized.basis;
  const at = tierBounds.findIndex(({ upTo }) => upTo === null || Number(item.inputTokens) <= upTo);
  const tier = rules.prices.tiers[rules.prices.tiers.length === 1 ? 0 : at];
  if (tier === undefined) throw new Error("no tier");
  return divide(multiply(amount(item.requestsPerMonth), amount(2n * tier.input + tier.output), money.unit), amount(2));
}

function expectSameMonth(sized: SizedStudy): void {
  const items = itemsOf(sized);
  const priced = items.map((item) => pricedOf(item, context("USD")).monthly);
  const difference = subtract(sum(priced), monthOf(sized));
  const most = items.map((item) => roundingOf(item, sized)).reduce(add, amount(0));
  expect(
    compare(isNegative(difference) ? multiply(difference, amount(-1)) : difference, most),
    JSON.stringify(items),
  ).toBeLessThanOrEqual(0);
}

describe("pay as you go put into the plan", () => {
  test("fault 34: is a token item with the measured mean request, and no subscription of 0 / 0", () => {
    // 3 requests in 2 minutes, 64,800 a month of 43,200 minutes; means 2,000 and 200, a quarter of the input cached.
    const requests: readonly Request[] = [
      [1_000, 250, 100],
      [2_000, 500, 200],
      [3_000, 750, 300],
    ].map(([input = 0, cached = 0, output = 0], at) => ({ minute: 28_000_000 + (at >> 1), input, cached, output }));
    const [item, ...others] = itemsOf(sizedStudy(trafficOf(requests, false), usualSizing, usualSettings));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      kind: "tokens",
      card: usualSizing.tokens.card,
      cardVersion: usualSizing.tokens.version,
      model: usualSizing.tokens.model,
      mode: "instruct",
      label: "payg all",
      note: "measured 3",
      requestsPerMonth: "64800",
      inputTokens: "2000",
      outputTokens: "200",
      cacheHitPercent: "25",
      batchPercent: "0",
      rounds: "1",
      freeTokens: "0",
    });
    if (item === undefined) throw new Error("no item");
    expect(ITEM.read(ITEM.write(item), "", newProblemList())).toEqual(item);
  });

  test("fault 34: requests of several tiers are an item each, and a month of them costs what the sizing says", () => {
    const requests = [10_000, 20_000, 40_000, 200_000].map((input, at) => ({
      minute: 28_000_000 + at,
      input,
      cached: 0,
      output: 500,
    }));
    const sized = sizedStudy(trafficOf(requests, false), TIERED, usualSettings);
    const items = itemsOf(sized);
    expect(
      items.map(({ id, label, inputTokens, requestsPerMonth }) => [id, label, inputTokens, requestsPerMonth]),
    ).toEqual([
      ["i1", "payg 0", "15000", "21600"],
      ["i2", "payg 32000", "40000", "10800"],
      ["i3", "payg 128000", "200000", "10800"],
    ]);
    expect(toText(sum(items.map((one) => pricedOf(one, context("USD")).monthly)))).toBe(toText(monthOf(sized)));
  });

  test("fault 34: the same for any traffic on cards with tiers and without, to within half a token a request", () => {
    const request = fc.record({
      minute: fc.integer({ min: 28_000_000, max: 28_000_090 }),
      input: fc.integer({ min: 1, max: 252_000 }),
      cached: fc.integer({ min: 0, max: 200_000 }),
      output: fc.integer({ min: 0, max: 9_000 }),
    });
    let severalTiers = 0;
    fc.assert(
      fc.property(
        fc.array(request, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(TIERED, { ...usualSizing, limitsInput: false }),
        (requests, settings) => {
          const sized = sizedStudy(trafficOf(requests, false), settings, usualSettings);
          if (itemsOf(sized).length > 1) severalTiers += 1;
          expectSameMonth(sized);
        },
      ),
      { numRuns: 80 },
    );
    expect(severalTiers).toBeGreaterThan(5);
  });

  test("fault 34: a profile has the mean of the requests it counts, or one request a minute, and stays in the tier that priced it", () => {
    const requests = [5, 5, 6].map((minute) => ({ minute, input: 30_000, cached: 3_000, output: 700 }));
    const profile = trafficOf(requests, true);
    if (profile.kind !== "profile") throw new Error("no profile");
    const counted = sizedStudy(profile, TIERED, usualSettings);
    expect(itemsOf(counted)).toMatchObject([
      {
        note: "measured 3",
        requestsPerMonth: "64800",
        inputTokens: "30000",
        outputTokens: "700",
        cacheHitPercent: "10",
      },
    ]);
    expectSameMonth(counted);
    const uncounted = { kind: "profile", profile: { ...profile.profile, requests: new Float64Array(2) } } as const;
    // 90,000 tokens in 2 minutes: one request of 45,000 is over the lowest tier, which priced them.
    const capped = sizedStudy(uncounted, TIERED, usualSettings);
    expect(itemsOf(capped)).toMatchObject([
      { note: "length ", requestsPerMonth: "60750", inputTokens: "32000", cacheHitPercent: "10" },
    ]);
    expectSameMonth(capped);
    const flat = sizedStudy(uncounted, usualSizing, usualSettings);
    expect(itemsOf(flat)).toMatchObject([
      { note: "minutes ", requestsPerMonth: "43200", inputTokens: "45000", outputTokens: "1050" },
    ]);
    expectSameMonth(flat);
    const usual = sizedStudy(uncounted, { ...TIERED, usualRequest: "40000" }, usualSettings);
    expect(itemsOf(usual)).toMatchObject([{ note: "length ", requestsPerMonth: "48600", inputTokens: "40000" }]);
    expectSameMonth(usual);
  });

  test("fault 34: input over the last tier is priced there, and the item is one that can be priced", () => {
    const sized = sizedStudy(
      trafficOf([{ minute: 5, input: 400_000, cached: 0, output: 800 }], false),
      TIERED,
      usualSettings,
    );
    expect(itemsOf(sized)).toMatchObject([{ note: "length 1", inputTokens: "256000" }]);
    expectSameMonth(sized);
  });

  test("fault 35: an hour that stands for busy hours is scaled to these", () => {
    const sized = sizedStudy(
      trafficOf(
        [
          { minute: 5, input: 100, cached: 0, output: 10 },
          { minute: 64, input: 100, cached: 0, output: 10 },
        ],
        false,
      ),
      {
        ...usualSizing,
        stands: { hoursPerDay: 8, daysPerMonth: 22 },
      },
      usualSettings,
    );
    expect(itemsOf(sized)).toMatchObject([{ requestsPerMonth: "352", inputTokens: "100" }]);
  });
});
