import { beforeEach, expect, test } from "vitest";
import { emptyPlan } from "../../plan/emptyPlan";
import { modelUnit } from "../../pricing/pricing.testing";
import type { ModelUnitItem } from "../../model/item";
import {
  EXAMPLE_REQUEST,
  forgetMeasured,
  planOf,
  setModelUnitPlan,
  setSpec,
  startMeasured,
  unitComparedHours,
} from "./modelUnitForm";
import { select, openScenario, planStore, undo } from "../../store/planStore";
import { startWith } from "../../store/planActions";

const hourly = { plan: "hourly", hoursPerDay: "8", daysPerMonth: "22" } as const;

beforeEach(() => {
  const plan = emptyPlan("", "A", "USD");
  startWith({
    ...plan,
    scenarios: [{ name: "A", currency: "USD", savingsPlan: null, items: [modelUnit({ purchase: hourly })] }],
  });
});

function now(): ModelUnitItem {
  const [item] = openScenario(planStore.getState()).items;
  if (item?.kind !== "model-unit") throw new Error("no model-unit item");
  return item;
}

test("trying the other plans compares the same use, and coming back finds it as it was", () => {
  setModelUnitPlan(now(), "monthly");
  expect([planOf(now()), now().comparedHoursPerDay]).toEqual(["monthly", "5.8666"]);
  setModelUnitPlan(now(), "cancelled");
  expect([planOf(now()), now().purchase]).toEqual(["cancelled", { plan: "monthly", cancelledAfterDays: "10" }]);
  setModelUnitPlan(now(), "hourly");
  expect(now().purchase).toEqual(hourly);
});

test("hours typed meanwhile are what the hourly plan then buys, every day", () => {
  setModelUnitPlan(now(), "monthly");
  unitComparedHours(now(), []).onValue("10");
  setModelUnitPlan(now(), "hourly");
  expect(now().purchase).toEqual({ plan: "hourly", hoursPerDay: "10", daysPerMonth: "all" });
  setModelUnitPlan(now(), "monthly");
  unitComparedHours(now(), []).onEmpty();
  setModelUnitPlan(now(), "hourly");
  expect(now().purchase).toMatchObject({ hoursPerDay: "24" });
});

test("a measurement belongs to the size it was taken of", () => {
  startMeasured(
    now(),
    { ...EXAMPLE_REQUEST, tokensPerMinute: "120000" },
    { card: "model-studio-billing", version: "2025-04-03", model: "qwen-plus" },
  );
  expect(now().measured).toMatchObject({
    tokensPerMinute: "120000",
    tokenCard: "model-studio-billing",
    tokenModel: "qwen-plus",
  });
  setSpec(now(), "MU1x2");
  expect(now()).toMatchObject({ spec: "MU1x2", measured: null });
  startMeasured(now(), { ...EXAMPLE_REQUEST, tokensPerMinute: "1" }, { card: "c", version: "", model: "m" });
  forgetMeasured(now());
  expect(now().measured).toBeNull();
});

test("fault 43: another scenario's item of the same id does not get these hours", () => {
  const plan = emptyPlan("", "A", "USD");
  const item = modelUnit({ purchase: hourly });
  const monthly = modelUnit({ purchase: { plan: "monthly", cancelledAfterDays: null }, comparedHoursPerDay: "5.8666" });
  startWith({
    ...plan,
    scenarios: [
      { name: "A", currency: "USD", savingsPlan: null, items: [item] },
      { name: "B", currency: "USD", savingsPlan: null, items: [monthly] },
    ],
  });
  setModelUnitPlan(now(), "monthly");
  select({ scenarioIndex: 1 });
  setModelUnitPlan(now(), "hourly");
  expect(now().purchase).toEqual({ plan: "hourly", hoursPerDay: "5.8666", daysPerMonth: "all" });
});

test("fault 43: the hours go along with undo", () => {
  setModelUnitPlan(now(), "monthly");
  // Another step of undo.
  select({});
  setModelUnitPlan(now(), "hourly");
  setModelUnitPlan(now(), "hourly");
  expect(now().purchase).toEqual(hourly);
  undo();
  setModelUnitPlan(now(), "hourly");
  expect(now().purchase).toEqual(hourly);
});
