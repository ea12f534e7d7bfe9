import { expect, it } from "vitest";
import { add, sum } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import type { Item } from "../../model/item";
import { evaluated } from "../evaluated.testing";
import { priceItem } from "../priceItem";
import { october, reservation } from "../reservation/reservation.testing";
import { itemFormulas } from "./itemFormulas";
import { modelUnit, pricedOf, ptu, textTraining, tokens, videoTraining } from "../pricing.testing";
import type { Term } from "../working";

const written = (formula: readonly Term[]) =>
  formula.map((term) => (term.is === "op" ? term.op : toText(term.value))).join(" ");
const credit: Item = {
  id: "i1",
  kind: "other",
  label: "",
  note: "",
  discountPercent: "0",
  startMonth: "1",
  description: "Voucher",
  unitPrice: "-2.5",
  quantity: "3",
  billing: "monthly",
  months: null,
};
const formulasOf = (item: Item) => itemFormulas(pricedOf(item)).map(({ terms }) => written(terms));

it("fault 44: where steps have equal values, a formula spells out the step that its number came from, and no other", () => {
  const nothing = { inputTpm: "0", outputTpm: "0" };
  // Both rates are 0, and so is everything made of them.
  expect(formulasOf(ptu({ ...nothing, purchase: { plan: "daily", daysPerMonth: "30" } }))).toEqual([
    "( 0 × 3.36 + 0 × 0.84 ) × 30",
  ]);
  expect(formulasOf(ptu({ ...nothing, purchase: { plan: "hourly", hoursPerDay: "0", daysPerMonth: "30" } }))).toEqual([
    "( 0 × 0.28 + 0 × 0.07 ) × 0 × 30",
  ]);
  expect(formulasOf(ptu({ ...nothing, purchase: { plan: "days-once", days: "0" } }))).toEqual([
    "( 0 × 3.36 + 0 × 0.84 ) × 0",
  ]);
  // One step is 0.28 for an hour, and 12 hours of it are the 3.36 of a day.
  const one = { inputTpm: "10000", outputTpm: "0" };
  expect(formulasOf(ptu({ ...one, purchase: { plan: "hourly", hoursPerDay: "12", daysPerMonth: "1" } }))).toEqual([
    "( 1 × 0.28 + 0 × 0.07 ) × 12 × 1",
  ]);
  // 1 replica × 1 hour, and 1 epoch of as many tokens as are trained.
  expect(
    formulasOf(modelUnit({ replicas: "1", purchase: { plan: "hourly", hoursPerDay: "1", daysPerMonth: "1" } })),
  ).toEqual(["20 × 1 × 1"]);
  expect(formulasOf(textTraining({ trainingTokens: "1000", mixedTokens: "1000", epochs: "1" }))).toEqual([
    "( 1000 + 1000 ) × 1 × 0.008 ÷ 1000",
  ]);
});

it("every formula comes to what the item costs", () => {
  const traffic = {
    peakRequestsPerMinute: "400",
    averageRequestsPerMinute: "200",
    inputTokens: "2400",
    outputTokens: "240",
    cacheHitPercent: "0",
    headroomPercent: "0",
    quotaFactors: false,
    overflowLeftOut: false,
  };
  const twin = { tokenCard: "model-studio-billing", tokenModel: "qwen-plus" };
  const items: readonly Item[] = [
    ptu(),
    ptu({ purchase: { plan: "hourly", hoursPerDay: "16", daysPerMonth: "22" } }),
    ptu({ purchase: { plan: "hours-once", hours: "72" } }),
    ptu({ ...twin, traffic }),
    textTraining({ cancelledAfterTokens: "5000000" }),
    videoTraining(),
    modelUnit(),
    modelUnit({ purchase: { plan: "monthly", cancelledAfterDays: null } }),
    modelUnit({ purchase: { plan: "monthly", cancelledAfterDays: "10" } }),
    tokens({ batchPercent: "40" }),
    tokens({ rounds: "3", systemTokens: "500" }),
    credit,
  ];
  for (const item of items) {
    const priced = pricedOf(item);
    const formulas = itemFormulas(priced).map(({ terms }) => terms);
    expect(toText(sum(formulas.map(evaluated))), `${item.kind}: ${formulas.map(written).join(" and ")}`).toBe(
      toText(add(priced.oneTime, priced.monthly)),
    );
  }
});

it("what comes back of a cancelled term is taken off on the quote, and what a grown one costs is added", () => {
  const term = { plan: "term", days: "60", cancelledAfterHours: null, resized: null } as const;
  const of = (more: Partial<typeof term> | object) => {
    const result = priceItem(reservation({ purchase: { ...term, ...more } }), october);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const formulas = itemFormulas(result.priced);
    expect(toText(sum(formulas.map(({ terms }) => evaluated(terms))))).toBe(toText(result.priced.oneTime));
    return formulas.map(({ code }) => code);
  };
  expect(of({})).toEqual(["once-term"]);
  expect(of({ cancelledAfterHours: "500" })).toEqual(["once-term", "reservation-refund"]);
  const grown = { afterHours: "500", inputTpm: "400000", outputTpm: "100000" };
  expect(of({ resized: grown })).toEqual(["once-term", "reservation-growth"]);
});
