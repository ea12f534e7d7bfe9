import { beforeEach, expect, test } from "vitest";
import { emptyPlan } from "../plan/emptyPlan";
import { modelUnit } from "../pricing/pricing.testing";
import type { ModelUnitItem } from "../units/item";
import { EXAMPLE_REQUEST, forgetMeasured, planOf, setModelUnitPlan, setSpec, startMeasured, unitComparedHours } from "./modelUnitForm";
import { openScenario, planStore } from "./planStore";
import { startWith } from "./planVerbs";

const hourly = { plan: "hourly", hoursPerDay: "8", daysPerMonth: "22" } as const;

beforeEach(() => {
  const plan = emptyPlan("", "A", "USD");
  startWith({ ...plan, scenarios: [{ name: "A", currency: "USD", items: [modelUnit({ purchase: hourly })] }] });
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
  expect(now().purchase).toEqual({ plan: "hourly", hoursPerDay: "10", daysPerMonth: "30" });
  setModelUnitPlan(now(), "monthly");
  unitComparedHours(now(), []).onEmpty();
  setModelUnitPlan(now(), "hourly");
  expect(now().purchase).toMatchObject({ hoursPerDay: "24" });
});

test("a measurement belongs to the size it was taken of", () => {
  startMeasured(now(), { ...EXAMPLE_REQUEST, tokensPerMinute: "120000" }, { card: "model-studio-billing", version: "2025-04-03", model: "qwen-plus" });
  expect(now().measured).toMatchObject({ tokensPerMinute: "120000", tokenCard: "model-studio-billing", tokenModel: "qwen-plus" });
  setSpec(now(), "MU1x2");
  expect(now()).toMatchObject({ spec: "MU1x2", measured: null });
  startMeasured(now(), { ...EXAMPLE_REQUEST, tokensPerMinute: "1" }, { card: "c", version: "", model: "m" });
  forgetMeasured(now());
  expect(now().measured).toBeNull();
});
