import { expect, it } from "vitest";
import { nearestTokenPrices } from "../find/nearestTokenPrices";
import { priceFamilies, type PriceFamily } from "./priceFamilies";
import { pinnedRateCards } from "../pinnedCards.testing";

const wanted = { currency: "USD", mode: "instruct", card: "" } as const;

function shown({ label, names, priced }: PriceFamily): readonly unknown[] {
  switch (priced.is) {
    case "reservable":
      return [label, names, priced.reserve.model, priced.tokens?.model];
    case "tokens-only":
      return [label, names, null, priced.tokens.model, priced.sibling?.model ?? null];
    case "unpriced":
      return [label, names];
    default:
      return priced satisfies never;
  }
}

it("puts snapshots, aliases and names with a provider to the model of their family that can be reserved", () => {
  const names = ["qwen-plus-latest", "gpt-4o", "openai/qwen-plus", "Qwen-Plus-2025-07-28", "qwen-flash"];
  expect(priceFamilies(pinnedRateCards, names, wanted).map(shown)).toEqual([
    [
      "qwen-plus",
      ["qwen-plus-latest", "openai/qwen-plus", "Qwen-Plus-2025-07-28"],
      "qwen-plus-2025-12-01",
      "qwen-plus-2025-12-01",
    ],
    ["gpt-4o", ["gpt-4o"]],
    ["qwen-flash", ["qwen-flash"], "qwen-flash-2025-07-28", "qwen-flash-2025-07-28"],
  ]);
});

it("keeps names apart that cost something else than the model that can be reserved", () => {
  // Beijing, 2026-08: qwen3-max 2.5 in and 10 out, qwen3-max-2025-09-23 and -preview 6 and 24.
  const names = ["qwen3-max", "qwen3-max-preview", "qwen3-max-2026-01-23", "qwen3-max-2025-09-23"];
  const cny = { currency: "CNY", mode: "instruct", card: "model-deployment-china" } as const;
  const found = priceFamilies(pinnedRateCards, names, cny).map(shown);
  expect(found).toEqual([
    ["qwen3-max", ["qwen3-max", "qwen3-max-2026-01-23"], null, "qwen3-max", "qwen3-max-2025-09-23"],
    ["qwen3-max", ["qwen3-max-preview", "qwen3-max-2025-09-23"], "qwen3-max-2025-09-23", "qwen3-max-2025-09-23"],
  ]);
});

it("prices by tokens alone what no card lists a reservation of, and names what no card lists", () => {
  const names = ["qwen-turbo", "glm-9", ""];
  expect(priceFamilies(pinnedRateCards, names, wanted).map(shown)).toEqual([
    ["qwen-turbo", ["qwen-turbo"], null, "qwen-turbo", null],
    ["glm-9", ["glm-9"]],
    ["", [""]],
  ]);
});

it("takes a reservation from the card that is meant", () => {
  const [any] = priceFamilies(pinnedRateCards, ["qwen-plus"], wanted);
  const [meant] = priceFamilies(pinnedRateCards, ["qwen-plus"], { ...wanted, card: "model-deployment-international" });
  const cardOf = (family: PriceFamily | undefined) =>
    family?.priced.is === "reservable" ? family.priced.reserve.card : null;
  expect(cardOf(meant)).toBe("model-deployment-international");
  expect(cardOf(any)).toBe("model-studio-training-deployment");
});

it("finds token prices on the card itself first, then on one of the region, whatever the case of the name", () => {
  const near = (card: string, model: string) => nearestTokenPrices(pinnedRateCards, { card, model }, "CNY")?.card;
  expect(near("ai-paas", "QWEN-PLUS")).toBe("ai-paas");
  expect(near("model-deployment-china", "qwen-plus")).toBe("model-studio-tokens-beijing-cny");
  expect(nearestTokenPrices(pinnedRateCards, { card: "", model: "minimax-m2.5" }, "CNY")?.model).toBe("MiniMax-M2.5");
  expect(near("", "gpt-4o")).toBeUndefined();
});
