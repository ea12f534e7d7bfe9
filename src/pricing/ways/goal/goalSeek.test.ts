import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, type Amount } from "../../../money/amount";
import { add, divide, multiply, subtract } from "../../../money/arithmetic";
import { compare, smaller } from "../../../money/compare";
import { terminates, toText } from "../../../money/toText";
import { WAYS, type Way, type Workload } from "../../../model/workload";
import { wayGiven, wayOf } from "../waysToBuy";
import type { Goal, GoalAnswer, GoalLever } from "./goalAnswer";
import { goalSeek } from "./goalSeek";
import { BUSY_CHATS, waysContext } from "../ways.testing";

const context = waysContext([
  "model-deployment-china@undated.json",
  "model-studio-dtu-beijing-cny@2026-09.json",
  "model-studio-savings-plan-china@2026-09.json",
  "model-studio-throughput-reservation-beijing-cny@2026-10.json",
  "model-studio-tokens-beijing-cny@2026-10.json",
]);

const CHEAPEST: Goal = { is: "cheapest" };
const budget = (monthly: string): Goal => ({ is: "budget", monthly: amount(monthly) });

function answers(workload: Workload, way: Way, goal: Goal): Readonly<Record<string, GoalAnswer>> {
  return Object.fromEntries(goalSeek(workload, { way, goal, context }).map(({ lever, answer }) => [lever, answer]));
}

function textOf(found: GoalAnswer | undefined): string {
  switch (found?.is) {
    case undefined:
      return "not asked";
    case "met":
      return `met ${[found.down, found.up].map((end) => (end === null ? "" : toText(end.value))).join("…")}`;
    case "at": {
      const { bound, toward, typed, monthly } = found;
      return `${toward} to ${bound.isIncluded ? "" : "beyond "}${toText(bound.value)}: ${toText(typed)} at ${toText(monthly)}`;
    }
    case "impossible":
      return `impossible: ${found.why.is}${found.why.is === "undercut" ? ` by ${found.why.by}` : ""}`;
    default:
      return found satisfies never;
  }
}

const FIELD = {
  requests: "requestsPerMonth",
  peak: "peakToMean",
  cache: "cacheHitPercent",
  hours: "hoursPerDay",
} as const;

/** The goal by pricing every way anew at a value of the load: an independent road to the same answer. */
function isMetByPricing(workload: Workload, lever: GoalLever, value: Amount, way: Way, goal: Goal): boolean {
  const isDiscount = lever === "discount";
  const changed = isDiscount ? workload : { ...workload, [FIELD[lever]]: toText(value) };
  const ways = WAYS.map((each) => wayOf(each, wayGiven(changed, context))).filter((one) => one.applies);
  const own = ways.find((one) => one.way === way);
  if (own === undefined) return false;
  const kept = isDiscount ? divide(subtract(amount(100), value), amount(100)) : amount(1);
  const cost = multiply(own.monthly, kept);
  const others = ways.filter((one) => one !== own).map(({ monthly }) => monthly);
  const most = goal.is === "budget" ? goal.monthly : others.length === 0 ? cost : others.reduce(smaller);
  return compare(cost, most) <= 0;
}

describe("goalSeek", () => {
  it("says from which volume, peak or discount a daily reservation is the cheapest, or why none does", () => {
    const found = answers(BUSY_CHATS, "reservation-standard-daily", CHEAPEST);
    expect(Object.fromEntries(Object.entries(found).map(([lever, one]) => [lever, textOf(one)])))
      .toMatchInlineSnapshot(`
        {
          "cache": "impossible: undercut by tokens",
          "discount": "up to 67.350592757887530691101061764: 68 at 9722.688",
          "hours": "impossible: undercut by tokens",
          "peak": "impossible: undercut by tokens",
          "requests": "impossible: undercut by tokens",
        }
      `);
  });

  it("says what a budget of 10,000 a month pays for", () => {
    const found = answers(BUSY_CHATS, "tokens", budget("10000"));
    expect(Object.fromEntries(Object.entries(found).map(([lever, one]) => [lever, textOf(one)])))
      .toMatchInlineSnapshot(`
      {
        "cache": "up to 76.3888888888888888888888888889: 77 at 9964.8",
        "discount": "up to 17.328042328042328042328042328: 18 at 9918.72",
        "hours": "impossible: no-effect",
        "peak": "impossible: no-effect",
        "requests": "down to 2480158.73015873015873015873016: 2480158 at 9999.997056",
      }
    `);
  });

  it("is met already, and says how far", () => {
    const found = answers(BUSY_CHATS, "savings-plan", CHEAPEST);
    expect(Object.fromEntries(Object.entries(found).map(([lever, one]) => [lever, textOf(one)])))
      .toMatchInlineSnapshot(`
      {
        "cache": "met …",
        "discount": "met …",
        "hours": "met …",
        "peak": "met …",
        "requests": "met 254065.040650406504065040650407…",
      }
    `);
  });

  it("a reservation meets a budget at a lower peak or longer hours, in whole steps", () => {
    const found = answers({ ...BUSY_CHATS, peakToMean: "6" }, "reservation-standard-daily", budget("40000"));
    expect(Object.fromEntries(Object.entries(found).map(([lever, one]) => [lever, textOf(one)])))
      .toMatchInlineSnapshot(`
      {
        "cache": "impossible: no-effect",
        "discount": "up to 55.99966559745854068490920531: 56 at 39999.696",
        "hours": "impossible: least",
        "peak": "down to 2.624: 2.62 at 39825.6",
        "requests": "down to 1312000: 1312000 at 39825.6",
      }
    `);
  });

  it("asks nothing of a way that does not apply", () => {
    expect(goalSeek(BUSY_CHATS, { way: "model-unit-hourly", goal: CHEAPEST, context })).toEqual([]);
  });

  it("a budget below the least that is sold is out of reach, one at it is not", () => {
    const least = answers({ ...BUSY_CHATS, requestsPerMonth: "1" }, "reservation-standard-daily", budget("1"))[
      "requests"
    ];
    if (least?.is !== "impossible" || least.why.is !== "least") throw new Error(textOf(least));
    const at = { is: "budget", monthly: least.why.least } as const;
    const below = { is: "budget", monthly: subtract(least.why.least, amount("0.01")) } as const;
    expect(answers(BUSY_CHATS, "reservation-standard-daily", at)["requests"]?.is).toBe("at");
    expect(textOf(answers(BUSY_CHATS, "reservation-standard-daily", below)["requests"])).toBe("impossible: least");
  });
});

