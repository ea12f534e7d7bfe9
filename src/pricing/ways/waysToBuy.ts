import { amount, one, zero, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { compare, isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { SavingsPlan } from "../../model/item";
import { WAYS, type Way, type WayReason, type Workload } from "../../model/workload";
import type { ProblemCode } from "../../model/problem";
import type { PtuQuotaFactors } from "../../rates/ptuQuotaFactors";
import { findCard } from "../../rates/findCard";
import { findModelUnit } from "../../rates/findModelUnit";
import { findReservation } from "../../rates/findReservation";
import { findPtu } from "../../rates/findRow";
import type { ListedModel } from "../../rates/listModels";
import type { RateCard } from "../../rates/rateCard";
import type { RateCards } from "../../rates/rateCards";
import { rowsOfModel } from "../../rates/rowsOfModel";
import { SAVINGS_CLASSES } from "../../rates/savingsPlan";
import type { Settings } from "../../model/settings";
import { billedHours } from "../billedHours";
import type { PricingContext } from "../context";
import { priceItem } from "../priceItem";
import type { PricedItem } from "../pricedItem";
import { ptuMinimum } from "../ptu/reservedTpm";
import { bestCommitment, type SolvedCommitment } from "../savingsPlan/bestCommitment";
import { coveredByMonth } from "../savingsPlan/coveredByMonth";
import { crossingsOf, type WayCrossing } from "./crossings";
import { offeredOn, type OfferedOn } from "./offeredOn";
import { bandsOf, type StaircaseCost, type VolumeCost } from "./volumeCost";
import { dtuItem, modelUnitItem, ptuItem, reservationItem, tokensItem, type WayItem } from "./wayItems";
import { busyMinutes, peakTpmPerRequest } from "./workloadPeak";

/** One way to buy a workload, priced. */
export interface AppliedWay {
  readonly way: Way;
  readonly applies: true;
  readonly card: string;
  readonly version: string;
  /** Of a month, and of the whole term. */
  readonly monthly: Amount;
  readonly term: Amount;
  readonly item: WayItem;
  readonly priced: PricedItem;
  /** Only of the way under a savings plan. */
  readonly savingsPlan: SavingsPlan | null;
  /** What a month costs by the requests. */
  readonly cost: VolumeCost;
}

export interface RefusedWay {
  readonly way: Way;
  readonly applies: false;
  /** "" where no card offers it. */
  readonly card: string;
  readonly why: WayReason;
}

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
export function waysToBuy(workload: Workload, { rateCards, factors, settings }: WaysContext): WaysToBuy {
  const context: PricingContext = {
    rateCards,
    factors,
    settings,
    currency: workload.currency,
    termMonths: workload.termMonths,
  };
  const given: WayGiven = { workload, context, offers: offeredOn(rateCards, workload) };
  const all = WAYS.flatMap((way) => wayOf(way, given));
  const applied = all.filter((one) => one.applies);
  const byCost = applied.toSorted((a, b) => compare(a.term, b.term) || WAYS.indexOf(a.way) - WAYS.indexOf(b.way));
  const crossings = applied.flatMap((first, place) =>
    applied.slice(place + 1).flatMap((second) => crossingsOf(first, second)),
  );
  return { ways: [...byCost, ...all.filter((one) => !one.applies)], crossings };
}

interface WayGiven {
  readonly workload: Workload;
  readonly context: PricingContext;
  readonly offers: OfferedOn;
}

type WayResult = AppliedWay | RefusedWay;

function wayOf(way: Way, given: WayGiven): WayResult {
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
      return reservation(way, given, { speed: "standard", plan: "daily" });
    case "reservation-standard-blocks":
      return reservation(way, given, { speed: "standard", plan: "block" });
    case "reservation-fast-daily":
      return reservation(way, given, { speed: "fast", plan: "daily" });
    case "reservation-fast-hourly":
      return reservation(way, given, { speed: "fast", plan: "hourly" });
    case "ptu-hourly":
      return ptu(way, given, "hourly");
    case "ptu-daily":
      return ptu(way, given, "daily");
    case "dtu":
      return dtu(given);
    case "model-unit-hourly":
      return modelUnit(way, given, "hourly");
    case "model-unit-monthly":
      return modelUnit(way, given, "monthly");
    default:
      return way satisfies never;
  }
}

const ITEM_OF = {
  tokens: {},
  "tokens-explicit-cache": { cacheMode: "explicit" },
  batch: { batchPercent: "100" },
  "fine-tuned-tokens": { fineTuned: true },
} as const;

/** Tokens in one form or another: each request costs the same. */
function byRequest(way: keyof typeof ITEM_OF, given: WayGiven, listed: ListedModel): WayResult {
  const item = tokensItem(given.workload, listed, ITEM_OF[way]);
  return applied(way, given, item, ({ monthly }) => ({
    is: "linear",
    perRequest: divide(monthly, amount(item.requestsPerMonth)),
  }));
}

/** The best commitment of every term that fits into the workload's, and every payment. */
function underPlan(given: WayGiven, listed: ListedModel, planCard: RateCard): WayResult {
  const { workload, context } = given;
  const { savingsPlan: rules } = planCard.rules;
  const item = tokensItem(workload, listed);
  const inTokens = applied("savings-plan", given, item, () => ({ is: "linear", perRequest: zero }));
  if (!inTokens.applies || rules === null) return inTokens;
  const refused: RefusedWay = {
    way: "savings-plan",
    applies: false,
    card: planCard.id,
    why: "not-covered-by-a-plan",
  };
  const coverage = coveredByMonth([inTokens.priced], rules, context);
  const [covered] = coverage.items;
  if (covered === undefined) return refused;
  const terms = [...new Set(planCard.savingsPlans.map(({ payment, termMonths }) => `${payment} ${termMonths}`))];
  let best: { readonly solved: SolvedCommitment; readonly at: (typeof planCard.savingsPlans)[number] } | null = null;
  for (const key of terms) {
    const at = planCard.savingsPlans.find(({ payment, termMonths }) => `${payment} ${termMonths}` === key);
    if (at === undefined || at.termMonths > workload.termMonths) continue;
    const solved = bestCommitment({ months: coverage.byMonth, rates: planCard.savingsPlans, rules, at });
    if (solved !== null && (best === null || compare(solved.cost, best.solved.cost) < 0)) best = { solved, at };
  }
  if (best === null) return { ...refused, why: "no-commitment-pays" };
  const { solved, at } = best;
  const perRequest = divide(inTokens.priced.monthly, amount(item.requestsPerMonth));
  const bands = bandsOf(planCard.savingsPlans, { ...at, class: covered.class ?? SAVINGS_CLASSES[0] });
  return {
    ...inTokens,
    card: planCard.id,
    version: planCard.version,
    monthly: divide(solved.cost, amount(workload.termMonths)),
    term: solved.cost,
    savingsPlan: {
      card: planCard.id,
      cardVersion: planCard.version,
      commitmentPerMonth: toText(solved.commitment),
      termMonths: planTerm(at.termMonths),
      payment: at.payment,
    },
    cost: { is: "commitment", perRequest, bands, step: amount(rules.step) },
  };
}

function planTerm(months: number): SavingsPlan["termMonths"] {
  return (["3", "6", "24"] as const).find((term) => term === String(months)) ?? "12";
}

function reservation(
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
    if (rules.block?.speeds.includes(bought.speed) !== true) return refuse("no-card-offers-it");
    const { hours } = billedHours(workload.hoursPerDay, "minute");
    if (compare(hours, amount(rules.block.hours)) > 0) return refuse("busy-hours-over-block");
  }
  if (row.maxInputTokens !== null && BigInt(workload.inputTokens) > BigInt(row.maxInputTokens))
    return refuse("request-over-maximum");
  const item = reservationItem(workload, context.settings, listed, bought);
  const least = { input: amount(rules.minimumInputTpm), output: amount(rules.minimumOutputTpm) };
  return applied(way, given, item, (priced) => staircase(given, priced, least));
}

