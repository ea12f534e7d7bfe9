import { expect, it } from "vitest";
import { realCards } from "../../../rates/published/realCards.testing";
import { buildRateCards } from "../../../rates/card/rateCards";
import type { Workload } from "../../../model/workload";
import { toText } from "../../../money/toText";
import { usualSettings } from "../../pricing.testing";
import { compareEvaluations } from "./evaluateWays.testing";
import { prepareWays } from "./evaluateWays";
import { loadOf, workloadAt } from "./exactLoad";

const CHATS: Workload = {
  currency: "CNY",
  model: "qwen3.7-plus-2026-05-26",
  mode: "instruct",
  requestsPerMonth: "3000000",
  inputTokens: "1200",
  outputTokens: "300",
  cacheHitPercent: "40.25",
  hoursPerDay: "7.33",
  daysPerMonth: "all",
  peakToMean: "2",
  termMonths: 12,
  region: "",
  scope: "",
  spec: "",
  replicaInputTpm: null,
  replicaOutputTpm: null,
};

it("comes to what the full pricing comes to, and refuses what it refuses", () => {
  const seen = compareEvaluations(3000);
  expect(seen.cases).toBeGreaterThan(3000);
  expect(seen.priced).toBeGreaterThan(500);
}, 180_000);

it("a load is the workload's own numbers and makes them again", () => {
  const load = loadOf(CHATS);
  expect(load).toMatchObject({ requests: 3_000_000, cacheHitPercent: 40_250_000, hoursPerDay: 7_330_000 });
  expect(load && workloadAt(CHATS, load)).toEqual(CHATS);
  expect(loadOf({ ...CHATS, hoursPerDay: "0.0000001" })).toBeNull();
  expect(loadOf({ ...CHATS, requestsPerMonth: "10000000000000000" })).toBeNull();
});

it("a token price below list makes tokens less expensive by as much, and reservations not", () => {
  const context = { rateCards: buildRateCards(realCards(), []), factors: [], settings: usualSettings };
  const prepared = prepareWays(CHATS, context);
  const load = loadOf(CHATS)!;
  const at = (tokenPrice: number) => {
    const costs = prepared.costs({ ...load, tokenPrice });
    return (["tokens", "reservation-standard-blocks"] as const).map((way) => {
      const cost = costs[prepared.ways.indexOf(way)] ?? null;
      return cost === null ? null : toText(prepared.amountOf(cost));
    });
  };
  const [list, reserved] = at(1_000_000);
  expect(at(500_000)).toEqual([String(Number(list) / 2), reserved]);
});
