import { expect, it } from "vitest";
import { toText } from "../money/toText";
import type { ModelUnitItem, PtuItem, TokensItem } from "../model/item";
import type { TextTrainingItem } from "../model/trainingItem";
import { asListed } from "./asListed";
import { priceItem } from "./priceItem";
import { context, modelUnit, pricedOf, ptu, textTraining, tokens } from "./pricing.testing";

const { rateCards } = context();

it.each<[string, TextTrainingItem | PtuItem | ModelUnitItem | TokensItem]>([
  ["text training", textTraining()],
  ["PTU", ptu()],
  ["model units", modelUnit()],
  ["tokens", tokens()],
])("%s in capitals costs the same, and the result bears the card's spelling", (_, item) => {
  const loud = {
    ...item,
    model: item.model.toUpperCase(),
    ...(item.kind === "model-unit" ? { spec: item.spec.toLowerCase() } : {}),
  };
  const priced = pricedOf(loud, context(pricedCurrency(item)));
  const usual = pricedOf(item, context(pricedCurrency(item)));
  expect(priced.item).toEqual(usual.item);
  expect([toText(priced.oneTime), toText(priced.monthly)]).toEqual([toText(usual.oneTime), toText(usual.monthly)]);
  expect(priced.warnings).toEqual(usual.warnings);
});

it("an item as the card has it is the very same object, another the same one each time", () => {
  const item = textTraining();
  expect(asListed(item, rateCards)).toBe(item);
  const loud = textTraining({ model: textTraining().model.toUpperCase() });
  expect(asListed(loud, rateCards)).not.toBe(loud);
  expect(asListed(loud, rateCards)).toBe(asListed(loud, rateCards));
});

it("a model that no card has stays as it is written", () => {
  const result = priceItem(textTraining({ model: "QWEN-Nowhere" }), context());
  expect(
    !result.ok && [result.item.kind !== "other" && result.item.model, result.problems[0]?.params["model"]],
  ).toEqual(["QWEN-Nowhere", "QWEN-Nowhere"]);
});

function pricedCurrency(item: Parameters<typeof priceItem>[0]) {
  return priceItem(item, context("USD")).ok ? "USD" : "CNY";
}
