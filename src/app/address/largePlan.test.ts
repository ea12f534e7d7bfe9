import { beforeEach, describe, expect, it, vi } from "vitest";
import { toText } from "../../money/toText";
import { defaultItem } from "../../plan/defaultItem";
import { emptyPlan } from "../../plan/emptyPlan";
import { writeScenario } from "../../plan/write/writePlan";
import { priceItem } from "../../pricing/priceItem";
import { repinItem } from "../../pricing/reprice/repinItem";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import type { TokensItem } from "../../model/item";
import { comparisonOf } from "../../store/selectors/comparison";
import { updateItem } from "../../store/itemActions";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { planStore } from "../../store/planStore";
import { setTitle, startWith } from "../../store/planActions";
import { planText } from "../../store/transfer/planText";
import { pricedPlan } from "../../store/selectors/pricedPlan";
import { repricingOf } from "../../features/share/reprice";

vi.mock("../../pricing/priceItem", { spy: true });
vi.mock("../../pricing/reprice/repinItem", { spy: true });
vi.mock("../../plan/write/writePlan", { spy: true });

const bare = { rateCards: pinnedRateCards, factors: [] };
const cards: LoadedCards = { ...bare, from: "served", missing: [], price: (plan) => pricedPlan(plan, bare) };
const SCENARIOS = 12;
const ITEMS = 40;
const work = { price: vi.mocked(priceItem), repin: vi.mocked(repinItem), write: vi.mocked(writeScenario) };
const plan = () => planStore.getState().plan;
const everything = () =>
  [pricedPlan(plan(), bare), comparisonOf(plan(), cards, "USD"), repricingOf(plan(), cards), planText(plan())] as const;
const counts = () => Object.fromEntries(Object.entries(work).map(([name, spy]) => [name, spy.mock.calls.length]));

/** Pinned to an edition that has a newer one, so that both prices are asked for. */
beforeEach(() => {
  const on = { card: "model-studio-tokens-singapore-usd", cardVersion: "2026-03", model: "qwen-plus" };
  const scenarios = Array.from({ length: SCENARIOS }, (_, at) => ({
    name: `S${at}`,
    currency: "USD" as const,
    savingsPlan: null,
    items: Array.from({ length: ITEMS }, (_item, nth) => ({
      ...defaultItem("tokens", { ...on, id: `i${nth + 1}` }),
      label: `Item ${nth}`,
      requestsPerMonth: String(1000 + nth * at),
    })),
  }));
  startWith({ ...emptyPlan("Large", "A", "USD"), scenarios });
});

describe("fault 64: a keystroke in a large plan", () => {
  it("fault 64: prices one item, with its newest edition, and writes one scenario", () => {
    everything();
    for (const spy of Object.values(work)) spy.mockClear();
    updateItem<TokensItem>("i3", ["requestsPerMonth"], (item) => ({ ...item, requestsPerMonth: "7" }));
    everything();
    expect(counts()).toEqual({ price: 2, repin: 1, write: 1 });
    expect(repricingOf(plan(), cards)?.scenarios).toHaveLength(SCENARIOS);
  });

  it("fault 64: in the title prices, compares and writes no item", () => {
    const [priced, compared] = everything();
    for (const spy of Object.values(work)) spy.mockClear();
    setTitle("Larger");
    const after = everything();
    expect(counts()).toEqual({ price: 0, repin: 0, write: 0 });
    expect(after[0].every((one, at) => one === priced[at])).toBe(true);
    expect(after[1]).toBe(compared);
  });

  it("fault 64: the memory changes no amount", () => {
    everything();
    updateItem<TokensItem>("i3", ["requestsPerMonth"], (item) => ({ ...item, requestsPerMonth: "7" }));
    const [priced, , repricing, text] = everything();
    // The same plan in other objects is known to nobody.
    startWith({
      ...plan(),
      scenarios: plan().scenarios.map((scenario) => ({
        ...scenario,
        items: scenario.items.map((item) => ({ ...item })),
      })),
    });
    const [fresh, , freshRepricing, freshText] = everything();
    const terms = (list: typeof priced) => list.map((one) => toText(one.adjusted.term));
    expect([terms(priced), text]).toEqual([terms(fresh), freshText]);
    expect(repricing?.scenarios.map((one) => toText(one.difference))).toEqual(
      freshRepricing?.scenarios.map((one) => toText(one.difference)),
    );
  });
});
