import type { Way, Workload } from "../../../model/workload";
import type { RateCard } from "../../../rates/card/rateCard";
import { cardFor } from "./referenceCards.testing";
import { referenceLoad, refuse, type ReferenceWay } from "./referenceLoad.testing";
import { byPlan } from "./referencePlan.testing";
import { byDtu, byModelUnit, byPtu, byReservation } from "./referenceReserved.testing";
import { byTokens, byTuned } from "./referenceTokens.testing";

/** Every way of a workload, computed from the cards and RULES.md. */
export function referenceWays(cards: readonly RateCard[], workload: Workload): readonly ReferenceWay[] {
  const load = referenceLoad(workload);
  const { isModel, minutes } = load;
  const { mode, spec } = workload;
  const of = {
    tokens: cardFor(
      cards,
      workload,
      (card) => card.tokens.some(isModel),
      (card) => card.tokens.some((row) => isModel(row) && row[mode] !== undefined),
    ),
    tuned: cardFor(cards, workload, (card) => card.fineTunedTokens.some(isModel)),
    reservation: cardFor(cards, workload, (card) => card.reservations.some(isModel)),
    ptu: cardFor(cards, workload, (card) => card.ptu.some(isModel)),
    dtu: cardFor(cards, workload, (card) => card.dtu.some(isModel)),
    modelUnit: cardFor(
      cards,
      workload,
      (card) => card.modelUnits.some(isModel),
      (card) => card.modelUnits.some((row) => isModel(row) && row.spec.toLowerCase() === spec.toLowerCase()),
    ),
  };

  const none = workload.requestsPerMonth === "0" ? "no-requests" : minutes.numerator === 0n ? "no-busy-hours" : null;
  const all: Way[] = [
    "tokens",
    "tokens-explicit-cache",
    "batch",
    "fine-tuned-tokens",
    "savings-plan",
    "reservation-standard-daily",
    "reservation-standard-blocks",
    "reservation-fast-daily",
    "reservation-fast-hourly",
    "ptu-hourly",
    "ptu-daily",
    "dtu",
    "model-unit-hourly",
    "model-unit-monthly",
  ];
  if (none !== null) return all.map((way) => refuse(way, none));

  return [
    byTokens(load, "tokens", of.tokens, "implicit"),
    byTokens(load, "tokens-explicit-cache", of.tokens, "explicit"),
    byTokens(load, "batch", of.tokens, "batch"),
    byTuned(load, of.tuned),
    byPlan(load, cards, of.tokens),
    byReservation(load, of.reservation, "reservation-standard-daily", "standard", "daily"),
    byReservation(load, of.reservation, "reservation-standard-blocks", "standard", "block"),
    byReservation(load, of.reservation, "reservation-fast-daily", "fast", "daily"),
    byReservation(load, of.reservation, "reservation-fast-hourly", "fast", "hourly"),
    byPtu(load, of.ptu, "ptu-hourly", "hourly"),
    byPtu(load, of.ptu, "ptu-daily", "daily"),
    byDtu(load, of.dtu),
    byModelUnit(load, of.modelUnit, "model-unit-hourly", "hourly"),
    byModelUnit(load, of.modelUnit, "model-unit-monthly", "monthly"),
  ];
}
