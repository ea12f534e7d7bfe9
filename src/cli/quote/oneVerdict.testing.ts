import fc from "fast-check";
import { expect } from "vitest";
import { compare } from "../../money/compare";
import { emptyPlan } from "../../plan/emptyPlan";
import type { Item, Plan, PtuItem, Scenario } from "../../plan/plan";
import { planToText } from "../../plan/write/writePlan";
import { compareHeadline } from "../../pricing/compare/compareHeadline";
import { compareScenarios } from "../../pricing/compare/compareScenarios";
import { optionVerdict } from "../../pricing/breakEven/optionVerdict";
import { modelUnit, ptu, tokens } from "../../pricing/pricing.testing";
import { priceScenario } from "../../pricing/priceScenario";
import { loadCards } from "../loadCards";
import { quoteText } from "./quoteText";

/** Each 25th plan goes through its text and the command line as well. */
const THROUGH_THE_COMMAND_LINE = 25;

const cards = loadCards();
const whole = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);
const twin = { tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09" };

const traffic = fc
  .record({
    average: fc.integer({ min: 0, max: 400 }),
    over: fc.integer({ min: 0, max: 300 }),
    inputTokens: fc.oneof(whole(0, 9_000), whole(120_000, 300_000)),
    outputTokens: whole(0, 2_000),
    cacheHitPercent: fc.constantFrom("0", "60", "100"),
    headroomPercent: fc.constantFrom("0", "10"),
    quotaFactors: fc.boolean(),
  })
  .map(({ average, over, ...rest }) => ({
    ...rest,
    averageRequestsPerMinute: String(average),
    peakRequestsPerMinute: String(average + over),
    overflowLeftOut: false,
  }));
const purchase: fc.Arbitrary<PtuItem["purchase"]> = fc.oneof(
  fc.record({
    plan: fc.constant("hourly" as const),
    hoursPerDay: fc.constantFrom("0", "8", "12", "24"),
    daysPerMonth: fc.constantFrom("22", "all" as const),
  }),
  fc.record({ plan: fc.constant("daily" as const), daysPerMonth: fc.constantFrom("22", "all" as const) }),
  fc.record({ plan: fc.constant("days-once" as const), days: whole(1, 90) }),
);
const reservation = fc
  .record({
    inputTpm: whole(0, 60).map((steps) => `${steps}0000`),
    outputTpm: whole(0, 60).map((steps) => `${steps}000`),
    purchase,
    traffic: fc.option(traffic, { nil: null }),
    comparedHoursPerDay: fc.constantFrom(null, "8", "16"),
    growthPercent: fc.constantFrom("0", "0", "8", "-5"),
    hasTwin: fc.boolean(),
  })
  .map(({ hasTwin, ...rest }): Item => ptu({ ...rest, ...(hasTwin ? twin : {}) }));
const anyItem: fc.Arbitrary<Item> = fc.oneof(
  { arbitrary: reservation, weight: 3 },
  fc
    .record({
      requestsPerMonth: whole(0, 5_000_000),
      inputTokens: whole(0, 140_000),
      outputTokens: whole(0, 2_000),
      growthPercent: fc.constantFrom("0", "8"),
    })
    .map((rest): Item => tokens(rest)),
  fc
    .record({ hoursPerDay: fc.constantFrom("2", "16", "24"), replicas: whole(0, 3) })
    .map(({ hoursPerDay, replicas }): Item =>
      modelUnit({ replicas, purchase: { plan: "hourly", hoursPerDay, daysPerMonth: "all" } }),
    ),
);
const anyScenario: fc.Arbitrary<Scenario> = fc.array(anyItem, { minLength: 1, maxLength: 2 }).map((items) => ({
  name: "",
  currency: "USD",
  savingsPlan: null,
  items: items.map((item, place) => ({ ...item, id: `i${place + 1}` })),
}));
const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    scenarios: fc
      .array(anyScenario, { minLength: 2, maxLength: 3 })
      .map((all) => all.map((scenario, place) => ({ ...scenario, name: `S${place + 1}` }))),
    termMonths: fc.constantFrom(1, 6, 12),
    month: fc.constantFrom("30" as const, "average" as const),
    overflow: fc.constantFrom("whole-request" as const, "excess" as const, "refused" as const),
  })
  .map(({ scenarios, termMonths, month, overflow }) => {
    const empty = emptyPlan("T", "S", "USD");
    return { ...empty, termMonths, settings: { ...empty.settings, month, overflow }, scenarios };
  });

