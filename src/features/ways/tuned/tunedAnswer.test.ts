import { expect, test } from "vitest";
import { waysMessages } from "../../../format/messages/ways";
import { waysTunedMessages } from "../../../format/messages/waysTuned";
import { toText } from "../../../money/toText";
import type { Workload } from "../../../model/workload";
import { formatIn } from "../../../ui/LocaleProvider";
import { tunedAnswer, type TunedQuestion } from "./tunedAnswer";
import { shortPrompt, tunedModels, tunedSpecs, usualModel } from "./tunedModels";
import { paybackText, tunedContent, tunedSentence, type ComparedAnswer } from "./tunedWords";
import { CHATS, waysContext } from "../../../pricing/ways/ways.testing";

const context = waysContext([
  "model-studio-dtu-beijing-cny@2026-09.json",
  "model-studio-model-units-beijing-cny@2026-09.json",
  "model-studio-tokens-beijing-cny@2026-10.json",
  "model-studio-training-china@2026-09.json",
  "model-studio-tuned-tokens-beijing-cny@2026-09.json",
]);
const { rateCards } = context;
const LONG: Workload = {
  ...CHATS,
  model: "qwen3.7-plus",
  requestsPerMonth: "1000000",
  inputTokens: "3000",
  outputTokens: "200",
  region: "beijing",
};
const tuned = {
  model: "qwen3.6-27b",
  trainingTokens: "10000000",
  epochs: "3",
  inputTokens: "500",
  spec: "",
  replicaInputTpm: null,
  replicaOutputTpm: null,
} as TunedQuestion["tuned"];
const writing = { words: waysTunedMessages.en, shared: waysMessages.en, format: formatIn("en") };

function ask(load: Partial<Workload> = {}, more: Partial<TunedQuestion["tuned"]> = {}): ComparedAnswer {
  const answer = structuredClone(
    tunedAnswer({ workload: { ...LONG, ...load }, tuned: { ...tuned, ...more } }, context),
  );
  if (answer.is !== "compared") throw new RangeError(answer.is);
  return answer;
}

test("the sentence says in which month it pays back, what each side costs, and what it must save a request", () => {
  const answer = ask();
  const { lead, rest } = tunedSentence(answer, writing);
  const [best] = answer.rows;
  // 3,000 and 200 tokens at 2 and 8 a million; 500 and 200 at 3 and 18.
  expect([answer.prompted.monthly, best?.monthly]).toEqual(["7600", "5100"]);
  expect(lead).toMatch(/^Tuning qwen3\.6-27b pays back in month \d+\.$/u);
  expect(rest[0]).toBe(
    `Training costs ${writing.format.moneyText(answer.fee, "CNY")} once. Then Tokens of a fine-tuned model costs ` +
      "CNY\u00a05,100.00 per month, where prompting qwen3.7-plus costs CNY\u00a07,600.00.",
  );
  expect(rest[1]).toMatch(
    /^It must save CNY\s0\.000\d+ per request to pay back within 12 months; it saves CNY\s0\.0025\.$/u,
  );
  expect(answer.rows.map(({ payback }) => paybackText(payback, writing)).at(-1)).toBe("Never");
});

test("never, at once, and after the term are answers", () => {
  const lead = (answer: ComparedAnswer) => tunedSentence(answer, writing).lead;
  const dear = ask({ inputTokens: "600" });
  expect(lead(dear)).toBe("Tuning qwen3.6-27b never pays back: serving it costs no less than prompting.");
  expect(tunedSentence(dear, writing).rest[1]).toMatch(/; it costs CNY\s0\.0023 more\.$/u);
  expect(lead(ask({}, { trainingTokens: "0" }))).toBe("Tuning qwen3.6-27b pays back at once: training costs nothing.");
  const few = ask({ requestsPerMonth: "1000" });
  expect(lead(few)).toMatch(/^Tuning qwen3\.6-27b pays back only in month [\d,]+, after the 12 months of the term\.$/u);
  expect(tunedContent(few, writing)?.crossings).toEqual([]);
  const unserved = ask({}, { model: "qwen3-0.6b" });
  expect(lead(unserved)).toMatch(/^Training qwen3-0\.6b costs CNY\s[\d.,]+, but no price for serving it applies/u);
  expect(tunedContent(unserved, writing)).toBeNull();
});

test("the chart: training at the start, every month of the term, and the crossing where both have cost the same", () => {
  const answer = ask();
  const content = tunedContent(answer, writing);
  const [prompting, best] = content?.series ?? [];
  expect(prompting?.name).toBe("Prompting qwen3.7-plus");
  expect(best?.points.map(({ cost }) => toText(cost))[0]).toBe(answer.fee);
  expect(prompting?.points.map(({ cost }) => toText(cost)).at(-1)).toBe("91200");
  expect(best?.points.at(-1)?.month).toBe(12);
  const [crossing] = content?.crossings ?? [];
  const { payback } = answer.rows[0] ?? {};
  expect(crossing && toText(crossing.month)).toBe(payback?.is === "at" && payback.months);
});

test("models that are trained there, those that are served first, with the specs that host them", () => {
  const models = tunedModels(rateCards, LONG);
  expect(models[0]?.servedAs.length).toBeGreaterThan(0);
  expect(models.at(-1)?.servedAs).toEqual([]);
  expect(usualModel(models)?.model).toBe("qwen3.6-27b");
  expect(usualModel(models.slice(-1))).toEqual(models.at(-1));
  expect(usualModel([])).toBeNull();
  expect(tunedSpecs(rateCards, LONG, "qwen3.6-27b").length).toBeGreaterThan(0);
  expect(tunedSpecs(rateCards, LONG, "qwen3-14b")).toEqual([]);
  expect(shortPrompt(LONG)).toBe("1500");
});

test("where nothing is trained or prompted, the answer says so", () => {
  expect(tunedAnswer({ workload: { ...LONG, region: "tokyo" }, tuned }, context)).toMatchObject({ is: "not-prompted" });
  expect(tunedAnswer({ workload: LONG, tuned: { ...tuned, model: "kimi-k3" } }, context)).toEqual({
    is: "not-trained",
  });
});
