import { beforeEach, expect, test } from "vitest";
import { defaultItem } from "../../plan/defaultItem";
import { buildRateCards } from "../../rates/card/rateCards";
import { realCard } from "../../rates/published/realCards.testing";
import {
  describeItem,
  describeLoad,
  draftLoadNumber,
  LOAD_PRESETS,
  setLoadNumber,
  takePreset,
  workloadFormStore,
} from "../../store/workloadForm";
import { modelOfLoad } from "./workloadModel";
import { inputOf, requestsOf, workloadOf } from "./workloadOf";

const rateCards = buildRateCards(
  [
    "model-studio-tokens-beijing-cny@2026-10.json",
    "model-studio-tokens-singapore-usd@2026-09.json",
    "model-studio-billing@2025-04-03.json",
  ].map(realCard),
  [],
);
const model = modelOfLoad(null, rateCards, "CNY") ?? { card: "", version: "", model: "" };
const described = () => workloadOf(workloadFormStore.getState(), { currency: "CNY", model, rateCards, termMonths: 12 });

beforeEach(() => {
  takePreset("support-chat");
  describeLoad({
    volumeBy: "requests",
    tokensBy: "request",
    model: null,
    termMonths: null,
    spec: "",
    mode: "instruct",
  });
});

test.each(LOAD_PRESETS)("%s: tokens in total and by part say the same load, and it is whole", (preset) => {
  takePreset(preset);
  const [total, parts] = (["request", "parts"] as const).map((tokensBy) => {
    describeLoad({ tokensBy });
    return described();
  });
  expect(total).not.toBeNull();
  expect(total).toEqual(parts);
});

test.each(LOAD_PRESETS)("%s: users × sessions × turns are its requests", (preset) => {
  takePreset(preset);
  const { values } = workloadFormStore.getState();
  describeLoad({ volumeBy: "users" });
  expect(requestsOf(workloadFormStore.getState())).toBe(values.requests);
});

test("a change of one part changes the load by that much", () => {
  describeLoad({ tokensBy: "parts", volumeBy: "users" });
  setLoadNumber("history", "501");
  setLoadNumber("turns", "6");
  expect(inputOf(workloadFormStore.getState())).toBe("1201");
  expect(described()).toMatchObject({ inputTokens: "1201", requestsPerMonth: "1200000" });
});

test("a text that is no value leaves no load, unless its field is not asked for", () => {
  draftLoadNumber("users", "many");
  expect(described()?.requestsPerMonth).toBe("1000000");
  describeLoad({ volumeBy: "users" });
  expect(described()).toBeNull();
  setLoadNumber("users", "10");
  expect(described()?.requestsPerMonth).toBe("200");
});

test("region and scope are those of the card; the international site's own region is Singapore", () => {
  const billing = { card: "model-studio-billing", version: "2025-04-03", model: "qwen-plus" };
  const workload = workloadOf(workloadFormStore.getState(), {
    currency: "USD",
    model: billing,
    rateCards,
    termMonths: 12,
  });
  expect(workload).toMatchObject({ region: "singapore", scope: "" });
  expect(described()?.region).toBe("beijing");
});

test("a model of another currency gives way to the usual one", () => {
  const chosen = { card: "model-studio-tokens-beijing-cny", version: "2026-10", model: "qwen3.7-plus" };
  expect(modelOfLoad(chosen, rateCards, "CNY")).toBe(chosen);
  expect(modelOfLoad(chosen, rateCards, "USD")?.model).toBe("qwen-plus-2025-12-01");
});

test("a token item is taken over; the rounds of a conversation are requests with the mean input of a round", () => {
  const item = defaultItem("tokens", {
    id: "i1",
    card: "model-studio-tokens-beijing-cny",
    cardVersion: "2026-10",
    model: "qwen3.7-plus",
  });
  if (item.kind !== "tokens") throw new Error("a token item");
  describeItem(
    { ...item, requestsPerMonth: "1000", rounds: "3", inputTokens: "100", outputTokens: "50", systemTokens: "20" },
    "Chat",
  );
  // Rounds send 120, 270 and 420 tokens.
  expect(described()).toMatchObject({ requestsPerMonth: "3000", inputTokens: "270", outputTokens: "50" });
  expect(workloadFormStore.getState()).toMatchObject({ preset: null, fromItem: "Chat" });
});
