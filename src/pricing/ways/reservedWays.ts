import { amount, one, zero, type Amount } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import { compare, isZero } from "../../money/compare";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { Way, WayReason } from "../../model/workload";
import type { DtuPrice } from "../../rates/card/capacityPrices";
import { findCard } from "../../rates/find/findCard";
import { findModelUnit } from "../../rates/find/findModelUnit";
import { findReservation } from "../../rates/find/findReservation";
import { findPtu } from "../../rates/find/findRow";
import { rowsOfModel } from "../../rates/find/rowsOfModel";
import { billedHours } from "../billedHours";
import type { PricedItem } from "../pricedItem";
import { ptuMinimum } from "../ptu/reservedTpm";
import { blockSold, minimumSold } from "../reservation/plansSold";
import { applied, type RefusedWay, type WayGiven, type WayResult } from "./appliedWay";
import type { LeastCost, StaircaseCost } from "./volumeCost";
import { dtuItem, modelUnitItem, ptuItem, reservationItem } from "./wayItems";
import { peakTpmPerRequest } from "./workloadPeak";

/** A throughput reservation that holds the peak. */
export function reservationWay(
  way: Way,
  given: WayGiven,
  bought: { readonly speed: "standard" | "fast"; readonly plan: "daily" | "block" | "hourly" },
): WayResult {
  const { workload, context, offers } = given;
  const listed = offers.reservation;
  const refuse = (why: WayReason): RefusedWay => ({ way, applies: false, card: listed?.card ?? "", why });
  if (listed === null) return refuse("no-card-offers-it");
  const found = findReservation(context.rateCards, listed.card, listed.version, listed.model, bought.speed);
  if (!found.ok) return refuse("no-card-offers-it");
  const { row, card } = found.value;
  const { reservation: rules } = card.rules;
  if (rules === null) return refuse("no-card-offers-it");
  if (bought.plan === "block") {
    const block = blockSold(rules, bought.speed);
    if (block === null) return refuse("no-card-offers-it");
    const { hours } = billedHours(workload.hoursPerDay, "minute");
    if (compare(hours, amount(block.hours)) > 0) return refuse("busy-hours-over-block");
  }
  if (row.maxInputTokens !== null && BigInt(workload.inputTokens) > BigInt(row.maxInputTokens))
    return refuse("request-over-maximum");
  const item = reservationItem(workload, context.settings, listed, bought);
  const least = minimumSold(rules);
  return applied(way, given, item, (priced) => staircase(given, priced, least));
}

/** Provisioned throughput that holds the peak. */
export function ptuWay(way: Way, given: WayGiven, plan: "hourly" | "daily"): WayResult {
  const { workload, context, offers } = given;
  const listed = offers.ptu;
  const refuse = (why: WayReason): RefusedWay => ({ way, applies: false, card: listed?.card ?? "", why });
  if (listed === null) return refuse("no-card-offers-it");
  const found = findPtu(context.rateCards, listed.card, listed.version, listed.model);
  if (found.ok && BigInt(workload.inputTokens) > BigInt(found.value.row.maxInputTokens))
    return refuse("request-over-maximum");
  return applied(way, given, ptuItem(workload, context.settings, listed, plan), (priced) =>
    staircase(given, priced, ptuMinimum(context.settings.ptuMinimum)),
  );
}

/** Steps of input and of output: each has its price a month, that of the line over its steps. */
function staircase(
  { workload, context }: WayGiven,
  priced: PricedItem,
  least: { readonly input: Amount; readonly output: Amount } | null,
): StaircaseCost {
  const perRequest = peakTpmPerRequest(workload, context.settings);
  // Requests without any token reserve nothing, and a minimum is of what is bought.
  const isNothing = isZero(perRequest.input) && isZero(perRequest.output);
  const leastOf = (is: "input" | "output", tpm: number) => {
    if (isNothing) return zero;
    if (least === null) return isZero(perRequest[is]) ? zero : one;
    return divide(least[is], amount(tpm));
  };
  const dimension = (is: "input" | "output", tpm: number) => {
    const line = priced.lines.find(({ code }) => (code === "ptu-input") === (is === "input"));
    const steps = amount(line?.params["steps"] ?? "0");
    return {
      stepsPerRequest: divide(perRequest[is], amount(tpm)),
      least: leastOf(is, tpm),
      price: line === undefined || isZero(steps) ? zero : divide(line.amount, steps),
    };
  };
  return {
    is: "stairs",
    isTogether: false,
    dimensions: [dimension("input", INPUT_STEP_TPM), dimension("output", OUTPUT_STEP_TPM)],
  };
}

/** The spec that costs the least for the peak; at another volume another one may. */
export function dtuWay(given: WayGiven): WayResult {
  const { workload, context, offers } = given;
  const listed = offers.dtu;
  const refused: RefusedWay = { way: "dtu", applies: false, card: "", why: "no-card-offers-it" };
  const card = listed === null ? null : findCard(context.rateCards, listed.card, listed.version);
  if (listed === null || card?.ok !== true) return refused;
  const perRequest = peakTpmPerRequest(workload, context.settings);
  const rows = rowsOfModel(card.value.dtu, listed.model);
  const cost: LeastCost = { is: "least", of: rows.map((row) => multiplesOf(row, perRequest)) };
  const specs = rows.map(({ spec }) =>
    applied("dtu", given, dtuItem(workload, context.settings, listed, spec), () => cost),
  );
  const able = specs.filter((one) => one.applies).toSorted((a, b) => compare(a.term, b.term));
  return able[0] ?? specs[0] ?? refused;
}

function multiplesOf(
  { baseInputTpm, baseOutputTpm, monthly }: DtuPrice,
  perRequest: { readonly input: Amount; readonly output: Amount },
): StaircaseCost {
  const dimension = (tpm: Amount, base: number) => ({
    stepsPerRequest: divide(tpm, amount(base)),
    least: one,
    price: amount(monthly),
  });
  return {
    is: "stairs",
    isTogether: true,
    dimensions: [dimension(perRequest.input, baseInputTpm), dimension(perRequest.output, baseOutputTpm)],
  };
}

/** Replicas that hold the peak, where it was measured what one of them serves. */
export function modelUnitWay(way: Way, given: WayGiven, plan: "hourly" | "monthly"): WayResult {
  const { workload, context, offers } = given;
  const listed = offers.modelUnit;
  const refuse = (why: WayReason): RefusedWay => ({ way, applies: false, card: listed?.card ?? "", why });
  if (listed === null) return refuse("no-card-offers-it");
  const { spec, replicaInputTpm, replicaOutputTpm } = workload;
  const measured = [replicaInputTpm, replicaOutputTpm].filter((tpm) => tpm !== null && tpm !== "0");
  if (spec === "" || measured.length === 0) return refuse("replica-not-measured");
  if (!findModelUnit(context.rateCards, listed.card, listed.version, listed.model, spec).ok)
    return refuse("no-card-offers-it");
  const perRequest = peakTpmPerRequest(workload, context.settings);
  const item = modelUnitItem(workload, context.settings, listed, plan);
  return applied(way, given, item, ({ monthly }) => {
    const price = divide(monthly, amount(item.replicas));
    const dimension = (tpm: Amount, of: string | null) => ({
      stepsPerRequest: of === null || of === "0" ? zero : divide(tpm, amount(of)),
      least: one,
      price,
    });
    return {
      is: "stairs",
      isTogether: true,
      dimensions: [dimension(perRequest.input, replicaInputTpm), dimension(perRequest.output, replicaOutputTpm)],
    };
  });
}
