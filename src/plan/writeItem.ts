import type { DecimalText } from "../model/quantities";
import { type Document, writeNumber } from "./document";
import type { Clip, Item, MeasuredThroughput, ModelUnitItem, PtuItem, SteadyTraffic } from "./plan";
import { writeSizing } from "./writeSizing";

/** An item as the document has it, without the fields that have their default. */
export function writeItem(item: Item): Document {
  const common: Document = {
    id: item.id,
    kind: item.kind,
    ...unlessText("label", item.label),
    ...unlessText("note", item.note),
    ...unless("discountPercent", item.discountPercent, "0"),
    ...unless("startMonth", item.startMonth, "1"),
    ...("months" in item ? unless("months", item.months, null) : {}),
    ...("growthPercent" in item ? unless("growthPercent", item.growthPercent, "0") : {}),
  };
  if (item.kind === "other") {
    return {
      ...common,
      description: item.description,
      unitPrice: writeNumber(item.unitPrice),
      quantity: writeNumber(item.quantity),
      billing: item.billing,
    };
  }
  return {
    ...common,
    card: item.card,
    ...unlessText("cardVersion", item.cardVersion),
    model: item.model,
    ...writeUse(item),
  };
}

function writeUse(item: Exclude<Item, { kind: "other" }>): Document {
  switch (item.kind) {
    case "text-training":
      return {
        trainingTokens: writeNumber(item.trainingTokens),
        ...unless("mixedTokens", item.mixedTokens, "0"),
        epochs: writeNumber(item.epochs),
        ...unless("cancelledAfterTokens", item.cancelledAfterTokens, null),
      };
    case "video-training":
      return {
        clips: item.clips.map(writeClip),
        maxPixels: writeNumber(item.maxPixels),
        epochs: writeNumber(item.epochs),
      };
    case "ptu":
      return {
        ...(item.mode === "instruct" ? {} : { mode: item.mode }),
        inputTpm: writeNumber(item.inputTpm),
        outputTpm: writeNumber(item.outputTpm),
        purchase: writePurchase(item.purchase),
        ...unlessText("tokenCard", item.tokenCard),
        ...unlessText("tokenCardVersion", item.tokenCardVersion),
        ...unlessText("tokenModel", item.tokenModel),
        ...unless("requestInputTokens", item.requestInputTokens, null),
        ...unless("comparedHoursPerDay", item.comparedHoursPerDay, null),
        ...(item.traffic === null ? {} : { traffic: writeTraffic(item.traffic) }),
        ...(item.sizing === null ? {} : { sizing: writeSizing(item.sizing) }),
      };
    case "model-unit":
      return {
        spec: item.spec,
        replicas: writeNumber(item.replicas),
        purchase: writePurchase(item.purchase),
        ...unless("comparedHoursPerDay", item.comparedHoursPerDay, null),
        ...(item.measured === null ? {} : { measured: writeMeasured(item.measured) }),
      };
    case "tokens":
      return {
        ...(item.mode === "instruct" ? {} : { mode: item.mode }),
        ...(item.fineTuned ? { fineTuned: true } : {}),
        requestsPerMonth: writeNumber(item.requestsPerMonth),
        inputTokens: writeNumber(item.inputTokens),
        outputTokens: writeNumber(item.outputTokens),
        ...unless("cacheHitPercent", item.cacheHitPercent, "0"),
        ...unless("batchPercent", item.batchPercent, "0"),
        ...unless("rounds", item.rounds, "1"),
        ...unless("systemTokens", item.systemTokens, "0"),
        ...unless("freeTokens", item.freeTokens, "0"),
        ...unless("freeDays", item.freeDays, "90"),
      };
    default:
      return item satisfies never;
  }
}

function writeClip(clip: Clip): Document {
  return { seconds: writeNumber(clip.seconds), ...unless("count", clip.count, "1") };
}

function writePurchase(purchase: PtuItem["purchase"] | ModelUnitItem["purchase"]): Document {
  switch (purchase.plan) {
    case "hourly":
      return {
        plan: purchase.plan,
        hoursPerDay: writeNumber(purchase.hoursPerDay),
        daysPerMonth: writeNumber(purchase.daysPerMonth),
      };
    case "daily":
      return { plan: purchase.plan, daysPerMonth: writeNumber(purchase.daysPerMonth) };
    case "hours-once":
      return { plan: "hourly", hours: writeNumber(purchase.hours) };
    case "days-once":
      return { plan: "daily", days: writeNumber(purchase.days) };
    case "monthly":
      return { plan: purchase.plan, ...unless("cancelledAfterDays", purchase.cancelledAfterDays, null) };
    default:
      return purchase satisfies never;
  }
}

function writeTraffic(traffic: SteadyTraffic): Document {
  return {
    peakRequestsPerMinute: writeNumber(traffic.peakRequestsPerMinute),
    averageRequestsPerMinute: writeNumber(traffic.averageRequestsPerMinute),
    inputTokens: writeNumber(traffic.inputTokens),
    outputTokens: writeNumber(traffic.outputTokens),
    ...unless("cacheHitPercent", traffic.cacheHitPercent, "0"),
    ...unless("headroomPercent", traffic.headroomPercent, "0"),
    ...(traffic.quotaFactors ? { quotaFactors: true } : {}),
    ...(traffic.overflowLeftOut ? { overflowLeftOut: true } : {}),
  };
}

function writeMeasured(measured: MeasuredThroughput): Document {
  return {
    tokensPerMinute: writeNumber(measured.tokensPerMinute),
    tokenCard: measured.tokenCard,
    ...unlessText("tokenCardVersion", measured.tokenCardVersion),
    tokenModel: measured.tokenModel,
    inputTokens: writeNumber(measured.inputTokens),
    outputTokens: writeNumber(measured.outputTokens),
  };
}

function unless(name: string, value: DecimalText | null, usual: DecimalText | null): Document {
  return value === null || value === usual ? {} : { [name]: writeNumber(value) };
}

function unlessText(name: string, value: string): Document {
  return value === "" ? {} : { [name]: value };
}
