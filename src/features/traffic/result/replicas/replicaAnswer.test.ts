import { beforeEach, expect, test } from "vitest";
import { toText } from "../../../../money/toText";
import { emptyPlan } from "../../../../plan/emptyPlan";
import { priceItem } from "../../../../pricing/priceItem";
import { context, usualSettings } from "../../../../pricing/pricing.testing";
import { realRateCards } from "../../../../rates/published/realCards.testing";
import { add } from "../../../../money/arithmetic";
import { zero } from "../../../../money/amount";
import { openScenario, planStore, undo } from "../../../../store/planStore";
import { startWith } from "../../../../store/planActions";
import { capacityOf, replicaAnswer } from "./replicaAnswer";
import { replicaUnit } from "./replicaForm";
import { putReplicasIntoPlan } from "./replicasIntoPlan";

const rateCards = realRateCards();
const sized = (model: string) =>
  ({ settings: { currency: "CNY", model: { model }, tokens: { model: "" } } }) as unknown as Parameters<
    typeof replicaUnit
  >[2];
const NO_CHOICE = { model: null, spec: "" };

/** A day in which each hour from 9 to 17 needs five replicas, any other one. */
const DAY = {
  minutes: 1_440,
  minutesByNeed: [0, 900, 0, 0, 0, 540],
  slots: Array.from({ length: 24 }, (_, hour) => ({ minutes: 60, needed: hour >= 9 && hour < 18 ? 5 : 1 })),
};

beforeEach(() => startWith(emptyPlan("", "A", "CNY")));

test("the model that is sized is the unit's where it is sold, a chosen one before it, and a spec that is gone is not kept", () => {
  const unit = replicaUnit(NO_CHOICE, rateCards, sized("qwen3-32b"));
  expect(unit?.model).toBe("qwen3-32b");
  expect(unit?.specs).toContain(unit?.spec);
  expect(replicaUnit(NO_CHOICE, rateCards, sized("no-such-model"))).not.toBeNull();
  if (unit === null) throw new Error("none is sold");
  expect(replicaUnit({ model: unit, spec: "gone" }, rateCards, sized("no-such-model"))).toMatchObject({
    model: unit.model,
    spec: unit.specs[0],
  });
});

test("nothing is assumed of a replica that was not measured", () => {
  const typed = (inputTpm: string, outputTpm: string, drafts = {}) =>
    capacityOf({ values: { inputTpm, outputTpm }, drafts });
  expect([typed("", ""), typed("0", "0"), typed("100", "", { outputTpm: "x" })]).toEqual([null, null, null]);
  expect(typed("100", "")).toEqual({ inputTpm: 100, outputTpm: 0 });
});

test("goes into the plan as items that cost a month what was said, and is taken back in one step", () => {
  const unit = replicaUnit(NO_CHOICE, rateCards, sized("qwen3-32b"));
  if (unit === null) throw new Error("none is sold");
  const answer = replicaAnswer(DAY, unit, rateCards, usualSettings);
  if (answer === null) throw new Error("no price");
  expect(answer.plans.peak).toBe(5);
  expect(answer.stairs.map(({ replicas, held }) => [replicas, toText(held)])).toEqual([
    [1, "62.5"],
    [5, "100"],
  ]);
  expect(answer.windows).toMatchObject([{ from: 9, to: 18, weekdays: [1, 2, 3, 4, 5, 6, 7] }]);
  const count = putReplicasIntoPlan(answer, unit, DAY.minutes, { base: "Kept", onTop: "By the hour" });
  const { items } = openScenario(planStore.getState());
  expect([count, items.length, new Set(items.map(({ id }) => id)).size]).toEqual([2, 2, 2]);
  const total = items.reduce((sum, item) => {
    const result = priceItem(item, context("CNY", { rateCards }));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return add(sum, result.priced.monthly);
  }, zero);
  expect(toText(total)).toBe(toText(answer.plans.best.monthly));
  undo();
  expect(openScenario(planStore.getState()).items).toEqual([]);
});