function ptu(way: Way, given: WayGiven, plan: "hourly" | "daily"): WayResult {
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
  const dimension = (is: "input" | "output", tpm: number) => {
    const line = priced.lines.find(({ code }) => (code === "ptu-input") === (is === "input"));
    const steps = amount(line?.params["steps"] ?? "0");
    return {
      stepsPerRequest: divide(perRequest[is], amount(tpm)),
      least: least === null ? (isZero(perRequest[is]) ? zero : one) : divide(least[is], amount(tpm)),
      price: line === undefined || isZero(steps) ? zero : divide(line.amount, steps),
    };
  };
  return {
    is: "stairs",
    isTogether: false,
    dimensions: [dimension("input", INPUT_STEP_TPM), dimension("output", OUTPUT_STEP_TPM)],
  };
}

/** The spec that costs the least for the peak. */
function dtu(given: WayGiven): WayResult {
  const { workload, context, offers } = given;
  const listed = offers.dtu;
  const refused: RefusedWay = { way: "dtu", applies: false, card: "", why: "no-card-offers-it" };
  const card = listed === null ? null : findCard(context.rateCards, listed.card, listed.version);
  if (listed === null || card?.ok !== true) return refused;
  const perRequest = peakTpmPerRequest(workload, context.settings);
  const specs = rowsOfModel(card.value.dtu, listed.model).map((row) =>
    applied("dtu", given, dtuItem(workload, context.settings, listed, row.spec), () => ({
      is: "stairs",
      isTogether: true,
      dimensions: [
        { base: row.baseInputTpm, tpm: perRequest.input },
        { base: row.baseOutputTpm, tpm: perRequest.output },
      ].map(({ base, tpm }) => ({
        stepsPerRequest: divide(tpm, amount(base)),
        least: one,
        price: amount(row.monthly),
      })),
    })),
  );
  const able = specs.filter((one) => one.applies).toSorted((a, b) => compare(a.term, b.term));
  return able[0] ?? specs[0] ?? refused;
}

function modelUnit(way: Way, given: WayGiven, plan: "hourly" | "monthly"): WayResult {
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

function applied(
  way: Way,
  { workload, context }: WayGiven,
  item: WayItem,
  costOf: (priced: PricedItem) => VolumeCost,
): WayResult {
  const result = priceItem(item, context);
  if (!result.ok) return { way, applies: false, card: item.card, why: reasonOf(result.problems[0]?.code) };
  const { priced } = result;
  if (priced.warnings.some(({ code }) => code === "context-over-maximum"))
    return { way, applies: false, card: item.card, why: "context-over-maximum" };
  return {
    way,
    applies: true,
    card: item.card,
    version: item.cardVersion,
    monthly: priced.monthly,
    term: multiply(priced.monthly, amount(workload.termMonths)),
    item,
    priced,
    savingsPlan: null,
    cost: costOf(priced),
  };
}

function reasonOf(code: ProblemCode | undefined): WayReason {
  switch (code) {
    case "mode-not-offered":
      return "mode-not-offered";
    case "input-over-limit":
      return "input-over-limit";
    case "batch-not-offered":
      return "batch-not-offered";
    case "explicit-cache-not-listed":
      return "no-explicit-cache";
    default:
      return "no-card-offers-it";
  }
}
