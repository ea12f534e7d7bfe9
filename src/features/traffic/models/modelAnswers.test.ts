import { describe, expect, test } from "vitest";
import { sum } from "../../../money/arithmetic";
import { isLess } from "../../../money/compare";
import { toText } from "../../../money/toText";
import { buildRateCards } from "../../../rates/rateCards";
import { octoberCards } from "../result/sizedStudy.testing";
import { usualSettings } from "../../../pricing/pricing.testing";
import { pinnedRateCards } from "../../../rates/pinnedCards.testing";
import { pricedPlan } from "../../../store/selectors/pricedPlan";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { EVERYTHING } from "../../../worker/loadRequest";
import { holdRead, type HeldTraffic } from "../../../worker/heldTraffic";
import { sizeModels } from "../../../worker/sizeModels";
import type { RequestLog } from "../../../traffic/log/requestLog";
import { newSizer } from "../../../traffic/sizer/newSizer";
import { studyTraffic } from "../../../traffic/study/studyTraffic";
import { sizingBasis } from "../result/sizingBasis";
import { sizingResult } from "../result/sizingResult";
import { coverageOf, firstSettings, type SizingSettings } from "../result/sizingSettings";
import { isSized, modelAnswers, modelsToSize } from "./modelAnswers";
import { foundFamilies, modelGroups } from "./modelGroups";

const bare = { rateCards: pinnedRateCards, factors: [] };
const cards: LoadedCards = { ...bare, from: "served", missing: [], price: (plan) => pricedPlan(plan, bare) };
const usual = firstSettings(cards, "USD", null, usualSettings) as SizingSettings;
const PLAN = usualSettings;
const MINUTES = 2 * 24 * 60 - 30;

/** Two days without their last half hour: so many requests a minute of each model, each of its own length. */
function held(
  each: Readonly<Record<string, { readonly every: number; readonly input: number; readonly output: number }>>,
) {
  const models = Object.keys(each);
  const rows = Array.from({ length: MINUTES }, (_, minute) =>
    models.flatMap((name, model) => {
      const { every, input, output } = each[name]!;
      return minute % every === 0 ? [{ minute: 29_000_160 + minute, model, input, output }] : [];
    }),
  ).flat();
  const log: RequestLog = {
    rows: rows.length,
    clock: "absolute",
    minute: Int32Array.from(rows, ({ minute }) => minute),
    tick: new Float64Array(rows.length),
    input: Uint32Array.from(rows, ({ input }) => input),
    output: Uint32Array.from(rows, ({ output }) => output),
    cached: null,
    model: Uint16Array.from(rows, ({ model }) => model),
    models,
  };
  const counts = { read: rows.length, taken: rows.length, leftOut: 0, bad: 0, badRows: [] };
  return holdRead({ kind: "requests", log, counts, cachedFrom: null }, "UTC", EVERYTHING);
}

/** The pinned cards and those of October 2026: PTU, and reservations of the same models. */
const october: LoadedCards = {
  ...cards,
  rateCards: buildRateCards([...pinnedRateCards.cards, ...octoberCards.rateCards.cards], []),
};

function groupsOf({ facts }: HeldTraffic, settings: SizingSettings = usual, chosen = {}) {
  const families = foundFamilies(facts.models, cards, "USD", settings.model.card);
  return modelGroups(families, facts, cards, settings, PLAN, null, chosen);
}

async function answersOf(traffic: HeldTraffic, settings: SizingSettings = usual) {
  const groups = groupsOf(traffic, settings);
  const asked = modelsToSize(groups);
  const unheard = { onShare: () => undefined, signal: new AbortController().signal };
  return modelAnswers(groups, await sizeModels(traffic, asked, unheard), PLAN.month);
}

const MIXED = {
  "qwen-plus-latest": { every: 1, input: 45_000, output: 4_000 },
  "openai/qwen-plus": { every: 1, input: 44_000, output: 5_000 },
  "qwen-flash": { every: 50, input: 1_000, output: 100 },
  "qwen-turbo": { every: 1, input: 90_000, output: 9_000 },
  "gpt-4o": { every: 7, input: 800, output: 90 },
};

