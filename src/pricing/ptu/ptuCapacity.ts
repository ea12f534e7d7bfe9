import { larger } from "../../money/compare";
import { toText } from "../../money/toText";
import type { RateCards } from "../../rates/rateCards";
import { findPtu } from "../../rates/findRow";
import type { PtuQuotaFactor, PtuQuotaFactors } from "../../rates/ptuQuotaFactors";
import type { PtuItem, SteadyTraffic } from "../../model/item";
import type { Settings } from "../../model/settings";
import { peakOverflow, type PeakOverflow } from "./peakOverflow";
import { ptuMinimum, reservedTpm, type ReservedTpm } from "./reservedTpm";
import { growthFactors, monthsInForce } from "../monthsInForce";
import { trafficFactor, trafficFit, trafficNeed, type TrafficFit, type TrafficNeed } from "./trafficFit";
import { tokenRate } from "../tokens/tokenRate";

/** What an item reserves, what its traffic needs, and how the two fit. */
export interface PtuCapacity {
  readonly reserved: ReservedTpm;
  /** null where the card lists no such model. */
  readonly maxInputTokens: number | null;
  /** How the newest edition weighs this model's tokens against the quota; null where it lists no factors for it. */
  readonly factor: PtuQuotaFactor | null;
  readonly need: TrafficNeed;
  /** The need in whole steps, with the minimum: what to reserve. */
  readonly toReserve: ReservedTpm;
  readonly fit: TrafficFit;
  /** What a minute at peak costs over the reservation; null where no token prices are chosen, or they are wrong. */
  readonly peak: PeakOverflow | null;
}

/**
 * Returns what the item reserves, what the traffic needs at peak with headroom, and the share of it that fits.
 *
 * @param traffic the item's own, or the example traffic where it has none
 */
export function ptuCapacity(
  item: PtuItem,
  traffic: SteadyTraffic,
  given: {
    readonly rateCards: RateCards;
    readonly factors: readonly PtuQuotaFactors[];
    readonly settings: Settings;
    readonly termMonths: number;
  },
): PtuCapacity {
  const minimum = ptuMinimum(given.settings.ptuMinimum);
  const reserved = reservedTpm(item.inputTpm, item.outputTpm, minimum);
  const found = findPtu(given.rateCards, item.card, item.cardVersion, item.model);
  const maxInputTokens = found.ok ? found.value.row.maxInputTokens : null;
  const factor = trafficFactor(given.factors, item.model, traffic);
  const largest = growthFactors(item.growthPercent, Math.max(1, monthsInForce(item, given.termMonths).count)).reduce(
    larger,
  );
  const need = trafficNeed(traffic, factor, largest);
  const fit = trafficFit(traffic, reserved, factor, maxInputTokens, largest);
  const tokens =
    item.tokenCard === ""
      ? null
      : tokenRate(
          given.rateCards,
          {
            card: item.tokenCard,
            version: item.tokenCardVersion,
            model: item.tokenModel === "" ? item.model : item.tokenModel,
            mode: item.mode,
          },
          traffic.inputTokens,
        );
  return {
    reserved,
    factor,
    need,
    fit,
    maxInputTokens,
    toReserve: reservedTpm(toText(need.inputTpm), toText(need.outputTpm), minimum),
    peak: tokens?.ok === true ? peakOverflow(traffic, reserved, fit, tokens.value, given.settings.overflow) : null,
  };
}
