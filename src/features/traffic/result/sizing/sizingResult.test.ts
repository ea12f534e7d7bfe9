import { expect, test } from "vitest";
import { toText } from "../../../../money/toText";
import { usualSettings } from "../../../../pricing/pricing.testing";
import { NO_TWIN } from "../../../../store/fields/tokenChoice";
import { dialectOf } from "../../../../store/csvPreference";
import { optionsFile, sizingResult } from "./sizingResult";
import type { SizingSettings } from "./sizingSettings";
import { sizedStudy, trafficOf, usualSizing, type Request } from "./sizedStudy.testing";

/** Two minutes of 10,000 input and 1,000 output tokens, which fill one step of each: 0.0052 by the token a minute. */
const FULL: readonly Request[] = [5, 6].map((minute) => ({ minute, input: 10_000, cached: 0, output: 1_000 }));

function resultOf(given: Partial<SizingSettings>, requests = FULL) {
  const sized = sizedStudy(trafficOf(requests, false), { ...usualSizing, ...given }, usualSettings);
  return { sized, result: sizingResult(sized, "30") };
}

test("a reservation that costs less than tokens is the answer", () => {
  // (3.36 + 0.84) × 2 / 1,440 = 0.0058333… against 0.0104
  const { verdict } = resultOf({}).result;
  expect(verdict).toMatchObject({ is: "pays", best: { outcome: { inputSteps: 1, outputSteps: 1 } } });
  expect(verdict.is === "pays" && toText(verdict.best.figures.overTime.total)).toBe(
    "0.00583333333333333333333333333333",
  );
  expect(verdict.is === "pays" && toText(verdict.best.figures.perMonth.total)).toBe("126");
});

test("where none does, the premium of the wanted coverage is said", () => {
  // (0.28 + 0.07) × 2 / 60 = 0.0116666…, 0.0012666… over 0.0104: 12.179… %
  const { verdict } = resultOf({ plan: "hourly" }).result;
  expect(verdict.is).toBe("never-pays");
  if (verdict.is !== "never-pays" || verdict.premium === null) throw new Error("no premium is said");
  expect(toText(verdict.premium.overTime)).toBe("0.00126666666666666666666666666667");
  expect(verdict.premium.percent && toText(verdict.premium.percent)).toMatch(/^12\.179/);
});

test("an input over the model's maximum makes full coverage impossible, and no other", () => {
  const long = [...FULL, { minute: 6, input: 128_001, cached: 0, output: 1 }];
  expect(resultOf({ coverage: { of: "requests", percent: "100" } }, long).result.verdict).toMatchObject({
    covered: null,
  });
  expect(resultOf({ coverage: { of: "requests", percent: "66" } }, long).result.verdict).toMatchObject({
    covered: { outcome: { overflowRequests: 1 } },
  });
  expect(
    resultOf({ coverage: { of: "requests", percent: "100" }, limitsInput: false }, long).result.verdict,
  ).toMatchObject({ covered: { outcome: { overflowRequests: 0 } } });
});

test("fault 35: headline amounts can be bought: a month, or a time that is rounded up", () => {
  const { result } = resultOf({});
  expect(result).toMatchObject({ headline: "month", isProrated: true });
  // 2 of 43,200 minutes.
  expect(toText(result.toHeadline)).toBe("21600");
  expect(resultOf({ billed: "whole" }).result).toMatchObject({ headline: "time", isProrated: false });
});

test("where requests are lost no option is the cheapest, and none is to refuse all of them", () => {
  const { result } = resultOf({ overflow: "refused" });
  expect(result.options.map(({ name }) => name)).toEqual(["coverage", "mean", "p50", "p90", "p95", "p99", "peak"]);
});

test("refused requests and missing token prices leave only the coverage to answer", () => {
  expect(resultOf({ overflow: "refused" }).result.verdict).toMatchObject({
    is: "refused",
    covered: { outcome: { inputSteps: 1, outputSteps: 1 } },
  });
  expect(resultOf({ tokens: NO_TWIN }).result.verdict).toMatchObject({
    is: "capacity",
    covered: { outcome: { inputSteps: 1, outputSteps: 1 } },
  });
});

test("the file has exact amounts, no cost of overflow without token prices, and no formulas", () => {
  const { sized, result } = resultOf({});
  const lines = optionsFile(result, sized, (name) => `=${name}`, dialectOf(null)).text.split("\r\n");
  expect(lines[1]).toBe("'=pay-as-you-go,USD,0,0,0,0.0104,0.0104,0,0,224.64,224.64,,,100,100,100");
  expect(lines[2]).toContain("'=best,USD,10000,1000,0.00583333333333333333333333333333,0,");
  const bare = resultOf({ tokens: NO_TWIN });
  expect(optionsFile(bare.result, bare.sized, String, dialectOf(null)).text).toContain(
    "coverage,USD,10000,1000,0.00583333333333333333333333333333,,,,126,,,100,100,0,0,0",
  );
});

test("a profile that does not count its requests is sized all the same", () => {
  const traffic = trafficOf(FULL, true);
  if (traffic.kind !== "profile") throw new Error("no profile");
  const uncounted = {
    kind: "profile",
    profile: { ...traffic.profile, requests: new Float64Array(traffic.profile.minutes) },
  } as const;
  const coverage = { of: "tokens", percent: "100" } as const;
  const { verdict, options } = sizingResult(sizedStudy(uncounted, { ...usualSizing, coverage }, usualSettings), "30");
  expect(verdict).toMatchObject({
    is: "pays",
    best: { outcome: { inputSteps: 1, outputSteps: 1, overflowRequests: null } },
  });
  expect(options.every(({ found }) => found !== null && found.figures.outside.requests === null)).toBe(true);
});

test("where no reservation pays, pay as you go is the cheapest, once", () => {
  const { result } = resultOf({ plan: "hourly" });
  expect(result).toMatchObject({ cheapest: "pay-as-you-go" });
  expect(result.options.map(({ name }) => name)).not.toContain("best");
  expect(resultOf({}).result).toMatchObject({ cheapest: "best" });
  expect(resultOf({ overflow: "refused" }).result).toMatchObject({ cheapest: null });
});
