import { expect, test } from "vitest";
import type { ListedModel, PriceKind } from "../../rates/list/listModels";
import { listModels } from "../../rates/list/listModels";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import type { Currency } from "../../model/quantities";
import { chooseModel } from "./chooseModel";
import { modelUnit, ptu, textTraining, tokens } from "../pricing.testing";

const rateCards = pinnedRateCards;

function listed(kind: PriceKind, model: string, card: string, currency: Currency = "USD"): ListedModel {
  const found = listModels(rateCards, kind, currency).find((one) => one.model === model && one.card === card);
  if (found === undefined) throw new Error(`${card} lists no ${model}`);
  return found;
}

test("the card, its edition and the model change, and nothing else", () => {
  const before = textTraining({ label: "Tone", epochs: "7" });
  const card = "model-studio-training-deployment";
  expect(chooseModel(before, listed("text-training", "qwen3-14b", card), rateCards)).toEqual({
    ...before,
    model: "qwen3-14b",
    card,
    cardVersion: "2026-03-18",
  });
});

test("a mode that the model does not offer goes, one that it offers stays", () => {
  const thinking = tokens({ card: "ai-paas", model: "qwen-plus", mode: "thinking" });
  expect(chooseModel(thinking, listed("tokens", "qwen-turbo", "ai-paas", "CNY"), rateCards).mode).toBe("thinking");
  expect(chooseModel(thinking, listed("tokens", "qwen-max-2025-01-25", "ai-paas", "CNY"), rateCards).mode).toBe(
    "instruct",
  );
  expect(
    chooseModel(
      { ...thinking, mode: "instruct" },
      listed("tokens", "qwen3-30b-a3b-thinking-2507", "ai-paas", "CNY"),
      rateCards,
    ).mode,
  ).toBe("thinking");
  expect(
    chooseModel(
      ptu({ mode: "thinking" }),
      listed("ptu", "qwen3-max-2025-09-23", "model-studio-training-deployment"),
      rateCards,
    ).mode,
  ).toBe("instruct");
});

test("a batch share goes where batch is not offered", () => {
  const batch = tokens({ card: "model-studio-billing", model: "qwen-plus", batchPercent: "50" });
  expect(chooseModel(batch, listed("tokens", "qwen-max", "model-studio-billing"), rateCards).batchPercent).toBe("50");
  expect(chooseModel(batch, listed("tokens", "qwen-plus", "ai-paas", "CNY"), rateCards).batchPercent).toBe("0");
});

test("a size and a measurement belong to the model", () => {
  const measured = {
    tokensPerMinute: "1000",
    tokenCard: "",
    tokenCardVersion: "",
    tokenModel: "",
    inputTokens: "1",
    outputTokens: "1",
  };
  const before = modelUnit({ card: "model-deployment-china", spec: "MU1x4", measured });
  const next = chooseModel(before, listed("model-unit", "qwen3-8b", "model-deployment-china", "CNY"), rateCards);
  expect(next.measured).toBeNull();
  expect(
    rateCards.cards.some((card) => card.modelUnits.some((row) => row.model === "qwen3-8b" && row.spec === next.spec)),
  ).toBe(true);
});

test("the token prices to compare with follow the model; none are made up, and none come where none were asked for", () => {
  const compared = ptu({ tokenCard: "model-studio-tokens-beijing-cny", tokenModel: "qwen-plus" });
  const china = "model-deployment-china";
  expect(chooseModel(compared, listed("ptu", "qwen3-max-2025-09-23", china, "CNY"), rateCards)).toMatchObject({
    tokenCard: "model-studio-tokens-beijing-cny",
    tokenModel: "",
  });
  expect(chooseModel(ptu(), listed("ptu", "qwen3-max-2025-09-23", china, "CNY"), rateCards).tokenCard).toBe("");
});
