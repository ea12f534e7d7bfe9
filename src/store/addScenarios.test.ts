import { beforeEach, expect, test } from "vitest";
import { emptyPlan } from "../plan/emptyPlan";
import type { Scenario } from "../plan/plan";
import { MOST_SCENARIOS } from "../plan/tables/planTable";
import { addItem } from "./itemActions";
import { addScenarios, hasRoomFor } from "./addScenarios";
import { startWith } from "./planActions";
import { planStore, undo } from "./planStore";

const named = (name: string): Scenario => ({ name, currency: "CNY", savingsPlan: null, items: [] });
const names = () => planStore.getState().plan.scenarios.map(({ name }) => name);

beforeEach(() => startWith(emptyPlan("", "", "CNY")));

test("the first takes the place of an empty plan's only scenario, with the term; one undo brings it back", () => {
  addScenarios([named("a"), named("b")], 24);
  expect(names()).toEqual(["a", "b"]);
  expect(planStore.getState().plan.termMonths).toBe(24);
  expect(planStore.getState().scenarioIndex).toBe(0);
  undo();
  expect(names()).toEqual([""]);
  expect(planStore.getState().plan.termMonths).toBe(12);
});

test("a plan with items keeps its scenarios and its term, and the first that was added is open", () => {
  addItem("other", { card: "", cardVersion: "", model: "" });
  addScenarios([named("a"), named("b")], 24);
  expect(names()).toEqual(["", "a", "b"]);
  expect(planStore.getState()).toMatchObject({ scenarioIndex: 1, plan: { termMonths: 12 } });
});

test("as many as a plan takes, and not one more", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => named(String(index)));
  expect(hasRoomFor(planStore.getState().plan, MOST_SCENARIOS)).toBe(true);
  addScenarios(many(MOST_SCENARIOS + 1), 12);
  expect(names()).toEqual([""]);
  addScenarios(many(MOST_SCENARIOS), 12);
  expect(names()).toHaveLength(MOST_SCENARIOS);
  expect(hasRoomFor(planStore.getState().plan, 1)).toBe(false);
});
