import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { multiply, sum } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import type { Item, OtherItem } from "../../model/item";
import type { Currency } from "../../model/quantities";
import type { Adjustments } from "../../model/settings";
import { canBeCheapest } from "./canBeCheapest";
import { compareHeadline } from "./compareHeadline";
import { compareScenarios } from "./compareScenarios";
import { differenceScale } from "./differenceScale";
import { itemParts } from "../itemParts";
import { priceScenario } from "../priceScenario";
import { quoteComparison } from "../quote/quoteComparison";
import { sortCompared, type SortColumn } from "./sortCompared";
import { context, modelUnit, ptu, textTraining, tokens, usualSettings } from "../pricing.testing";

const { rateCards } = context();
const NO_ADJUSTMENTS: Adjustments = { discountPercent: "0", contingencyPercent: "0", taxPercent: "0" };
const RATE = { cnyPerUsd: "7", asOf: "2026-11-01" };

function other(more: Partial<OtherItem>): OtherItem {
  return {
    id: "o",
    label: "",
    note: "",
    discountPercent: "0",
    startMonth: "1",
    kind: "other",
    description: "",
    unitPrice: "1",
    quantity: "1",
    billing: "monthly",
    months: null,
    ...more,
  };
}
const cost = (id: string, oneTime: string, monthly: string): readonly Item[] => [
  other({ id: `${id}1`, label: "one-time cost", billing: "one-time", unitPrice: oneTime }),
  other({ id: `${id}2`, label: "monthly cost", unitPrice: monthly }),
];
const broken = (id: string): Item => tokens({ id, card: "gone" });

function priced(
  name: string,
  items: readonly Item[],
  currency: Currency = "USD",
  adjustments: Adjustments = NO_ADJUSTMENTS,
) {
  return priceScenario(
    { name, currency, savingsPlan: null, items },
    { rateCards, factors: [], settings: usualSettings, termMonths: 12, adjustments },
  );
}
const names = (of: readonly { readonly scenario: { readonly name: string } }[]) => of.map((one) => one.scenario.name);

