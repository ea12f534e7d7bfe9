import { describe, expect, it } from "vitest";
import { toText } from "../../money/toText";
import { defaultItem } from "../../plan/defaultItem";
import { emptyPlan } from "../../plan/emptyPlan";
import type { Plan } from "../../plan/plan";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import { problem } from "../../model/problem";
import { withDraft } from "../drafts";
import { addItem, draftItem, duplicateItem } from "../itemActions";
import { lastPriced, succeeds } from "./lastPriced";
import { openScenario, planStore, undo } from "../planStore";
import { duplicateScenario, replacePlan, setScenarioCurrency, startWith } from "../planActions";
import { pricedPlan } from "./pricedPlan";

const rateCards = pinnedRateCards;
const bare = { rateCards, factors: [] };
const on = { card: "model-studio-billing", cardVersion: "2025-04-03", model: "qwen-plus" };
const first = defaultItem("tokens", { ...on, id: "i1" });
const second = defaultItem("tokens", { ...on, id: "i2" });

function planOf(...items: Plan["scenarios"][number]["items"]): Plan {
  const plan = emptyPlan("", "A", "USD");
  return { ...plan, scenarios: [{ name: "A", currency: "USD", savingsPlan: null, items }] };
}

describe("pricing by identity", () => {
  it("prices only what changed", () => {
    const before = pricedPlan(planOf(first, second), bare)[0]!;
    const after = pricedPlan(planOf(first, { ...second, requestsPerMonth: "1" }), bare)[0]!;
    expect(after.items[0]).toBe(before.items[0]);
    expect(after.items[1]).not.toBe(before.items[1]);
  });

  it("prices again for another term", () => {
    const quota = { ...first, freeTokens: "1000000000000", freeDays: "180" };
    const once = (termMonths: number) => toText(pricedPlan({ ...planOf(quota), termMonths }, bare)[0]!.totals.oneTime);
    expect(once(12)).not.toBe(once(1));
  });

  it("leaves an item with a draft out of the totals, with the reason, and keeps its last amount", () => {
    const good = pricedPlan(planOf(first, second), bare)[0]!;
    const draft = succeeds(
      withDraft(second, "inputTokens", { raw: "x", problem: problem("inputTokens", "not-a-number", { value: "x" }) }),
      second,
    );
    const priced = pricedPlan(planOf(first, draft), bare)[0]!;
    expect(priced.complete).toBe(false);
    expect(priced.items[1]).toMatchObject({ ok: false, problems: [{ path: "inputTokens", code: "not-a-number" }] });
    expect(toText(priced.totals.monthly)).toBe(toText(pricedPlan(planOf(first), bare)[0]!.totals.monthly));
    expect(lastPriced(draft, "USD")).toBe(good.items[1]?.ok === true ? good.items[1].priced : undefined);
  });
});

describe("fault 43: the last amount belongs to the item that had it", () => {
  const current = () => pricedPlan(planStore.getState().plan, bare);
  const items = () => openScenario(planStore.getState()).items;
  const spoil = (id: string) =>
    draftItem(id, "inputTokens", "x", problem("inputTokens", "not-a-number", { value: "x" }));

  it("fault 43: another plan's item of the same id and kind has none", () => {
    startWith(planOf(first));
    current();
    const other = { ...first, model: "no-such-model" };
    replacePlan(planOf(other));
    expect(current()[0]!.items[0]!.ok).toBe(false);
    expect(lastPriced(items()[0]!, "USD")).toBeNull();
  });

  it("fault 43: it goes along through drafts, copies and undo", () => {
    startWith(planOf());
    const id = addItem("tokens", on);
    const result = current()[0]!.items[0]!;
    spoil(id);
    spoil(id);
    duplicateItem(id);
    expect(items().map((item) => lastPriced(item, "USD"))).toEqual(result.ok ? [result.priced, result.priced] : []);
    undo();
    undo();
    expect(lastPriced(items()[0]!, "USD")).toBe(result.ok ? result.priced : undefined);
  });

  it("fault 43: a copy of the scenario in the other currency shows no amount of the first", () => {
    startWith(planOf(first));
    current();
    duplicateScenario(0, "B");
    setScenarioCurrency(1, "CNY");
    expect(current()[1]!.items[0]!.ok).toBe(false);
    expect(lastPriced(items()[0]!, "CNY")).toBeNull();
  });
});
