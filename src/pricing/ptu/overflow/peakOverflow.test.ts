import { expect, it } from "vitest";
import { toText } from "../../../money/toText";
import { pinnedRateCards } from "../../../rates/pinnedCards.testing";
import type { SteadyTraffic } from "../../../model/item";
import { peakOverflow } from "./peakOverflow";
import { reservedTpm } from "../reservedTpm";
import { trafficFit } from "../traffic/trafficFit";
import { tokenRate } from "../../tokens/tokenRate";

const traffic: SteadyTraffic = {
  peakRequestsPerMinute: "80",
  averageRequestsPerMinute: "50",
  inputTokens: "2400",
  outputTokens: "240",
  cacheHitPercent: "0",
  headroomPercent: "0",
  quotaFactors: false,
  overflowLeftOut: false,
};

it("bills a peak whole, by the excess or not at all, as the setting says", () => {
  const tokens = tokenRate(
    pinnedRateCards,
    { card: "model-studio-billing", version: "", model: "qwen-plus", mode: "instruct" },
    null,
  );
  if (!tokens.ok) throw new Error("qwen-plus has a price");
  const reserved = reservedTpm("190000", "20000", null);
  const fit = trafficFit(traffic, reserved, null, null);
  const at = (overflow: "whole-request" | "excess" | "refused") => {
    const peak = peakOverflow(traffic, reserved, fit, tokens.value, overflow);
    return [toText(peak.costPerMinute), toText(peak.lostPerMinute)];
  };
  // One of 80 requests does not fit: 2,400 in and 240 out; 192,000 − 190,000 = 2,000 input tokens are over.
  expect(at("whole-request")).toEqual(["0.001248", "0"]);
  expect(at("excess")).toEqual(["0.0008", "0"]);
  expect(at("refused")).toEqual(["0", "1"]);
});