describe("a log of several models", () => {
  test("is bought model by model; the total is the sum of the best of each", async () => {
    const { answers, total, headline } = await answersOf(held(MIXED));
    expect(headline).toBe("month");
    expect(answers.map(({ group, reserved }) => [group.label, group.pricing.is, reserved])).toEqual([
      ["qwen-plus", "reservable", { inputSteps: 9, outputSteps: 9 }],
      ["qwen-turbo", "tokens-only", null],
      ["qwen-flash", "reservable", null],
    ]);
    const sum = (of: (one: (typeof answers)[number]) => string) =>
      answers.reduce((all, one) => all + Number(of(one)), 0);
    expect(Number(toText(total.cost))).toBeCloseTo(
      sum(({ cost }) => toText(cost)),
      6,
    );
    expect(Number(toText(total.payAsYouGo))).toBeCloseTo(
      sum(({ payAsYouGo }) => toText(payAsYouGo)),
      6,
    );
    expect(Number(toText(total.cost))).toBeLessThan(Number(toText(total.payAsYouGo)));
    for (const { cost, payAsYouGo, saved, reserved } of answers) {
      expect(Number(toText(saved))).toBeCloseTo(Number(toText(payAsYouGo)) - Number(toText(cost)), 6);
      if (reserved === null) expect(toText(saved)).toBe("0");
    }
  });

  test("says of a model what its own result says, by the month and for a time in whole days", async () => {
    for (const settings of [usual, { ...usual, billed: "whole" as const }]) {
      const traffic = held(MIXED);
      const { answers } = await answersOf(traffic, settings);
      const plus = answers.find(({ group }) => group.label === "qwen-plus")!;
      const alone = traffic.split!([["qwen-plus-latest", "openai/qwen-plus"]])[0]!();
      const facts = { ...traffic.facts, ...plus.group.use };
      const own = { ...settings, ...(plus.group.pricing.is === "reservable" ? plus.group.pricing.settings : {}) };
      const basis = sizingBasis(own, facts, cards, PLAN, null);
      if (!basis.ok) throw new Error("no basis");
      const wishes = {
        rules: basis.value.rules,
        coverage: coverageOf(own.coverage),
        mix: basis.value.money.mix,
        block: basis.value.money.block,
      };
      const study = studyTraffic(alone, { ...wishes, zone: "UTC" }, newSizer(alone, wishes.rules));
      const load = { id: 1, from: "profile", packed: "", zone: "UTC" } as const;
      const { verdict, headline } = sizingResult(
        { key: "", study, basis: basis.value, settings: own, facts, load },
        PLAN.month,
      );
      if (verdict.is !== "pays") throw new Error(verdict.is);
      const costs = headline === "month" ? verdict.best.figures.perMonth : verdict.best.figures.overTime;
      expect(headline).toBe(settings.billed === "whole" ? "time" : "month");
      expect(toText(plus.cost)).toBe(toText(costs.total));
      const payg = headline === "month" ? verdict.payAsYouGo.perMonth : verdict.payAsYouGo.overTime;
      expect(toText(plus.payAsYouGo)).toBe(toText(payg.total));
      expect(plus.reserved).toMatchObject({ inputSteps: verdict.best.outcome.inputSteps });
    }
  });

  test("leaves out what has no price until it is sized as another model", () => {
    const traffic = held(MIXED);
    const groups = groupsOf(traffic);
    const gpt = groups.find(({ label }) => label === "gpt-4o")!;
    expect([gpt.pricing.is, isSized(gpt)]).toEqual(["unpriced", false]);
    const { model, tokens } = usual;
    const as = { model, tokens, mode: "instruct", quotaFactors: false, usualRequest: null };
    const assigned = groupsOf(traffic, usual, { [gpt.key]: as }).find(({ label }) => label === "gpt-4o")!;
    expect([assigned.pricing.is, isSized(assigned)]).toEqual(["reservable", true]);
  });

  test("recommends nothing where what does not fit is refused, and groups only what is selected", () => {
    const traffic = held(MIXED);
    expect(groupsOf(traffic, { ...usual, overflow: "refused" }).some(isSized)).toBe(false);
    const facts = {
      ...traffic.facts,
      models: traffic.facts.models.map((one) => ({
        ...one,
        kept: one.name !== "qwen-plus-latest" && one.name !== "gpt-4o",
      })),
    };
    const groups = groupsOf({ ...traffic, facts });
    expect(groups.map(({ names }) => names)).toEqual([["openai/qwen-plus"], ["qwen-turbo"], ["qwen-flash"]]);
    expect(groups[0]?.use).toEqual({ requests: MINUTES, input: MINUTES * 44_000, output: MINUTES * 5_000 });
  });
});

