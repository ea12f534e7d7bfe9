import { beforeEach, expect, test } from "vitest";
import type { PtuItem } from "../../model/item";
import { emptyPlan } from "../../plan/emptyPlan";
import { ptu } from "../../pricing/pricing.testing";
import { startWith } from "../planActions";
import { openScenario, planStore } from "../planStore";
import { setTokenTwin } from "./tokenTwin";

beforeEach(() => {
  const plan = emptyPlan("", "A", "USD");
  startWith({ ...plan, scenarios: [{ name: "A", currency: "USD", savingsPlan: null, items: [ptu()] }] });
});

function now(): PtuItem {
  const [item] = openScenario(planStore.getState()).items;
  if (item?.kind !== "ptu") throw new Error("no PTU item");
  return item;
}

test("the token prices of the same model are kept as such", () => {
  setTokenTwin(now(), { card: "c", version: "v", model: now().model });
  expect(now()).toMatchObject({ tokenCard: "c", tokenCardVersion: "v", tokenModel: "" });
  setTokenTwin(now(), { card: "c", version: "v", model: "qwen-max" });
  expect(now().tokenModel).toBe("qwen-max");
});