interface Printed {
  readonly cheapest: string | null;
  readonly scenarios: readonly {
    readonly undersized: readonly string[];
    readonly items: readonly {
      readonly options?: {
        readonly cheapest: string | null;
        readonly ranked: readonly { readonly option: string; readonly carries: boolean }[];
      };
    }[];
  }[];
}

/**
 * Prices random plans with traffic: no scenario whose items overflow is the cheapest, and the verdict of an item is the
 * first row of its table, what the quote prints and what the command line says.
 *
 * @returns how often each was seen
 */
export function expectOneVerdict(plans: number): {
  readonly undersized: number;
  readonly ranked: number;
  readonly named: number;
  readonly printed: number;
} {
  const seen = { plans: 0, undersized: 0, ranked: 0, named: 0, printed: 0 };
  fc.assert(
    fc.property(anyPlan, (plan) => {
      seen.plans += 1;
      const priced = plan.scenarios.map((scenario) =>
        priceScenario(scenario, {
          ...cards,
          settings: plan.settings,
          termMonths: plan.termMonths,
          adjustments: plan.adjustments,
        }),
      );
      const comparison = compareScenarios(priced, plan.fx, plan.termMonths, "USD");
      const headline = compareHeadline(comparison);
      seen.undersized += priced.filter(({ undersized }) => undersized.length > 0).length;
      for (const one of comparison.scenarios) if (one.isCheapest) expect(one.priced.undersized).toEqual([]);
      if (headline.is === "cheapest") {
        seen.named += 1;
        for (const best of headline.level) expect(best.priced.undersized).toEqual([]);
      }
      for (const result of priced.flatMap(({ items }) => items)) {
        if (!result.ok || result.priced.options === null) continue;
        const ranking = result.priced.options;
        seen.ranked += 1;
        const able = ranking.ranked.filter(({ carries }) => carries);
        expect(ranking.cheapest).toBe(able[0] ?? null);
        for (const each of able) expect(compare(each.total, able[0]?.total ?? each.total)).toBeGreaterThanOrEqual(0);
        const verdict = optionVerdict(ranking);
        if (verdict === null) continue;
        const best = verdict.is === "same" ? verdict.options[0] : verdict.best;
        expect(verdict.is === "same" ? verdict.options.includes(ranking.cheapest ?? able[0]!) : best).toBe(
          verdict.is === "same" ? true : ranking.cheapest,
        );
      }
      if (seen.plans % THROUGH_THE_COMMAND_LINE !== 0) return;
      const run = quoteText(planToText(plan), cards);
      if (run.code !== 0) return;
      seen.printed += 1;
      const printed = JSON.parse(run.out) as Printed;
      expect(printed.cheapest).toBe(
        headline.is === "cheapest" && headline.level.length === 1 ? headline.level[0].priced.scenario.name : null,
      );
      priced.forEach((scenario, index) => {
        expect(printed.scenarios[index]?.undersized).toEqual(scenario.undersized);
        scenario.items.forEach((result, place) => {
          const ranking = result.ok ? result.priced.options : null;
          const shown = printed.scenarios[index]?.items[place]?.options;
          expect(shown?.ranked.map(({ option, carries }) => [option, carries])).toEqual(
            ranking?.ranked.map(({ option, carries }) => [option, carries]),
          );
          expect(shown?.cheapest).toBe(
            ranking === null ? undefined : ranking.isTied ? null : (ranking.cheapest?.option ?? null),
          );
        });
      });
    }),
    { numRuns: plans },
  );
  return seen;
}
