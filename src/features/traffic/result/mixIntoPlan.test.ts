import { describe, expect, test } from "vitest";
import { toText } from "../../../money/toText";
import { add, divide, subtract } from "../../../money/arithmetic";
import { sum } from "../../../money/arithmetic";
import { amount, type Amount } from "../../../money/amount";
import { isLess } from "../../../money/compare";
import { emptyPlan } from "../../../plan/emptyPlan";
import { usualSettings } from "../../../pricing/pricing.testing";
import { priceItem } from "../../../pricing/priceItem";
import { startWith } from "../../../store/planActions";
import { openScenario, planStore, undo } from "../../../store/planStore";
import { windowsBought, type BoughtMix } from "./boughtMix";
import { putMixIntoPlan, type MixWords } from "./mixIntoPlan";
import { sizingResult } from "./sizingResult";
import type { SizedStudy } from "./sizingStudy";
import { octoberCards, reservationSizing, sizedStudy, trafficOf } from "./sizedStudy.testing";

const DAY = 1_440;
const START = Date.parse("2026-03-02T00:00:00Z") / 60_000;
const WORDS: MixWords = { base: "base", onTop: ({ plan }) => plan, overflow: "rest", note: "together" };

/** Two days of one request a minute, three times as long in some hours. */
function traffic(isProfile: boolean, isBusy: (hour: number) => boolean) {
  const requests = Array.from({ length: 2 * DAY }, (_, at) => {
    const more = isBusy(Math.floor(at / 60) % 24);
    return { minute: START + at, input: more ? 900_000 : 260_000, cached: 0, output: more ? 80_000 : 25_000 };
  });
  return trafficOf(requests, isProfile);
}

function put(sized: SizedStudy, mix: BoughtMix) {
  startWith(emptyPlan("", "A", "CNY"));
  const count = putMixIntoPlan(sized, mix, WORDS);
  const { items } = openScenario(planStore.getState());
  expect(items).toHaveLength(count);
  const context = { ...octoberCards, currency: "CNY", settings: usualSettings, termMonths: 12 } as const;
  const monthly = items.map((item) => {
    const priced = priceItem(item, context);
    if (!priced.ok) throw new Error(JSON.stringify(priced.problems));
    return priced.priced.monthly;
  });
  return { items, month: sum(monthly) };
}

function isNear(one: Amount, other: Amount): boolean {
  const apart = divide(subtract(one, other), other);
  return isLess(apart, amount("0.0001")) && isLess(amount("-0.0001"), apart);
}

describe.each([true, false])("a mix as items, of sums by minute: %s", (isProfile) => {
  const overflow = "excess";

  test("a base with a block at night costs in the plan what the sizing says", () => {
    // 14:00 to 22:00 UTC is 22:00 to 06:00 in China.
    const settings = reservationSizing("qwen3.8-max", { overflow });
    const sized = sizedStudy(
      traffic(isProfile, (hour) => hour >= 14 && hour < 22),
      settings,
      usualSettings,
      octoberCards,
    );
    const [block] = sizingResult(sized, "30").blocks;
    if (block === undefined) throw new Error("no block");
    expect(block.saves).toBe(true);
    const { items, month } = put(sized, block.bought);
    expect(items.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      "reservation base",
      "reservation block",
      ...(items.length > 2 ? ["tokens rest"] : []),
    ]);
    expect(items.every(({ note }) => note === "together")).toBe(true);
    expect(isNear(month, block.total)).toBe(true);
    expect(toText(add(block.reservedBase, block.reservedBlock)) === toText(month)).toBe(items.length === 2);
  });

  test("a fast base with hours on top costs in the plan what the sizing says, and one step of undo takes it back", () => {
    const settings = reservationSizing("qwen3.7-flash-2026-07-15", { overflow, speed: "fast" });
    const isBusy = (hour: number) => hour >= 9 && hour < 11;
    const sized = sizedStudy(traffic(isProfile, isBusy), settings, usualSettings, octoberCards);
    const { mix } = sizingResult(sized, "30");
    if (mix === null) throw new Error("no mix");
    const { items, month } = put(sized, mix.bought);
    expect(isNear(month, mix.total)).toBe(true);
    undo();
    expect(openScenario(planStore.getState()).items).toHaveLength(0);
    expect(items.length).toBeGreaterThan(0);
  });
});

test("windows of one size are one reservation by the hour, for its hours a day on average", () => {
  const steps = { inputSteps: 20, outputSteps: 20 };
  const bought = windowsBought(
    {
      base: steps,
      windows: [
        { ...steps, weekdays: [1, 2, 3, 4, 5], from: 9, to: 18, minutes: 5 * 9 * 60 },
        { ...steps, inputSteps: 40, weekdays: [6], from: 0, to: 1, minutes: 60 },
        { ...steps, weekdays: [7], from: 9, to: 10, minutes: 60 },
      ],
      reservedBase: 0n,
      reservedWindows: 0n,
      overflow: 0n,
      overflowTiers: [],
      total: 0n,
      flat: 0n,
      atLeast: null,
    },
    7 * DAY,
  );
  expect(bought.onTop).toEqual([
    { plan: "hourly", steps, hoursPerDay: "6.571429" },
    { plan: "hourly", steps: { inputSteps: 40, outputSteps: 20 }, hoursPerDay: "0.142857" },
  ]);
});
