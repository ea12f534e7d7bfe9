import { beforeEach, expect, it } from "vitest";
import { emptyPlan } from "../plan/emptyPlan";
import { problem } from "../model/problem";
import type { TokensItem } from "../model/item";
import { addItem, draftItem, duplicateItem, removeItem, updateItem } from "./itemActions";
import { planStore, redo, undo } from "./planStore";
import {
  addScenario,
  addScenariosOf,
  draftPlan,
  duplicateScenario,
  moveScenario,
  removeScenario,
  renameScenario,
  replacePlan,
  setAdjustment,
  setSavingsPlan,
  setScenarioCurrency,
  setSetting,
  setTerm,
  setTitle,
  startWith,
} from "./planActions";
import { whatChanged } from "./whatChanged";

const given = { card: "model-studio-billing", cardVersion: "2025-04-03", model: "qwen-plus" };

beforeEach(() => startWith(emptyPlan("Plan", "A", "USD")));

/** What the change is called, once it is undone and once it is done again: the same both times. */
function named(change: () => void): string {
  const start = planStore.getState();
  change();
  const end = planStore.getState();
  const seen = whatChanged(start, end);
  undo();
  const undone = planStore.getState();
  expect(whatChanged(undone, end).is).toBe(seen.is);
  redo();
  expect(whatChanged(undone, planStore.getState()).is).toBe(seen.is);
  return seen.is;
}

it("fault 47: every step of the history has a name, for undo to say", () => {
  let id = "";
  expect(
    named(() => {
      id = addItem("tokens", given);
    }),
  ).toBe("item-added");
  expect(
    named(() => updateItem<TokensItem>(id, ["requestsPerMonth"], (item) => ({ ...item, requestsPerMonth: "7" }))),
  ).toBe("item-changed");
  expect(named(() => draftItem(id, "outputTokens", "many", problem("outputTokens", "not-a-number")))).toBe(
    "item-changed",
  );
  expect(
    named(() => {
      duplicateItem(id);
    }),
  ).toBe("item-added");
  expect(named(() => removeItem(id))).toBe("item-removed");
  expect(named(() => setTitle("Other"))).toBe("title");
  expect(named(() => setTerm(24))).toBe("term");
  expect(named(() => setAdjustment("taxPercent", "6"))).toBe("adjustments");
  expect(named(() => setSetting("partHour", "hour"))).toBe("settings");
  expect(named(() => draftPlan("adjustments.taxPercent", "x", problem("adjustments.taxPercent", "not-a-number")))).toBe(
    "adjustments",
  );
  expect(named(() => addScenario("B", "CNY"))).toBe("scenario-added");
  expect(named(() => duplicateScenario(0, "A, copy"))).toBe("scenario-added");
  expect(named(() => renameScenario(1, "C"))).toBe("scenario-renamed");
  expect(named(() => moveScenario(1, 0))).toBe("scenarios-moved");
  expect(named(() => setScenarioCurrency(0, "CNY"))).toBe("scenario-currency");
  const savingsPlan = {
    card: "model-studio-savings-plan-china",
    cardVersion: "2026-09",
    commitmentPerMonth: "1000",
    termMonths: "12",
    payment: "all-upfront",
  } as const;
  expect(named(() => setSavingsPlan(0, savingsPlan))).toBe("savings-plan");
  expect(named(() => setSavingsPlan(0, { ...savingsPlan, commitmentPerMonth: "1010" }, "commitment"))).toBe(
    "savings-plan",
  );
  expect(named(() => setSavingsPlan(0, null))).toBe("savings-plan");
  expect(named(() => removeScenario(0))).toBe("scenario-removed");
  const other = emptyPlan("Another", "X", "USD");
  expect(
    named(() =>
      addScenariosOf({
        ...other,
        scenarios: [...other.scenarios, { name: "Y", currency: "USD", savingsPlan: null, items: [] }],
      }),
    ),
  ).toBe("several");
  expect(named(() => replacePlan(other))).toBe("plan");
});
