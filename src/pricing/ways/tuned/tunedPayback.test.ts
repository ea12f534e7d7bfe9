import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../../../money/amount";
import { add, multiply, subtract } from "../../../money/arithmetic";
import { compare } from "../../../money/compare";
import { toText } from "../../../money/toText";
import type { Workload } from "../../../model/workload";
import { realCard } from "../../../rates/published/realCards.testing";
import { trainableModels } from "./trainableModels";
import { tunedPayback, type TunedAsked, type TunedResult } from "./tunedPayback";
import { CHATS, waysContext } from "../ways.testing";

const context = waysContext([
  "model-studio-dtu-beijing-cny@2026-09.json",
  "model-studio-model-units-beijing-cny@2026-09.json",
  "model-studio-tokens-beijing-cny@2026-10.json",
  "model-studio-tokens-singapore-cny@2026-10.json",
  "model-studio-training-china@2026-09.json",
  "model-studio-training-deployment@2026-03-18.json",
  "model-studio-tuned-tokens-beijing-cny@2026-09.json",
]);
const { rateCards } = context;

const LONG: Workload = {
  ...CHATS,
  model: "qwen3.7-max",
  requestsPerMonth: "1000000",
  inputTokens: "3000",
  outputTokens: "200",
  region: "beijing",
};
const TUNED: TunedAsked = {
  model: "qwen3-14b",
  trainingTokens: "10000000",
  epochs: "3",
  inputTokens: "500",
  spec: "",
  replicaInputTpm: null,
  replicaOutputTpm: null,
};

function compared(workload: Workload = LONG, asked: TunedAsked = TUNED): Extract<TunedResult, { is: "compared" }> {
  const result = tunedPayback(workload, context, asked);
  if (result.is !== "compared") throw new RangeError(result.is);
  return result;
}

/** Prices as the cards print them. */
function printed(model: string) {
  const card = (name: string) => realCard(name);
  const per1k = card("model-studio-training-china@2026-09.json").textTraining.find((row) => row.model === model)?.price;
  const tuned = card("model-studio-tuned-tokens-beijing-cny@2026-09.json").fineTunedTokens.find(
    (row) => row.model === model,
  );
  return { training: Number(per1k), input: Number(tuned?.input), output: Number(tuned?.output) };
}

describe("tunedPayback", () => {
  it("costs what the cards print: training once, then short requests, against long ones", () => {
    const { fee, prompted, servings, mustSavePerRequest } = compared();
    const price = printed("qwen3-14b");
    expect(Number(toText(fee))).toBeCloseTo((30_000_000 / 1000) * price.training, 6);
    const [tokens] = servings;
    expect(tokens?.served.way).toBe("fine-tuned-tokens");
    // A million requests of 500 and 200 tokens.
    expect(Number(tokens && toText(tokens.monthly))).toBeCloseTo(500 * price.input + 200 * price.output, 6);
    // qwen3.7-max: 12 and 36 a million tokens.
    expect(toText(prompted.way.monthly)).toBe("43200");
    expect(toText(multiply(mustSavePerRequest, amount(12_000_000)))).toBe(toText(fee));
  });

  it("pays back where both have cost the same, in the first month whose end is past it: every month tried", () => {
    let [paid, never, late] = [0, 0, 0];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }).map((millions) => `${millions}000000`),
        fc.integer({ min: 20, max: 40_000 }).map((hundreds) => `${hundreds}00`),
        fc.integer({ min: 0, max: 6000 }).map(String),
        fc.constantFrom("qwen3-14b", "qwen3-8b", "qwen3.6-27b"),
        (trainingTokens, requestsPerMonth, inputTokens, model) => {
          const load = { ...LONG, model: "qwen3.7-plus", requestsPerMonth } as Workload;
          const asked = { ...TUNED, model, trainingTokens, inputTokens } as TunedAsked;
          const { fee, prompted, servings } = compared(load, asked);
          for (const { monthly, payback, savesPerRequest, term } of servings) {
            expect(toText(term)).toBe(toText(add(fee, multiply(monthly, amount(12)))));
            const cheaper = (month: number) =>
              compare(add(fee, multiply(monthly, amount(month))), multiply(prompted.way.monthly, amount(month))) <= 0;
            if (payback.is === "never") {
              never += 1;
              expect(compare(savesPerRequest, amount(0))).not.toBe(1);
              expect([1, 12, 1000].some(cheaper)).toBe(false);
              continue;
            }
            const before = multiply(payback.months, subtract(prompted.way.monthly, monthly));
            expect(toText(before)).toBe(toText(fee));
            if (payback.isInTerm) paid += 1;
            else late += 1;
            let month = 1;
            while (month <= 12 && !cheaper(month)) month += 1;
            expect(payback.isInTerm ? Number(toText(payback.inMonth)) : 13).toBe(month);
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(Math.min(paid, never)).toBeGreaterThan(3);
    expect(late).toBeGreaterThan(0);
  });

  it("hosts on model units only where a replica was measured, and on DTU where it is sold", () => {
    const bare = compared(LONG, { ...TUNED, model: "qwen3.6-27b" });
    expect(bare.refused).toContainEqual({ way: "model-unit-monthly", why: "replica-not-measured" });
    expect(bare.servings.map(({ served }) => served.way)).toEqual(["fine-tuned-tokens", "dtu"]);
    const spec = realCard("model-studio-model-units-beijing-cny@2026-09.json").modelUnits.find(
      (row) => row.model === "qwen3.6-27b",
    )?.spec;
    const measured = { ...TUNED, model: "qwen3.6-27b", spec: spec ?? "", replicaInputTpm: "100000" } as TunedAsked;
    const hosted = compared(LONG, measured).servings.map(({ served }) => served.way);
    expect(hosted.toSorted()).toEqual(["dtu", "fine-tuned-tokens", "model-unit-hourly", "model-unit-monthly"]);
  });

  it("is paid back at once where training costs nothing and serving saves", () => {
    const [first] = compared(LONG, { ...TUNED, trainingTokens: "0" }).servings;
    expect(first?.payback.is === "at" && [toText(first.payback.months), toText(first.payback.inMonth)]).toEqual([
      "0",
      "1",
    ]);
  });

  it("says that a model is not trained there, or that prompting has no price", () => {
    expect(tunedPayback(LONG, context, { ...TUNED, model: "qwen-max" })).toEqual({ is: "not-trained" });
    expect(tunedPayback({ ...LONG, region: "singapore" }, context, TUNED)).toEqual({ is: "not-trained" });
    const none = tunedPayback({ ...LONG, requestsPerMonth: "0" }, context, TUNED);
    expect(none).toEqual({ is: "not-prompted", why: "no-requests" });
  });
});

describe("trainableModels", () => {
  it("lists the models of the load's region and currency, those that it serves first", () => {
    const found = trainableModels(rateCards, LONG);
    expect(new Set(found.map(({ listed }) => listed.card))).toEqual(new Set(["model-studio-training-china"]));
    const served = found.map(({ servedAs }) => servedAs.length > 0);
    expect(served).toEqual(served.toSorted((a, b) => Number(b) - Number(a)));
    const of = (model: string) => found.find(({ listed }) => listed.model === model)?.servedAs;
    expect([of("qwen3.6-27b"), of("qwen3-14b"), of("qwen3-0.6b")]).toEqual([
      ["fine-tuned-tokens", "dtu", "model-unit"],
      ["fine-tuned-tokens"],
      [],
    ]);
    const usd = trainableModels(rateCards, { ...LONG, currency: "USD", region: "international" });
    expect(usd.map(({ listed }) => listed.card)).toContain("model-studio-training-deployment");
  });
});