describe("compareScenarios", () => {
  it("ranks by the term total and says what each costs above the baseline, the first where none is chosen", () => {
    const found = compareScenarios(
      [priced("a", cost("a", "100", "20")), priced("b", cost("b", "0", "25"))],
      null,
      12,
      "USD",
    );
    expect(found.ranking).toEqual([1, 0]);
    expect(
      found.scenarios.map(({ isCheapest, isBaseline, against }) => [
        isCheapest,
        isBaseline,
        against && toText(against.difference),
        against?.percent && toText(against.percent),
      ]),
    ).toEqual([
      [false, true, null, undefined],
      [true, false, "-40", "-11.7647058823529411764705882353"],
    ]);
    expect(found.isSure).toBe(true);
    expect(found.pairs).toMatchObject([{ first: 0, second: 1, crossing: { result: "always" } }]);
    expect(found.scenarios.map((one) => one.cumulative.length)).toEqual([13, 13]);
  });

  it("names both of two that cost the same", () => {
    const found = compareScenarios(
      [priced("a", cost("a", "12", "1")), priced("b", cost("b", "0", "2"))],
      null,
      12,
      "USD",
    );
    expect(found.scenarios.map((one) => one.isCheapest)).toEqual([true, true]);
  });

  it("leaves the other currency out without a rate, the open scenario's being preferred", () => {
    const all = [priced("us", cost("a", "1", "1")), priced("cn", cost("b", "1", "1"), "CNY")];
    const inUsd = compareScenarios(all, null, 12, "USD");
    expect([inUsd.currency, names(inUsd.leftOut)]).toEqual(["USD", ["cn"]]);
    const inCny = compareScenarios(all, null, 12, "CNY");
    expect([inCny.currency, names(inCny.leftOut), inCny.scenarios[0]?.index]).toEqual(["CNY", ["us"], 1]);
  });

  it("leaves the fewest out", () => {
    const all = [
      priced("us", cost("a", "1", "1")),
      priced("c1", cost("b", "1", "1"), "CNY"),
      priced("c2", cost("c", "1", "1"), "CNY"),
    ];
    expect(names(compareScenarios(all, null, 12, "USD").leftOut)).toEqual(["us"]);
  });

  it("converts with the entered rate, exactly, both ways", () => {
    const all = [priced("us", cost("a", "0", "1")), priced("cn", cost("b", "0", "1"), "CNY")];
    const inUsd = compareScenarios(all, RATE, 12, "USD");
    expect(inUsd.scenarios.map((one) => toText(one.totals.term))).toEqual(["12", "1.71428571428571428571428571429"]);
    expect(inUsd.scenarios.map((one) => toText(sum(one.parts.map((part) => part.amount))))).toEqual(
      inUsd.scenarios.map((one) => toText(one.totals.term)),
    );
    expect([inUsd.fx, inUsd.leftOut]).toEqual([RATE, []]);
    const inCny = compareScenarios(all, RATE, 12, "CNY");
    expect(inCny.scenarios.map((one) => toText(one.totals.term))).toEqual(["84", "12"]);
  });

  it("does not print a rate that nothing needed", () => {
    expect(compareScenarios([priced("us", cost("a", "0", "1"))], RATE, 12, "CNY")).toMatchObject({
      currency: "USD",
      fx: null,
    });
  });

  it("never calls an incomplete one cheapest, and ranks it after all others", () => {
    const part = priced("part", [...cost("a", "0", "1"), broken("x")]);
    const whole = priced("whole", cost("b", "0", "2"));
    const found = compareScenarios([part, whole], null, 12, "USD");
    expect(found).toMatchObject({ isSure: false, ranking: [1, 0] });
    expect(found.scenarios.map((one) => [one.isCheapest, one.flaws])).toEqual([
      [false, [{ code: "not-priced", itemIds: ["x"] }]],
      [true, []],
    ]);
    // What is missing only makes the other more expensive.
    expect(
      compareScenarios([priced("part", [...cost("a", "0", "3"), broken("x")]), whole], null, 12, "USD"),
    ).toMatchObject({ isSure: true, ranking: [1, 0] });
    const level = compareScenarios([priced("part", [...cost("a", "0", "2"), broken("x")]), whole], null, 12, "USD");
    expect(level.scenarios.map((one) => one.isCheapest)).toEqual([false, true]);
    expect(level.isSure).toBe(true);
  });

  it("calls nothing cheapest where a reservation does not carry its traffic", () => {
    const small = { ...priced("small", cost("a", "0", "1")), undersized: ["a2"] };
    const whole = priced("whole", cost("b", "0", "2"));
    expect(canBeCheapest(small)).toBe(false);
    expect(compareScenarios([small, whole], null, 12, "USD")).toMatchObject({ ranking: [1, 0], isSure: false });
    const none = compareScenarios([small, { ...whole, undersized: ["b2"] }], null, 12, "USD");
    expect(none.scenarios.map((one) => one.isCheapest)).toEqual([false, false]);
    expect(compareHeadline(none)).toMatchObject({ is: "none-eligible" });
  });

  it("holds the others against the only one that is pay as you go, else the first, or one that is chosen", () => {
    const daily = priced("daily", [ptu({ id: "p" }), ...cost("a", "10", "0")]);
    const byToken = priced("tokens", [tokens({ id: "t" }), ...cost("b", "10", "0")]);
    const base = (all: readonly ReturnType<typeof priced>[], baseline: number | null = null) =>
      compareScenarios(all, null, 12, "USD", { baseline, hidden: [] })
        .scenarios.filter((one) => one.isBaseline)
        .map((one) => one.priced.scenario.name);
    expect(base([daily, byToken])).toEqual(["tokens"]);
    expect(base([daily, byToken, { ...byToken }])).toEqual(["daily"]);
    expect(base([priced("a", cost("a", "1", "1")), daily])).toEqual(["a"]);
    expect(base([daily, byToken], 0)).toEqual(["daily"]);
    // One that is gone, or can't be compared, is as if none were chosen.
    expect(base([daily, byToken], 7)).toEqual(["tokens"]);
    expect(base([daily, byToken, priced("none", [])], 2)).toEqual(["tokens"]);
  });

  it("leaves hidden ones out of ranking, pairs and what is cheapest, but never the baseline", () => {
    const all = [priced("a", cost("a", "0", "3")), priced("b", cost("b", "0", "1")), priced("c", cost("c", "0", "2"))];
    const found = compareScenarios(all, null, 12, "USD", { baseline: 0, hidden: [0, 1] });
    expect([names(found.scenarios.map((one) => one.priced)), names(found.hidden.map((one) => one.priced))]).toEqual([
      ["a", "c"],
      ["b"],
    ]);
    expect([found.ranking, found.pairs.length, found.scenarios.map((one) => one.isCheapest)]).toEqual([
      [1, 0],
      1,
      [false, true],
    ]);
    expect(found.hidden.map((one) => one.against && toText(one.against.difference))).toEqual(["-24"]);
    const headline = compareHeadline(found);
    expect(headline.is === "cheapest" && headline.level[0].priced.scenario.name).toBe("c");
  });

  it("compares nothing that has no price at all", () => {
    const found = compareScenarios(
      [priced("none", []), priced("gone", [broken("x")]), priced("a", cost("a", "1", "1"))],
      null,
      12,
      "USD",
    );
    expect([names(found.unpriced), found.scenarios.length]).toEqual([["none", "gone"], 1]);
    expect(compareScenarios([priced("none", [])], null, 12, "USD")).toMatchObject({
      scenarios: [],
      ranking: [],
      isSure: false,
    });
  });
});

