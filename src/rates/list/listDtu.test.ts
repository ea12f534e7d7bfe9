import { expect, it } from "vitest";
import { listDtu } from "./listDtu";
import { realRateCards } from "../published/realCards.testing";

const cards = realRateCards();
const specs = (model: string, version = "", card = "model-studio-dtu-beijing-cny") =>
  listDtu(cards, card, version, model).map(({ spec }) => spec);

it("lists the specs of a model as printed", () => {
  expect([specs("qwen3.5-27b"), specs("QWEN3.6-27B", "2026-09")]).toEqual([["standard", "efficient"], ["standard"]]);
});

it("lists nothing of what is not there", () => {
  expect([specs("gone"), specs("qwen3.5-27b", "1999-01"), specs("qwen3.5-27b", "", "gone")]).toEqual([[], [], []]);
});