describe("against pricing every way anew", () => {
  const anyWorkload: fc.Arbitrary<Workload> = fc
    .record({
      model: fc.constantFrom("qwen3.7-plus-2026-05-26", "qwen3.8-max", "deepseek-v4-flash-0731"),
      requestsPerMonth: fc.integer({ min: 1, max: 40_000_000 }).map(String),
      inputTokens: fc.integer({ min: 1, max: 20_000 }).map(String),
      outputTokens: fc.integer({ min: 1, max: 3_000 }).map(String),
      cacheHitPercent: fc.constantFrom("0", "30", "90"),
      hoursPerDay: fc.constantFrom("24", "16", "8", "0.5"),
      peakToMean: fc.constantFrom("1", "1.7", "6"),
      daysPerMonth: fc.constantFrom("all" as const, "22" as Workload["daysPerMonth"]),
    })
    .map((some) => ({ ...BUSY_CHATS, ...some }));
  const anyWay = fc.constantFrom<Way>(
    "tokens",
    "tokens-explicit-cache",
    "savings-plan",
    "reservation-standard-daily",
    "reservation-standard-blocks",
    "reservation-fast-hourly",
    "ptu-daily",
    "dtu",
  );
  const anyGoal: fc.Arbitrary<Goal> = fc.oneof(
    fc.constant(CHEAPEST),
    fc.constantFrom("100", "5000", "40000", "900000").map(budget),
  );
  /** A little nearer to where the load is: the goal is not met there. */
  const NEARER = amount("0.000001");

  it("is met at the answer, not just before it, and nowhere where it is impossible", () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(anyWorkload, anyWay, anyGoal, fc.integer({ min: 1, max: 99 }), (workload, way, goal, percent) => {
        for (const { lever, answer } of goalSeek(workload, { way, goal, context })) {
          const key = `${lever} ${answer.is}`;
          const label = `${key} ${way} ${JSON.stringify(workload)} ${JSON.stringify(goal)} ${textOf(answer)}`;
          const isMetAt = (value: Amount) => isMetByPricing(workload, lever, value, way, goal);
          seen[key] = (seen[key] ?? 0) + 1;
          if (answer.is === "met") expect(isMetAt(hereOf(workload, lever)), label).toBe(true);
          if (answer.is === "impossible" && answer.why.is !== "not-near") {
            const value = lever === "hours" ? divide(amount(percent), amount(5)) : amount(percent);
            if (compare(value, amount(24)) <= 0 || lever !== "hours") expect(isMetAt(value), label).toBe(false);
          }
          if (answer.is !== "at") continue;
          expect(isMetAt(answer.typed), label).toBe(true);
          const { value, isIncluded } = answer.bound;
          if (!isIncluded && terminates(value)) expect(isMetAt(value), label).toBe(false);
          if (lever === "requests" || !isIncluded) {
            const before = answer.toward === "up" ? subtract(answer.typed, amount(1)) : add(answer.typed, amount(1));
            if (lever === "requests" && compare(before, amount(1)) >= 0) expect(isMetAt(before), label).toBe(false);
            continue;
          }
          const before = answer.toward === "up" ? subtract(value, NEARER) : add(value, NEARER);
          if (terminates(before) && lever !== "hours") expect(isMetAt(before), label).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
    const count = (is: string) =>
      Object.entries(seen).reduce((all, [key, times]) => (key.endsWith(is) ? all + times : all), 0);
    expect(count("at") + count("met")).toBeGreaterThan(8);
    expect(count("impossible")).toBeGreaterThan(4);
  });

  function hereOf(workload: Workload, lever: GoalLever): Amount {
    return lever === "discount" ? amount(0) : amount(workload[FIELD[lever]]);
  }
});