describe("compareHeadline", () => {
  const headline = (...all: readonly ReturnType<typeof priced>[]) =>
    compareHeadline(compareScenarios(all, null, 12, "USD"));

  it("holds the cheapest against the baseline, and says what the next one costs more", () => {
    const found = headline(
      priced("a", cost("a", "0", "30")),
      priced("b", cost("b", "100", "20")),
      priced("c", cost("c", "0", "29")),
    );
    if (found.is !== "cheapest" || found.rival === null || found.next === null) throw new Error(found.is);
    const { level, rival, next } = found;
    expect([
      names(level.map((one) => one.priced)),
      rival.scenario.priced.scenario.name,
      toText(rival.saving),
      rival.isBaseline,
    ]).toEqual([["b"], "a", "20", true]);
    expect(rival.percent && toText(rival.percent)).toBe("5.55555555555555555555555555556");
    expect([next.scenario.priced.scenario.name, toText(next.more)]).toEqual(["c", "8"]);
    expect(rival.crossing).toMatchObject({ result: "at", cheaperAfter: "first" });
  });

  it("holds a baseline that is the cheapest itself against the one that follows it", () => {
    const found = headline(
      priced("a", cost("a", "0", "20")),
      priced("b", cost("b", "0", "30")),
      priced("c", cost("c", "0", "25")),
    );
    expect(
      found.is === "cheapest" &&
        found.rival !== null && [found.rival.scenario.priced.scenario.name, found.rival.isBaseline, found.next],
    ).toEqual(["c", false, null]);
  });

  it("says when there is a tie, one alone, or nothing", () => {
    const tie = headline(priced("a", cost("a", "12", "1")), priced("b", cost("b", "0", "2")));
    expect(tie).toMatchObject({ is: "cheapest", isTie: true, rival: null, next: null });
    const two = headline(
      priced("a", cost("a", "12", "1")),
      priced("b", cost("b", "0", "2")),
      priced("c", cost("c", "0", "3")),
    );
    expect(two.is === "cheapest" && [two.level.length, two.isTie, two.rival?.scenario.priced.scenario.name]).toEqual([
      2,
      false,
      "c",
    ]);
    expect(headline(priced("a", cost("a", "12", "1")), priced("b", []))).toMatchObject({ is: "alone" });
    expect(headline(priced("b", []))).toEqual({ is: "nothing" });
  });
});

