import type { Workload } from "../../model/workload";
import { buildRateCards } from "../../rates/card/rateCards";
import { realCard } from "../../rates/published/realCards.testing";
import { usualSettings } from "../pricing.testing";
import type { WaysContext } from "./waysToBuy";

/** Three million chats a month, evenly spread, on a model that Beijing sells in most ways. */
export const CHATS: Workload = {
  currency: "CNY",
  model: "qwen3.7-plus-2026-05-26",
  mode: "instruct",
  requestsPerMonth: "3000000",
  inputTokens: "1200",
  outputTokens: "300",
  cacheHitPercent: "0",
  hoursPerDay: "24",
  daysPerMonth: "all",
  peakToMean: "1",
  termMonths: 12,
  region: "",
  scope: "",
  spec: "",
  replicaInputTpm: null,
  replicaOutputTpm: null,
};

/** The same in 16 hours a day, twice the mean at their peak, with 40 % of the input from the cache. */
export const BUSY_CHATS: Workload = { ...CHATS, cacheHitPercent: "40", hoursPerDay: "16", peakToMean: "2" };

/** The cards of these files, pinned, so that a new edition changes no test. */
export function waysContext(files: readonly string[]): WaysContext {
  return { rateCards: buildRateCards(files.map(realCard), []), factors: [], settings: usualSettings };
}
