import { compare, isZero } from "../../money/compare";
import { WAYS, type Way, type WayReason, type Workload } from "../../model/workload";
import type { Settings } from "../../model/settings";
import type { PtuQuotaFactors } from "../../rates/card/ptuQuotaFactors";
import type { RateCards } from "../../rates/card/rateCards";
import type { PricingContext } from "../context";
import type { AppliedWay, RefusedWay, WayGiven, WayResult } from "./appliedWay";
import { crossingsOf, type WayCrossing } from "./crossings";
import { offeredOn } from "./offeredOn";
import { dtuWay, modelUnitWay, ptuWay, reservationWay } from "./reservedWays";
import { byRequest, underPlan } from "./tokenWays";
import { busyMinutes } from "./workloadPeak";

export interface WaysToBuy {
  /** Those that apply from the least expensive on, then the others in the order of the table. */
  readonly ways: readonly (AppliedWay | RefusedWay)[];
  /** Of each two ways that apply, in the order of the table. */
  readonly crossings: readonly WayCrossing[];
}

export interface WaysContext {
  readonly rateCards: RateCards;
  readonly factors: readonly PtuQuotaFactors[];
  readonly settings: Settings;
}

/**
 * Every way to buy a workload (RULES.md section 12), each on the card of the region that offers it; reservations hold
 * the peak, undersized is never a way. Crossings by requests a month.
 */
export function waysToBuy(workload: Workload, context: WaysContext): WaysToBuy {
  const all = everyWay(workload, context);
  const applied = all.filter((one) => one.applies);
  const byCost = applied.toSorted((a, b) => compare(a.term, b.term) || WAYS.indexOf(a.way) - WAYS.indexOf(b.way));
  const crossings = applied.flatMap((first, place) =>
    applied.slice(place + 1).flatMap((second) => crossingsOf(first, second)),
  );
  return { ways: [...byCost, ...all.filter((one) => !one.applies)], crossings };
}

/** The same without crossings, in the order of the table. */
export function everyWay(workload: Workload, context: WaysContext): readonly WayResult[] {
  const given = wayGiven(workload, context);
  return WAYS.map((way) => wayOf(way, given));
}

/** A workload with the cards of its region that its ways are taken from. */
export function wayGiven(workload: Workload, { rateCards, factors, settings }: WaysContext): WayGiven {
  const context: PricingContext = {
    rateCards,
    factors,
    settings,
    currency: workload.currency,
    termMonths: workload.termMonths,
  };
  return { workload, context, offers: offeredOn(rateCards, workload) };
}

/** A way priced, or the reason why it does not apply. */
export function wayOf(way: Way, given: WayGiven): WayResult {
  const { workload, context, offers } = given;
  const refuse = (why: WayReason, card = ""): RefusedWay => ({ way, applies: false, card, why });
  if (workload.requestsPerMonth === "0") return refuse("no-requests");
  if (isZero(busyMinutes(workload, context.settings))) return refuse("no-busy-hours");
  switch (way) {
    case "tokens":
      return offers.tokens === null ? refuse("no-card-offers-it") : byRequest(way, given, offers.tokens);
    case "tokens-explicit-cache":
      if (offers.tokens === null) return refuse("no-card-offers-it");
      if (workload.cacheHitPercent === "0") return refuse("no-cached-input", offers.tokens.card);
      return byRequest(way, given, offers.tokens);
    case "batch":
      return offers.tokens === null ? refuse("no-card-offers-it") : byRequest(way, given, offers.tokens);
    case "fine-tuned-tokens":
      return offers.fineTuned === null ? refuse("no-card-offers-it") : byRequest(way, given, offers.fineTuned);
    case "savings-plan":
      return offers.tokens === null || offers.savingsPlan === null
        ? refuse("no-card-offers-it")
        : underPlan(given, offers.tokens, offers.savingsPlan);
    case "reservation-standard-daily":
      return reservationWay(way, given, { speed: "standard", plan: "daily" });
    case "reservation-standard-blocks":
      return reservationWay(way, given, { speed: "standard", plan: "block" });
    case "reservation-fast-daily":
      return reservationWay(way, given, { speed: "fast", plan: "daily" });
    case "reservation-fast-hourly":
      return reservationWay(way, given, { speed: "fast", plan: "hourly" });
    case "ptu-hourly":
      return ptuWay(way, given, "hourly");
    case "ptu-daily":
      return ptuWay(way, given, "daily");
    case "dtu":
      return dtuWay(given);
    case "model-unit-hourly":
      return modelUnitWay(way, given, "hourly");
    case "model-unit-monthly":
      return modelUnitWay(way, given, "monthly");
    default:
      return way satisfies never;
  }
}
