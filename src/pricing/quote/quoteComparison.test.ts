import { expect, it } from "vitest";
import { toPlaces } from "../../money/toText";
import type { Item, Scenario } from "../../model/item";
import { priceScenario } from "../priceScenario";
import { context, ptu, tokens } from "../pricing.testing";
import { quoteComparison } from "./quoteComparison";

const { rateCards, factors, settings, termMonths } = context();
const adjustments = { discountPercent: "0", contingencyPercent: "0", taxPercent: "0" };
const scenario = (name: string, items: readonly Item[]): Scenario => ({
  name,
  currency: "USD",
  savingsPlan: null,
  items,
});
const compared = (scenarios: readonly Scenario[], lead = 0) => {
  const priced = scenarios.map((one) => priceScenario(one, { rateCards, factors, settings, termMonths, adjustments }));
  return quoteComparison(priced, [lead, ...priced.map((_, place) => place).filter((place) => place !== lead)], null);
};
const traffic = {
  peakRequestsPerMinute: "400",
  averageRequestsPerMinute: "200",
  inputTokens: "2400",
  outputTokens: "240",
  cacheHitPercent: "0",
  headroomPercent: "0",
  quotaFactors: false,
  overflowLeftOut: false,
};
const tiny = scenario("Tiny", [ptu({ inputTpm: "10000", outputTpm: "1000", traffic })]);

it("fault 32: the alternative is the cheapest of all others that can be called so, wherever it stands in the plan", () => {
  const found = compared([
    scenario("Lead", [tokens()]),
    scenario("Near", [tokens({ requestsPerMonth: "310000" })]),
    scenario("Far", [tokens({ requestsPerMonth: "100000" })]),
  ]);
  expect(found?.best?.priced.scenario.name).toBe("Far");
  expect(toPlaces(found?.best?.against?.difference ?? fail(), 2)).toBe("-2016.00");
});

it("fault 31: one that does not hold its traffic is marked, comes after the others, and is never the alternative", () => {
  const found = compared([
    scenario("Lead", [tokens({ requestsPerMonth: "8640000" })]),
    tiny,
    scenario("More", [tokens({ requestsPerMonth: "9000000" })]),
  ]);
  expect(found?.rows.map(({ priced, isAtLeast }) => [priced.scenario.name, isAtLeast])).toEqual([
    ["Lead", false],
    ["More", false],
    ["Tiny", true],
  ]);
  expect(found?.best?.priced.scenario.name).toBe("More");
});

it("nothing that is empty, not priced or not converted is an alternative", () => {
  const gone = scenario("Gone", [tokens({ model: "gone" }), tokens({ id: "i2", requestsPerMonth: "1" })]);
  const found = compared([
    scenario("Lead", [tokens()]),
    scenario("Empty", []),
    gone,
    { ...scenario("元", []), currency: "CNY" },
  ]);
  expect(found?.best).toBeNull();
});

it("where a month does not cost what another does, no initial cost is paid back", () => {
  const found = compared([scenario("Lead", [tokens({ growthPercent: "8" })]), scenario("Other", [tokens()])]);
  expect(found?.best?.against?.crossing).toBeNull();
});

function fail(): never {
  throw new Error("no difference");
}
