import { describe, expect, it } from "vitest";
import { toPlaces } from "../../money/toText";
import { linkOf, planFromFragment, samePlan } from "../transfer/planLink";
import { EXAMPLE_IDS, loadExample } from "./examplePlans";
import { pricedPlan } from "../selectors/pricedPlan";
import { realRateCards } from "../../rates/published/realCards.testing";

const rateCards = realRateCards();
const bare = { rateCards, factors: [] };

describe.each(EXAMPLE_IDS)("%s", (id) => {
  it("is priced whole, from pinned cards", async () => {
    const plan = await loadExample(id);
    const priced = pricedPlan(plan, bare);
    expect(priced.flatMap((scenario) => scenario.items.flatMap((item) => (item.ok ? [] : item.problems)))).toEqual([]);
    const pins = plan.scenarios.flatMap((scenario) =>
      scenario.items.flatMap((item) => (item.kind === "other" ? [] : [item.cardVersion])),
    );
    expect(pins.length).toBeGreaterThan(2);
    expect(pins).not.toContain("");
    expect(new Set(priced.map((scenario) => scenario.currency)).size).toBe(1);
  });

  it("fits in a short link and opens again", async () => {
    const plan = await loadExample(id);
    const link = await linkOf(plan, "https://planner.example/cost/?view=quote#old");
    expect(link.url.startsWith("https://planner.example/cost/?view=quote#p1:")).toBe(true);
    expect([link.length, link.opens]).toEqual([link.url.length, true]);
    expect(link.length).toBeLessThan(1900);
    const opened = await planFromFragment(link.fragment);
    expect(opened.ok && samePlan(opened.value.plan, plan)).toBe(true);
  });
});

it("the support assistant costs what the design shows", async () => {
  const priced = pricedPlan(await loadExample("support-assistant"), bare);
  const shown = priced.map(({ adjusted }) =>
    [adjusted.oneTime, adjusted.monthly, adjusted.term].map((sum) => toPlaces(sum, 2)),
  );
  expect(shown).toEqual([
    ["1878.24", "4200.06", "52279.01"],
    ["1878.24", "5077.86", "62812.61"],
    ["0.00", "4435.82", "53229.79"],
  ]);
});