describe("the order of the rows", () => {
  const all = [
    priced("b", cost("b", "9", "20")),
    priced("a", cost("a", "100", "10")),
    priced("c", [...cost("c", "0", "1"), ptu({ id: "x", card: "gone" })]),
    priced("d", cost("d", "5", "19")),
  ];
  const { scenarios } = compareScenarios(all, null, 12, "USD");
  const order = (column: SortColumn, isDescending = false) =>
    names(
      sortCompared(scenarios, { column, isDescending }, (one, two) =>
        one.priced.scenario.name < two.priced.scenario.name ? -1 : 1,
      ).map((one) => one.priced),
    ).join("");

  it("has the baseline first, and by cost those that can't be cheapest last", () => {
    expect([order("term"), order("term", true), order("difference")]).toEqual(["badc", "bdac", "badc"]);
    expect([order("name"), order("name", true), order("one-time"), order("monthly")]).toEqual([
      "bacd",
      "bdca",
      "bcda",
      "bcad",
    ]);
    expect([order("break-even"), order("break-even", true)]).toEqual(["bacd", "bacd"]);
  });

  it("measures the bars by the largest gain and the largest loss", () => {
    const { least, most } = differenceScale(scenarios);
    expect([toText(least), toText(most)]).toEqual(["237", "0"]);
  });
});

describe("quoteComparison", () => {
  it("puts those that can't be called cheapest after the others", () => {
    const all = [
      priced("lead", cost("a", "0", "2")),
      priced("part", [...cost("b", "0", "1"), broken("x")]),
      priced("more", cost("c", "0", "3")),
    ];
    expect(names(quoteComparison(all, [0, 1, 2], null)?.rows.map((row) => row.priced) ?? [])).toEqual([
      "lead",
      "more",
      "part",
    ]);
  });
});

describe("the parts of the bars", () => {
  it("put what differs first, then the largest, one-time costs last", () => {
    const logs = other({ id: "i1", label: "Logs", unitPrice: "9999" });
    const faq = tokens({ id: "i2", model: "qwen-max", label: "FAQ" });
    const found = compareScenarios(
      [
        priced("a", [logs, faq, ptu({ id: "i3", label: "Chat" })]),
        priced("b", [tokens({ id: "i9", label: "Chat" }), faq, logs]),
      ],
      null,
      12,
      "USD",
    );
    expect(found.scenarios.map((one) => one.parts.map((part) => `${part.item?.label} ${part.billingMode}`))).toEqual([
      ["Chat subscription", "FAQ payg", "Logs one-time"],
      ["Chat payg", "FAQ payg", "Logs one-time"],
    ]);
  });

  it("sum to the adjusted total, whatever the adjustments", () => {
    const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => String(tenths / 10));
    const item = fc
      .tuple(fc.integer({ min: 1, max: 6 }), percent, fc.constantFrom("0", "1234567"))
      .map(([kind, discountPercent, free]): Item => {
        const id = `i${kind}${discountPercent}${free}`;
        switch (kind) {
          case 1:
            return ptu({ id, discountPercent });
          case 2:
            return tokens({ id, discountPercent, freeTokens: free });
          case 3:
            return textTraining({ id, discountPercent });
          case 4:
            return broken(id);
          case 5:
            return modelUnit({ id, discountPercent, purchase: { plan: "monthly", cancelledAfterDays: "7" } });
          default:
            return other({ id, unitPrice: "3.33", quantity: "7", discountPercent });
        }
      });
    const adjustments = fc.record({ discountPercent: percent, contingencyPercent: percent, taxPercent: percent });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), adjustments, (items, given) => {
        const scenario = priced("a", items, "USD", given);
        expect(toText(sum(itemParts(scenario).map((part) => part.amount)))).toBe(toText(scenario.adjusted.term));
        expect(toText(sum(itemParts(scenario, amount("7.13")).map((part) => part.amount)))).toBe(
          toText(multiply(scenario.adjusted.term, amount("7.13"))),
        );
      }),
      { numRuns: 60 },
    );
  });
});
