import { expect, test } from "vitest";
import type { PtuItem } from "../../model/item";
import { emptyPlan } from "../../plan/emptyPlan";
import { measuredSizing } from "../../plan/measuredSizing.testing";
import { ptu } from "../../pricing/pricing.testing";
import { startWith } from "../../store/planActions";
import { openScenario, planStore, undo } from "../../store/planStore";
import { forgetSizing } from "./reservedFields";

function now(): PtuItem {
  const [item] = openScenario(planStore.getState()).items;
  if (item?.kind !== "ptu") throw new Error("no PTU item");
  return item;
}

test("removing the measured traffic keeps the reservation, and undo brings the very profile back", () => {
  const sizing = measuredSizing(0, { profile: "A".repeat(96_000) });
  const plan = emptyPlan("", "A", "USD");
  startWith({ ...plan, scenarios: [{ name: "A", currency: "USD", savingsPlan: null, items: [ptu({ sizing })] }] });
  forgetSizing(now());
  expect([now().sizing, now().inputTpm]).toEqual([null, "200000"]);
  undo();
  expect(now().sizing).toBe(sizing);
});
