import { amount, one, zero, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import type { ListedModel } from "../../rates/list/listModels";
import type { DtuItem, Item, ModelUnitItem, PtuItem, ReservationItem, TokensItem } from "../../model/item";
import type { Settings } from "../../model/settings";
import type { Workload } from "../../model/workload";
import { larger } from "../../money/compare";
import { peakTpmPerRequest } from "./workloadPeak";

/** The items that a way buys a workload with, on the card that offers it. */
const COMMON = { id: "i1", label: "", note: "", discountPercent: "0", startMonth: "1", months: null } as const;

function onCard({ card, version, model }: ListedModel) {
  return { card, cardVersion: version, model };
}

export function tokensItem(workload: Workload, listed: ListedModel, more: Partial<TokensItem> = {}): TokensItem {
  return {
    ...COMMON,
    ...onCard(listed),
    kind: "tokens",
    growthPercent: "0",
    mode: workload.mode,
    fineTuned: false,
    requestsPerMonth: workload.requestsPerMonth,
    inputTokens: workload.inputTokens,
    outputTokens: workload.outputTokens,
    cacheHitPercent: workload.cacheHitPercent,
    cacheMode: "implicit",
    cacheCreatePercent: "0",
    cachePricePer1k: null,
    peakHoursPercent: null,
    promotional: false,
    batchPercent: "0",
    rounds: "1",
    systemTokens: "0",
    freeTokens: "0",
    freeDays: "90",
    ...more,
  };
}

/** Tokens a minute that hold the peak, whole. */
export function peakTpm(workload: Workload, settings: Settings): { readonly input: string; readonly output: string } {
  const { input, output } = peakTpmPerRequest(workload, settings);
  const requests = amount(workload.requestsPerMonth);
  // rounding: a token is not divided.
  return {
    input: toText(roundUpToWhole(multiply(input, requests))),
    output: toText(roundUpToWhole(multiply(output, requests))),
  };
}

type Reserved = Pick<PtuItem, "inputTpm" | "outputTpm"> &
  Omit<PtuItem, "kind" | "purchase" | "card" | "cardVersion" | "model">;

function reserved(workload: Workload, settings: Settings): Reserved {
  const { input, output } = peakTpm(workload, settings);
  return {
    ...COMMON,
    growthPercent: "0",
    mode: workload.mode,
    inputTpm: input,
    outputTpm: output,
    tokenCard: "",
    tokenCardVersion: "",
    tokenModel: "",
    requestInputTokens: workload.inputTokens,
    comparedHoursPerDay: workload.hoursPerDay,
    traffic: null,
    sizing: null,
  };
}

export function ptuItem(
  workload: Workload,
  settings: Settings,
  listed: ListedModel,
  plan: "hourly" | "daily",
): PtuItem {
  const { hoursPerDay, daysPerMonth } = workload;
  return {
    ...reserved(workload, settings),
    ...onCard(listed),
    kind: "ptu",
    purchase: plan === "hourly" ? { plan, hoursPerDay, daysPerMonth } : { plan, daysPerMonth },
  };
}

export function reservationItem(
  workload: Workload,
  settings: Settings,
  listed: ListedModel,
  bought: { readonly speed: ReservationItem["speed"]; readonly plan: "daily" | "block" | "hourly" },
): ReservationItem {
  const { hoursPerDay, daysPerMonth } = workload;
  const { speed, plan } = bought;
  return {
    ...reserved(workload, settings),
    ...onCard(listed),
    kind: "reservation",
    speed,
    purchase: plan === "hourly" ? { plan, hoursPerDay, daysPerMonth } : { plan, daysPerMonth },
  };
}

export function dtuItem(workload: Workload, settings: Settings, listed: ListedModel, spec: string): DtuItem {
  const { input, output } = peakTpm(workload, settings);
  return {
    ...COMMON,
    ...onCard(listed),
    kind: "dtu",
    spec,
    multiple: null,
    peakInputTpm: input,
    peakOutputTpm: output,
    mode: workload.mode,
    tokenCard: "",
    tokenCardVersion: "",
    tokenModel: "",
    requestInputTokens: workload.inputTokens,
  };
}

export function modelUnitItem(
  workload: Workload,
  settings: Settings,
  listed: ListedModel,
  plan: "hourly" | "monthly",
): ModelUnitItem {
  const { hoursPerDay, daysPerMonth } = workload;
  return {
    ...COMMON,
    ...onCard(listed),
    kind: "model-unit",
    spec: workload.spec,
    replicas: toText(replicasFor(workload, settings)),
    purchase: plan === "hourly" ? { plan, hoursPerDay, daysPerMonth } : { plan, cancelledAfterDays: null },
    comparedHoursPerDay: null,
    measured: null,
  };
}

/** Whole replicas that hold the peak, at least one. */
function replicasFor(workload: Workload, settings: Settings): Amount {
  const { input, output } = peakTpmPerRequest(workload, settings);
  const requests = amount(workload.requestsPerMonth);
  const count = (perRequest: Amount, of: string | null) =>
    of === null || of === "0" ? zero : roundUpToWhole(divide(multiply(perRequest, requests), amount(of)));
  return larger(one, larger(count(input, workload.replicaInputTpm), count(output, workload.replicaOutputTpm)));
}

/** An item as the plan file has its kind. */
export type WayItem = Extract<Item, { kind: "tokens" | "ptu" | "reservation" | "dtu" | "model-unit" }>;
