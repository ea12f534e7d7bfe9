import { amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { roundUpToStep, roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import type { Item, SteadyTraffic, TokensItem } from "../../model/item";
import type { Currency } from "../../model/quantities";
import type { Settings } from "../../model/settings";
import type { Workload } from "../../model/workload";
import { findCard } from "../../rates/find/findCard";
import { listDtu } from "../../rates/list/listDtu";
import { listSpecs } from "../../rates/list/listSpecs";
import type { RateCards } from "../../rates/card/rateCards";
import { offeredOn } from "./offeredOn";
import { dtuItem, modelUnitItem, ptuItem, reservationItem } from "./wayItems";
import { busyMinutes } from "./workloadPeak";
import { workloadOfTokens } from "./workloadOfTokens";

/** What holds tokens ready, instead of billing each of them. */
const RESERVED_KINDS = ["ptu", "reservation", "dtu", "model-unit"] as const;
export type ReservedKind = (typeof RESERVED_KINDS)[number];

export function isReservedKind(kind: string): kind is ReservedKind {
  return RESERVED_KINDS.some((one) => one === kind);
}

export type BesideTokens = Extract<Item, { kind: ReservedKind }>;

interface Beside {
  readonly rateCards: RateCards;
  readonly settings: Settings;
  readonly currency: Currency;
  readonly termMonths: number;
}

/** Requests a minute are shown, and can be typed over: four places are enough for one in a week. */
const REQUESTS_STEP = amount("0.0001");

/**
 * An item of another kind for the load of a token item: the same model in the same region, sized for the mean minute of
 * the month and compared with the item's own token prices. How many replicas a load needs is measured, not known: of
 * model units one. Null where no card of the region sells the kind for the model.
 */
export function besideTokens(item: TokensItem, kind: ReservedKind, given: Beside): BesideTokens | null {
  const { rateCards, settings } = given;
  const card = findCard(rateCards, item.card, item.cardVersion);
  const workload = workloadOfTokens(item, card.ok ? card.value : undefined, given);
  const offers = offeredOn(rateCards, workload);
  const traffic = steadyTraffic(workload, settings);
  const held = {
    tokenCard: item.card,
    tokenCardVersion: item.cardVersion,
    tokenModel: item.model,
    traffic,
    inputTpm: tokensAMinute(traffic, traffic.inputTokens),
    outputTpm: tokensAMinute(traffic, traffic.outputTokens),
    comparedHoursPerDay: null,
  };
  switch (kind) {
    case "ptu":
      return offers.ptu === null ? null : { ...ptuItem(workload, settings, offers.ptu, "daily"), ...held };
    case "reservation":
      return offers.reservation === null
        ? null
        : {
            ...reservationItem(workload, settings, offers.reservation, { speed: "standard", plan: "daily" }),
            ...held,
          };
    case "dtu": {
      if (offers.dtu === null) return null;
      const { card: id, version, model } = offers.dtu;
      const spec = listDtu(rateCards, id, version, model)[0]?.spec ?? "";
      const { tokenCard, tokenCardVersion, tokenModel } = held;
      return { ...dtuItem(workload, settings, offers.dtu, spec), tokenCard, tokenCardVersion, tokenModel };
    }
    case "model-unit": {
      if (offers.modelUnit === null) return null;
      const { card: id, version, model } = offers.modelUnit;
      const spec = listSpecs(rateCards, id, version, model)[0] ?? "";
      return modelUnitItem({ ...workload, spec }, settings, offers.modelUnit, "monthly");
    }
    default:
      return kind satisfies never;
  }
}

function steadyTraffic(workload: Workload, settings: Settings): SteadyTraffic {
  const perMinute = toText(
    // rounding: up, so that the reservation is never too small.
    roundUpToStep(divide(amount(workload.requestsPerMonth), busyMinutes(workload, settings)), REQUESTS_STEP),
  );
  return {
    peakRequestsPerMinute: perMinute,
    averageRequestsPerMinute: perMinute,
    inputTokens: workload.inputTokens,
    outputTokens: workload.outputTokens,
    cacheHitPercent: workload.cacheHitPercent,
    headroomPercent: "0",
    quotaFactors: false,
    overflowLeftOut: false,
  };
}

/** What the busiest minute takes, so that none of it overflows. */
function tokensAMinute({ peakRequestsPerMinute }: SteadyTraffic, tokens: string): string {
  // rounding: up, a token is not divided.
  return toText(roundUpToWhole(multiply(amount(peakRequestsPerMinute), amount(tokens))));
}
