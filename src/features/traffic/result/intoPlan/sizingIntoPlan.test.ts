import { describe, expect, test } from "vitest";
import { emptyPlan } from "../../../../plan/emptyPlan";
import type { Item } from "../../../../model/item";
import { ptu, usualSettings } from "../../../../pricing/pricing.testing";
import { reservation } from "../../../../pricing/reservation/reservation.testing";
import type { PlanState } from "../../../../store/planStore";
import { targetItem } from "./sizingIntoPlan";
import { octoberCards, reservationSizing, sizedStudy, trafficOf } from "../sizing/sizedStudy.testing";

function opened(item: Item): PlanState {
  const plan = emptyPlan("", "", "CNY");
  const [scenario] = plan.scenarios;
  if (scenario === undefined) throw new Error("a plan has a scenario");
  return {
    plan: { ...plan, scenarios: [{ ...scenario, items: [item] }] },
    planDrafts: {},
    scenarioIndex: 0,
    itemId: item.id,
  };
}

describe("an option goes into the open item", () => {
  const traffic = trafficOf([{ minute: 28_000_000, input: 9_000, cached: 0, output: 700 }], false);
  const sized = sizedStudy(traffic, reservationSizing("qwen3.8-max", { speed: "fast" }), usualSettings, octoberCards);

  test("where it is a reservation of the same model, at the speed that was sized", () => {
    expect(targetItem(opened(reservation({ speed: "standard" })), sized)).toMatchObject({
      kind: "reservation",
      id: "i1",
      speed: "fast",
    });
  });

  test("but not into another model or into PTU", () => {
    expect(targetItem(opened(reservation({ model: "glm-5.3" })), sized)).toBeNull();
    expect(targetItem(opened(ptu({ model: "qwen3.8-max" })), sized)).toBeNull();
  });
});
