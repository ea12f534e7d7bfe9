import { expect, test } from "vitest";
import { formatIn } from "../../../ui/LocaleProvider";
import { waysModelsMessages } from "../../../format/messages/waysModels";
import type { Workload } from "../../../model/workload";
import { usualSettings } from "../../../pricing/pricing.testing";
import { buildRateCards } from "../../../rates/card/rateCards";
import { realCard } from "../../../rates/published/realCards.testing";
import { changeText, modelsSentence, placeOfRow, shownRows, tierText } from "./modelRows";
import { modelsAnswer, type ModelRow } from "./modelsAnswer";
import { routedItems, routedSentence } from "./routedAnswer";

const rateCards = buildRateCards(
  [
    "model-studio-tokens-beijing-cny@2026-10.json",
    "model-studio-tokens-virginia-us-cny@2026-10.json",
    "model-studio-billing@2025-04-03.json",
  ].map(realCard),
  [],
);
const context = { rateCards, factors: [], settings: usualSettings };
const CHATS: Workload = {
  currency: "CNY",
  model: "qwen3.7-plus",
  mode: "instruct",
  requestsPerMonth: "3000000",
  inputTokens: "1200",
  outputTokens: "300",
  cacheHitPercent: "0",
  hoursPerDay: "24",
  daysPerMonth: "all",
  peakToMean: "1",
  termMonths: 12,
  region: "beijing",
  scope: "",
  spec: "",
  replicaInputTpm: null,
  replicaOutputTpm: null,
};
const here = { workload: CHATS, prices: "list", elsewhere: false } as const;
const format = formatIn("en");
const words = waysModelsMessages.en;
const placeText = (row: ModelRow) => placeOfRow(rateCards, row, "en");
const row = (model: string, more: Partial<Parameters<typeof modelsAnswer>[0]> = {}): ModelRow => {
  const found = modelsAnswer({ ...here, ...more }, context).rows.find((one) => one.model === model);
  if (found === undefined) throw new RangeError(model);
  return found;
};

test("the sentence names the cheapest of those that can take the load, and what the own model costs against it", () => {
  const answer = structuredClone(modelsAnswer(here, context));
  const sentence = modelsSentence(answer, { words, format, placeText });
  const count = answer.rows.length;
  expect(sentence?.lead).toMatch(
    new RegExp(
      `^\\S+ is the cheapest of ${count} models that can take this load: CNY\\s[\\d,.]+ per month; yours, qwen3.7-plus, costs [\\d,.]+ times as much\\.$`,
      "u",
    ),
  );
  expect(sentence?.rest).toHaveLength(1);
  expect(sentence?.rest[0]).toMatch(/^\d+ more are not counted: \d+ made for one task, such as translation or OCR, /u);
  expect(answer.own).toMatchObject({ monthly: "14400", perRequest: "0.0048", timesOwn: "1" });
});

test("the own model may be the cheapest, or one that cannot take the load; no model, no sentence", () => {
  const [first] = modelsAnswer(here, context).rows;
  const cheapest = modelsAnswer({ ...here, workload: { ...CHATS, model: first?.model ?? "" } }, context);
  expect(modelsSentence(cheapest, { words, format, placeText })?.lead).toMatch(/^Yours, \S+, is the cheapest of /u);
  const thinking = modelsAnswer({ ...here, workload: { ...CHATS, model: "qwen-max", mode: "thinking" } }, context);
  expect(modelsSentence(thinking, { words, format, placeText })?.lead).toMatch(/; yours cannot take it\.$/u);
  const none = modelsAnswer({ ...here, workload: { ...CHATS, region: "tokyo" } }, context);
  expect(modelsSentence(none, { words, format, placeText })).toBeNull();
});

test("what is cheaper elsewhere is said with its place, and never as the cheapest here", () => {
  const dear = { ...CHATS, region: "virginia", scope: "us", model: "qwen-plus-us" } as const;
  const answer = modelsAnswer({ ...here, workload: dear, elsewhere: true }, context);
  const sentence = modelsSentence(answer, { words, format, placeText });
  expect(answer.rows[0]?.isElsewhere).toBe(true);
  expect(sentence?.rest[0]).toMatch(/^Elsewhere it can be cheaper still: \S+ in Beijing · October 2026 costs CNY/u);
  const cheapestHere = answer.rows.find(({ isElsewhere }) => !isElsewhere);
  expect(sentence?.lead).toContain(cheapestHere?.model);
});

test("ten rows and the own model are shown first; a search finds any by its name or place", () => {
  const answer = modelsAnswer(here, context);
  const shown = shownRows(answer, { search: "", isAll: false, placeText });
  expect(shown).toHaveLength(11);
  expect(shown.at(-1)?.isOwn).toBe(true);
  expect(shownRows(answer, { search: "", isAll: true, placeText })).toHaveLength(answer.rows.length);
  const found = shownRows(answer, { search: " QWEN3-MAX ", isAll: false, placeText }).map(({ model }) => model);
  expect(found).toContain("qwen3-max-preview");
  expect(found.every((model) => model.includes("qwen3-max"))).toBe(true);
});

test("tier, cache and batch in a row", () => {
  expect(tierText(row("qwen-plus"), words, format)).toBe("Up to 128\u00a0k");
  expect(row("qwen3.7-plus")).toMatchObject({ cachePercent: null, batchPercent: "50" });
  expect(row("qwen3.7-plus", { workload: { ...CHATS, cacheHitPercent: "50" } }).cachePercent).toMatch(/^\d/u);
  // Batch knows no cache: at 95 % hits half the price of all input costs more.
  const hit = row("qwen3.7-plus", { workload: { ...CHATS, outputTokens: "0", cacheHitPercent: "95" } });
  expect(changeText(hit.batchPercent ?? "", words, format)).toMatch(/^\+\d+%$/u);
  expect(changeText("50", words, format)).toBe("−50%");
});

test("a routed share: what it costs, from which share a saving is met, and the two items that buy it", () => {
  const [own, second] = [row("qwen3.7-plus"), row("qwen-flash")];
  const asked = { own, second, sharePercent: "30", savingPercent: "20", currency: "CNY" } as const;
  // qwen-flash: 3M × (1,200 × 0.15 + 300 × 1.5) / 1M = 1,890; 0.7 × 14,400 + 0.3 × 1,890 = 10,647.
  expect(routedSentence(asked, words, format)).toEqual([
    "With 30% on qwen-flash, all requests cost CNY\u00a010,647.00 per month: 26.1% less than today.",
    "20% is saved from a share of 23% on.",
  ]);
  expect(routedSentence({ ...asked, savingPercent: "90" }, words, format)[1]).toBe("No share saves 90%.");
  const back = { ...asked, own: second, second: own };
  expect(routedSentence(back, words, format)[0]).toMatch(/: [\d.]+% more than today\.$/u);
  expect(routedItems(asked).map(({ id, model, requestsPerMonth }) => [id, model, requestsPerMonth])).toEqual([
    ["i1", "qwen3.7-plus", "2100000"],
    ["i2", "qwen-flash", "900000"],
  ]);
});
