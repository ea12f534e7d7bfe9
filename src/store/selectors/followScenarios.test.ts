import { describe, expect, it } from "vitest";
import { emptyPlan } from "../../plan/emptyPlan";
import type { Scenario } from "../../plan/plan";
import { chooseBaseline, compareChoice, showScenario, sortBy } from "./compareChoice";
import { followScenarios } from "./followScenarios";
import { planStore } from "../planStore";

const scenario = (name: string): Scenario => ({ name, currency: "USD", savingsPlan: null, items: [] });
const [a, b, c] = [scenario("a"), scenario("b"), scenario("c")];

describe("where scenarios are after a change", () => {
  it.each([
    ["moved", [b, a, c], [1, 0, 2]],
    ["removed", [a, c], [0, null, 1]],
    ["one added", [a, scenario("b, copy"), b, c], [0, 2, 3]],
    ["edited", [a, { ...b, currency: "CNY" }, c], [0, 1, 2]],
    ["renamed", [a, scenario("B"), c], [0, 1, 2]],
    ["all repriced", [{ ...a }, { ...b }, { ...c }], [0, 1, 2]],
    ["another plan", [scenario("x"), scenario("y"), scenario("z")], [null, null, null]],
  ] as const)("%s", (_, after, wanted) => expect(followScenarios([a, b, c], after)).toEqual(wanted));

  it("of a plan of one it is the same one, whatever was edited", () =>
    expect(followScenarios([a], [scenario("x")])).toEqual([0]));
});

describe("the choice in Compare", () => {
  const plan = (scenarios: readonly Scenario[]) =>
    planStore.setState({ plan: { ...emptyPlan("", "", "USD"), scenarios } });

  it("goes along with scenarios that move, and drops those that are gone", () => {
    plan([a, b, c]);
    chooseBaseline(2);
    showScenario(1, false);
    plan([c, a, b]);
    expect(compareChoice.getState()).toMatchObject({ baseline: 0, hidden: [2] });
    plan([c, a]);
    expect(compareChoice.getState()).toMatchObject({ baseline: 0, hidden: [] });
    plan([a]);
    expect(compareChoice.getState()).toMatchObject({ baseline: null });
  });

  it("shows a scenario that becomes the baseline, and turns the order round at the second time", () => {
    plan([a, b]);
    showScenario(1, false);
    chooseBaseline(1);
    expect(compareChoice.getState()).toMatchObject({ baseline: 1, hidden: [] });
    sortBy("monthly");
    expect(compareChoice.getState().sort).toEqual({ column: "monthly", isDescending: false });
    sortBy("monthly");
    expect(compareChoice.getState().sort).toEqual({ column: "monthly", isDescending: true });
  });
});