describe("a model that is sold as PTU and as a throughput reservation", () => {
  const settings: SizingSettings = { ...usual, currency: "CNY", model: { card: "", version: "", model: "" } };
  /** Nearly all of 200,000 / 20,000 tokens a minute, at all times; and next to nothing. */
  const traffic = () =>
    held({
      "qwen3.7-max-2026-05-20": { every: 1, input: 195_000, output: 19_000 },
      "qwen3.8-max": { every: 1, input: 195_000, output: 19_000 },
      "glm-5.1": { every: 500, input: 900, output: 90 },
    });
  const unheard = { onShare: () => undefined, signal: new AbortController().signal };
  const answersFor = async (shared: SizingSettings, chosen = {}) => {
    const own = traffic();
    const families = foundFamilies(own.facts.models, october, "CNY", "");
    const groups = modelGroups(families, own.facts, october, shared, PLAN, null, chosen);
    return { groups, answers: modelAnswers(groups, await sizeModels(own, modelsToSize(groups), unheard), PLAN.month) };
  };
  const summary = ({ answers }: Awaited<ReturnType<typeof answersFor>>) =>
    answers.answers.map(({ group, offer, reserved }) => [group.label, reserved === null ? null : offer.settings.speed]);

  test("is bought as what costs least, and the mix is the sum of these", async () => {
    const found = await answersFor(settings);
    const max = found.groups.find(({ label }) => label.startsWith("qwen3.7-max"));
    expect(max?.pricing.is === "reservable" && max.pricing.offers.map(({ settings: own }) => own.speed)).toEqual([
      null,
      "standard",
      "fast",
    ]);
    expect(summary(found)).toEqual([
      ["qwen3.7-max-2026-05-20", "standard"],
      ["qwen3.8-max", "standard"],
      ["glm-5.1", null],
    ]);
    const { total, answers } = found.answers;
    expect(toText(total.cost)).toBe(toText(sum(answers.map(({ cost }) => cost))));
    // No offer alone costs less than what was chosen.
    for (const group of found.groups) {
      if (group.pricing.is !== "reservable") continue;
      const best = answers.find((one) => one.group.key === group.key)!;
      for (const { settings: own } of group.pricing.offers) {
        const alone = await answersFor(settings, { [group.key]: own });
        const cost = alone.answers.answers.find((one) => one.group.key === group.key)!.cost;
        expect(isLess(cost, best.cost), `${group.label} ${own.speed}`).toBe(false);
      }
    }
  });

  test("leaves out what is not sold by the hour, where that is chosen", async () => {
    const { groups } = await answersFor({ ...settings, plan: "hourly" });
    const speeds = groups.map(({ label, pricing }) => [
      label,
      pricing.is === "reservable" ? pricing.offers.map(({ settings: own }) => own.speed) : pricing.is,
    ]);
    expect(speeds).toContainEqual(["qwen3.8-max", ["fast"]]);
    expect(speeds).toContainEqual(["qwen3.7-max-2026-05-20", [null, "fast"]]);
  });
});
