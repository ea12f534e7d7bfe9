import { expect, it } from "vitest";
import { amount } from "../../money/amount";
import { compare } from "../../money/compare";
import { toText } from "../../money/toText";
import type { Item, PtuItem } from "../../model/item";
import { modelUnit, pricedOf, ptu } from "../pricing.testing";
import { optionVerdict } from "./optionVerdict";

const twin = { tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09" };
const steady = {
  peakRequestsPerMinute: "100",
  averageRequestsPerMinute: "80",
  inputTokens: "1500",
  outputTokens: "200",
  cacheHitPercent: "0",
  headroomPercent: "10",
  quotaFactors: false,
  overflowLeftOut: false,
};
const hourly = (hoursPerDay: string) => ({ plan: "hourly", hoursPerDay, daysPerMonth: "30" }) as const;

function verdictOf(item: Item) {
  const { options } = pricedOf(item);
  return options === null ? null : optionVerdict(options);
}
const named = (item: Item) => {
  const verdict = verdictOf(item);
  if (verdict === null) return null;
  return [
    verdict.is,
    ...("best" in verdict && verdict.best !== null ? [verdict.best.option, toText(verdict.best.cost)] : []),
  ];
};

it("fault 32: is one, over all options that the item knows", () => {
  // 16 h a day: tokens for 80 requests a minute cost 1,935.36, less than 2,520 daily and 3,360 hourly.
  expect(named(ptu({ ...twin, traffic: steady }))).toEqual(["other", "tokens", "1935.36"]);
  expect(
    named(
      ptu({
        ...twin,
        traffic: {
          ...steady,
          averageRequestsPerMinute: "110",
          peakRequestsPerMinute: "110",
          inputTokens: "1800",
          outputTokens: "180",
        },
      }),
    ),
  ).toEqual(["bought", "daily", "2520"]);
  expect(named(ptu())).toEqual(["bought", "daily", "2520"]);
  expect(named(ptu({ purchase: hourly("16") }))).toEqual(["other", "daily", "2520"]);
  expect(named(ptu({ purchase: hourly("12") }))).toEqual(["same"]);
  expect(
    named(modelUnit({ purchase: { plan: "monthly", cancelledAfterDays: "10" }, comparedHoursPerDay: "2" })),
  ).toEqual(["other", "hourly", "400"]);
});

it("fault 31: names nothing that its traffic overflows, and the size that holds it instead", () => {
  const small: PtuItem = ptu({
    ...twin,
    inputTpm: "20000",
    outputTpm: "2000",
    traffic: steady,
    comparedHoursPerDay: null,
  });
  const priced = pricedOf(small);
  expect(optionVerdict(priced.options ?? never())).toMatchObject({ is: "overflows" });
  const ranked = priced.options?.ranked ?? [];
  expect(
    ranked
      .filter(({ carries }) => carries)
      .map(({ option, fitted }) => [option, fitted && toText(fitted.inputTpm), fitted && toText(fitted.outputTpm)]),
  ).toEqual([
    ["daily", "170000", "22000"],
    ["tokens", null, null],
    ["hourly", "170000", "22000"],
  ]);
  // 10 requests a minute fit: 70 of 80 overflow, at 0.00084 each over 43,200 minutes.
  expect(priced.lines.slice(2).map(({ code, params, amount }) => [code, params["atLeast"], toText(amount)])).toEqual([
    ["ptu-overflow-input", "yes", "1814.4"],
    ["ptu-overflow-output", "yes", "725.76"],
  ]);
  expect(priced.warnings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["traffic-overflows", "peak-overflows"]),
  );
  const use = priced.breakEven.find(({ per }) => per === "utilisation-percent")?.planned?.x;
  expect(use && compare(use, amount(100))).toBe(-1);
});

it("works out no overflow of a first month that fits, where only later ones do not", () => {
  const grows = { ...steady, averageRequestsPerMinute: "90", peakRequestsPerMinute: "90" };
  const priced = pricedOf(ptu({ ...twin, inputTpm: "150000", outputTpm: "20000", traffic: grows, growthPercent: "8" }));
  expect(priced.lines.some(({ code }) => code === "ptu-overflow-input")).toBe(true);
  const worked = priced.working.filter(({ code }) => code.startsWith("traffic-"));
  expect(worked.map(({ code }) => code)).toEqual(["traffic-capacity"]);
});

it("fault 38: has nothing to say of nothing", () => {
  expect(pricedOf(ptu({ inputTpm: "0", outputTpm: "0" })).options).toBeNull();
  expect(pricedOf(modelUnit({ replicas: "0" })).options).toBeNull();
});

it("fault 33: ranks on the hours that were entered, everywhere", () => {
  const item = ptu({ ...twin, traffic: steady, comparedHoursPerDay: "16" });
  const { options, breakEven } = pricedOf(item);
  const tokens = options?.ranked.find(({ option }) => option === "tokens");
  // 80 × 60 × 16 × 30 requests of 0.00084.
  expect(tokens && toText(tokens.cost)).toBe("1935.36");
  const planned = breakEven.find(({ per }) => per === "utilisation-percent")?.planned;
  expect(planned && toText(planned.saving)).toBe("584.64");
});

function never(): never {
  throw new Error("nothing to rank");
}
