import { expect, it } from "vitest";
import type { TokensItem } from "../../model/item";
import { priceScenario } from "../priceScenario";
import { context, tokens } from "../pricing.testing";

const free = (id: string, more: Partial<TokensItem> = {}) =>
  tokens({ id, requestsPerMonth: "1000", freeTokens: "1000000", freeDays: "90", ...more });
const shared = (items: readonly TokensItem[]) =>
  priceScenario(
    { name: "A", currency: "USD", savingsPlan: null, items },
    { ...context("USD"), adjustments: { discountPercent: "0", contingencyPercent: "0", taxPercent: "0" } },
  ).items.map((result) =>
    result.ok
      ? (result.priced.warnings.find(({ code }) => code === "free-quota-shared")?.params ?? null)
      : result.problems,
  );

it("fault 37: the second item of a model that takes the account's free quota says so and names the first", () => {
  const second = { id: "i1", name: "Chat", model: "qwen-plus" };
  expect(shared([free("i1", { label: "Chat" }), free("i2")])).toEqual([null, second]);
  expect(shared([free("i1", { label: "Chat" }), free("i2"), free("i3")])).toEqual([null, second, second]);
  // One of them does without, or is another model.
  expect(shared([free("i1"), free("i2", { freeTokens: "0" })])).toEqual([null, null]);
  expect(shared([free("i1"), free("i2", { model: "qwen-turbo" })])).toEqual([null, null]);
});

it("fault 37: a model typed in another case is the same", () => {
  expect(shared([free("i1", { label: "Chat" }), free("i2", { model: "Qwen-Plus" })])[1]).toMatchObject({
    id: "i1",
    name: "Chat",
  });
});
