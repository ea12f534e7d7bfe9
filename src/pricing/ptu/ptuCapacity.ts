import { larger } from "../../money/compare";
import { toText } from "../../money/toText";
import type { RateCards } from "../../rates/card/rateCards";
import { findReservation } from "../../rates/find/findReservation";
import { findPtu } from "../../rates/find/findRow";
import type { PtuQuotaFactors } from "../../rates/card/ptuQuotaFactors";
import type { SteadyTraffic } from "../../model/item";
import type { DecimalText } from "../../model/quantities";
import type { Settings } from "../../model/settings";
import { minimumSold } from "../reservation/plansSold";
import { peakOverflow, type PeakOverflow } from "./overflow/peakOverflow";
import type { ReservedItem } from "./ptuGiven";
import { ptuMinimum, reservedTpm, type ReservedTpm, type TpmMinimum } from "./reservedTpm";
import { growthFactors, monthsInForce } from "../monthsInForce";
import { trafficFit, trafficNeed, type TrafficFit, type TrafficNeed } from "./traffic/trafficFit";
import { tokenRate } from "../tokens/tokenRate";
import { highestBand, trafficFactors, type TrafficFactors } from "./trafficWeights";

/** What an item reserves, what its traffic needs, and how the two fit. */
export interface PtuCapacity {
  readonly reserved: ReservedTpm;
  /** null where the card lists no such model. */
  readonly maxInputTokens: number | null;
  /** How the newest edition weighs this model's tokens against the quota; null where it lists no factors for it. */
  readonly factors: TrafficFactors | null;
  /** Of the output, by the length of the input; null where there are no factors. */
  readonly outputFactor: DecimalText | null;
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
  item: ReservedItem,
  traffic: SteadyTraffic,
  given: {
    readonly rateCards: RateCards;
    readonly factors: readonly PtuQuotaFactors[];
    readonly settings: Settings;
    readonly termMonths: number;
  },
): PtuCapacity {
  const { minimum, maxInputTokens } = soldAs(item, given.rateCards, given.settings);
  const reserved = reservedTpm(item.inputTpm, item.outputTpm, minimum);
  const factors = trafficFactors(given.factors, item, traffic);
  const largest = growthFactors(item.growthPercent, Math.max(1, monthsInForce(item, given.termMonths).count)).reduce(
    larger,
  );
  const need = trafficNeed(traffic, factors, largest);
  const fit = trafficFit(traffic, reserved, factors, maxInputTokens, largest);
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
    factors,
    outputFactor: factors === null ? null : highestBand(traffic, factors).outputFactor,
    need,
    fit,
    maxInputTokens,
    toReserve: reservedTpm(toText(need.inputTpm), toText(need.outputTpm), minimum),
    peak: tokens?.ok === true ? peakOverflow(traffic, reserved, fit, tokens.value, given.settings.overflow) : null,
  };
}

/** The least that can be bought and the longest input: PTU's minimum is a setting, that of a reservation the card's. */
function soldAs(
  item: ReservedItem,
  rateCards: RateCards,
  settings: Settings,
): { readonly minimum: TpmMinimum | null; readonly maxInputTokens: number | null } {
  if (item.kind === "ptu") {
    const found = findPtu(rateCards, item.card, item.cardVersion, item.model);
    return {
      minimum: ptuMinimum(settings.ptuMinimum),
      maxInputTokens: found.ok ? found.value.row.maxInputTokens : null,
    };
  }
  const found = findReservation(rateCards, item.card, item.cardVersion, item.model, item.speed);
  if (!found.ok) return { minimum: null, maxInputTokens: null };
  const { card, row } = found.value;
  const { reservation: rules } = card.rules;
  return {
    minimum: rules === null ? null : minimumSold(rules),
    maxInputTokens: row.maxInputTokens,
  };
}
