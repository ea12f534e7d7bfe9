import { beforeEach, describe, expect, it } from "vitest";
import { emptyPlan } from "../plan/emptyPlan";
import { problem } from "../model/problem";
import type { TokensItem } from "../model/item";
import { draftsOf } from "./drafts";
import { addItem, draftItem, duplicateItem, removeItem, updateItem } from "./itemActions";
import { change, select, openScenario, planStore, redo, undo } from "./planStore";
import {
  addScenario,
  addScenariosOf,
  duplicateScenario,
  moveScenario,
  removeScenario,
  renameScenario,
  replacePlan,
  setTitle,
  startWith,
} from "./planActions";

const given = { card: "model-studio-billing", cardVersion: "2025-04-03", model: "qwen-plus" };
const items = () => openScenario(planStore.getState()).items;
const names = () => planStore.getState().plan.scenarios.map((scenario) => scenario.name);
const steps = () => planStore.temporal.getState().pastStates.length;

beforeEach(() => startWith(emptyPlan("Plan", "A", "USD")));

describe("the plan store", () => {
  it("undoes and redoes every change", () => {
    addItem("tokens", given);
    const id = items()[0]!.id;
    updateItem<TokensItem>(id, ["requestsPerMonth"], (item) => ({ ...item, requestsPerMonth: "7" }));
    duplicateItem(id);
    removeItem(id);
    expect(items().map((item) => item.id)).toEqual(["i2"]);
    undo();
    undo();
    expect(items()).toHaveLength(1);
    undo();
    expect((items()[0] as TokensItem).requestsPerMonth).toBe("100000");
    undo();
    expect(items()).toHaveLength(0);
    redo();
    redo();
    expect((items()[0] as TokensItem).requestsPerMonth).toBe("7");
  });

  it("makes one step of the keystrokes in one field, and a new one after a pause or in another field", () => {
    const type = (title: string, now: number) => change((state) => ({ plan: { ...state.plan, title } }), "title", now);
    type("S", 1000);
    type("Su", 1200);
    type("Sup", 1400);
    expect(steps()).toBe(1);
    type("Supp", 9000);
    expect(steps()).toBe(2);
    change((state) => ({ plan: { ...state.plan, termMonths: 3 } }), "termMonths", 9100);
    expect(steps()).toBe(3);
    undo();
    undo();
    expect(planStore.getState().plan.title).toBe("Sup");
    undo();
    expect(planStore.getState().plan.title).toBe("Plan");
  });

  it("fault 43: keystrokes in two scenarios' items of one id are two steps", () => {
    addItem("tokens", given);
    addScenario("B", "USD");
    addItem("tokens", given);
    const type = (requestsPerMonth: string) =>
      updateItem<TokensItem>("i1", ["requestsPerMonth"], (item) => ({ ...item, requestsPerMonth }));
    type("1");
    select({ scenarioIndex: 0 });
    type("2");
    undo();
    expect(
      planStore.getState().plan.scenarios.map(({ items: [item] }) => (item as TokensItem).requestsPerMonth),
    ).toEqual(["100000", "1"]);
  });

  it("keeps a hundred steps", () => {
    for (let index = 0; index < 130; index++) change((state) => ({ plan: { ...state.plan, title: String(index) } }));
    expect(steps()).toBe(100);
  });

  it("does not count looking around as a change", () => {
    addScenario("B", "CNY");
    const before = steps();
    select({ scenarioIndex: 0 });
    select({ itemId: "i1" });
    expect(steps()).toBe(before);
  });

  it("keeps a draft with its item through copies and undo, and drops it with a value", () => {
    const id = addItem("tokens", given);
    draftItem(id, "inputTokens", "12x", problem("inputTokens", "not-a-number"));
    duplicateItem(id);
    expect(items().map((item) => draftsOf(item)["inputTokens"]?.raw)).toEqual(["12x", "12x"]);
    updateItem<TokensItem>(id, ["inputTokens"], (item) => ({ ...item, inputTokens: "12" }));
    expect(draftsOf(items()[0]!)).toEqual({});
    undo();
    expect(draftsOf(items()[0]!)["inputTokens"]?.raw).toBe("12x");
  });

  it("duplicates, moves, renames and removes scenarios, and keeps the open one open", () => {
    addScenario("B", "CNY");
    duplicateScenario(0, "A copy");
    expect(names()).toEqual(["A", "A copy", "B"]);
    select({ scenarioIndex: 2 });
    moveScenario(2, 0);
    expect(names()).toEqual(["B", "A", "A copy"]);
    expect(openScenario(planStore.getState()).name).toBe("B");
    renameScenario(0, "Bee");
    removeScenario(1);
    expect(names()).toEqual(["Bee", "A copy"]);
    removeScenario(0);
    removeScenario(0);
    expect(names()).toEqual(["A copy"]);
  });

  it("replaces the plan or adds its scenarios, up to twelve, and undoes both", () => {
    setTitle("Mine");
    const other = {
      ...emptyPlan("Theirs", "X", "USD"),
      scenarios: Array.from({ length: 12 }, (_, index) => ({
        name: `X${index}`,
        currency: "USD" as const,
        savingsPlan: null,
        items: [],
      })),
    };
    addScenariosOf(other);
    expect(names()).toHaveLength(12);
    expect(planStore.getState().plan.title).toBe("Mine");
    replacePlan(other);
    expect(names()[0]).toBe("X0");
    undo();
    expect(names()[0]).toBe("A");
    undo();
    expect(names()).toEqual(["A"]);
  });
});
