import { describe, expect, it } from "vitest";
import { toText } from "../../../money/toText";
import type { SteadyTraffic } from "../../../model/item";
import { reservedTpm } from "../reservedTpm";
import { trafficFit, trafficNeed } from "./trafficFit";

const traffic: SteadyTraffic = {
  peakRequestsPerMinute: "80",
  averageRequestsPerMinute: "50",
  inputTokens: "2400",
  outputTokens: "240",
  cacheHitPercent: "50",
  headroomPercent: "0",
  quotaFactors: false,
  overflowLeftOut: false,
};
const factors = [
  {
    model: "m",
    inputLimitTokens: 256000,
    cachedTokenFactor: "0.2",
    tierOver: 0,
    tierUpTo: 256000,
    inputFactor: "1",
    outputFactor: "2",
  },
] as const;
const reserve = (input: string, output: string) => reservedTpm(input, output, null);

describe("steady traffic", () => {
  it("needs peak × tokens × (1 + headroom)", () => {
    const need = trafficNeed(traffic, null);
    expect([toText(need.inputTpm), toText(need.outputTpm)]).toEqual(["192000", "19200"]);
    const more = trafficNeed({ ...traffic, headroomPercent: "12.5", peakRequestsPerMinute: "80.1" }, null);
    expect([toText(more.inputTpm), toText(more.outputTpm)]).toEqual(["216270", "21627"]);
  });

  it("weighs cached tokens and outputs only where the factors are switched on", () => {
    expect(toText(trafficNeed(traffic, factors).inputTpm)).toBe("192000");
    const weighed = trafficNeed({ ...traffic, quotaFactors: true, overflowLeftOut: false }, factors);
    expect([toText(weighed.inputTpm), toText(weighed.outputTpm)]).toEqual(["115200", "38400"]);
  });

  it("says what overflows at peak in whole requests: below, at and above the quota", () => {
    const overflow = (input: string, output: string) => {
      const fit = trafficFit(traffic, reserve(input, output), null, null);
      return [toText(fit.overflowRequestsPerMinute), toText(fit.overflowPercent)];
    };
    expect(overflow("192000", "20000")).toEqual(["0", "0"]);
    expect(overflow("190000", "20000")).toEqual(["1", "1.25"]);
    expect(overflow("100000", "20000")).toEqual(["39", "48.75"]);
    expect(overflow("200000", "0")).toEqual(["80", "100"]);
  });

  it("says the average use of each dimension, none where nothing is reserved", () => {
    const fit = trafficFit({ ...traffic, outputTokens: "0" }, reserve("200000", "0"), null, null);
    expect(fit.inputUtilisation && toText(fit.inputUtilisation)).toBe("60");
    expect(fit.outputUtilisation).toBeNull();
  });
});
