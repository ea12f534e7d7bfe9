import type { MessagesOf } from "../../format/catalogue";
import type { quoteMessages } from "../../format/messages/quote";
import type { pricingMessages } from "../../format/messages/pricing";
import type { QuoteTime } from "../../pricing/quote/quoteMonths";
import { itemName } from "../../store/itemNames";
import type { Format } from "../../ui/LocaleProvider";
import type { Item, Scenario } from "../../model/item";
import type { PtuPurchase, ReservationPurchase } from "../../model/purchase";

export type QuoteWords = MessagesOf<typeof quoteMessages>;
type PricingWords = MessagesOf<typeof pricingMessages>;

export function scenarioName(scenario: Scenario, index: number, words: QuoteWords): string {
  return scenario.name === "" ? words.scenarioN(String(index + 1)) : scenario.name;
}

export function nameOfItem(item: Item, words: QuoteWords): string {
  return itemName(item, words.kinds[item.kind]);
}

/** The details after the name: model, mode, size and plan. */
export function itemDetail(item: Item, words: QuoteWords, pricing: PricingWords, format: Format): string {
  const model = item.kind === "other" || item.label === "" ? [] : [item.model];
  const parts = [...model, ...detailParts(item, words, pricing, format)];
  return parts.filter((part) => part !== "").join(words.detailJoin);
}

/** How it is bought, and how much of it where that is once. */
function ptuPlan(purchase: PtuPurchase, words: QuoteWords, format: Format): readonly string[] {
  switch (purchase.plan) {
    case "hourly":
    case "daily":
      return [words.plans[purchase.plan]];
    case "hours-once":
      return [words.plans.hourly, words.hoursOnce(format.number(purchase.hours))];
    case "days-once":
      return [words.plans.daily, words.daysOnce(format.number(purchase.days))];
    default:
      return purchase satisfies never;
  }
}

/** The same of a throughput reservation, and what became of it. */
function reservationPlan(purchase: ReservationPurchase, words: QuoteWords, format: Format): readonly string[] {
  if (purchase.plan !== "term") return [words.plans[purchase.plan]];
  const { days, cancelledAfterHours, resized } = purchase;
  return [
    words.daysOnce(format.number(days)),
    ...(cancelledAfterHours === null ? [] : [words.cancelledAfterHours(format.number(cancelledAfterHours))]),
    ...(resized === null ? [] : [words.resizedAfterHours(format.number(resized.afterHours))]),
  ];
}

function detailParts(item: Item, words: QuoteWords, pricing: PricingWords, format: Format): readonly string[] {
  switch (item.kind) {
    case "ptu":
      return [words.modes[item.mode], ...ptuPlan(item.purchase, words, format)];
    case "reservation":
      return [words.speeds[item.speed], ...reservationPlan(item.purchase, words, format)];
    case "dtu":
      return [item.spec, ...(item.multiple === null ? [] : [words.times(format.number(item.multiple))])];
    case "media":
      return [item.variant];
    case "model-unit": {
      const { purchase } = item;
      const cancelled =
        purchase.plan === "monthly" && purchase.cancelledAfterDays !== null
          ? [words.cancelled(format.number(purchase.cancelledAfterDays))]
          : [];
      return [pricing.spec(item.spec), words.plans[purchase.plan], ...cancelled];
    }
    case "tokens":
      return [
        ...(item.fineTuned ? [words.fineTuned] : []),
        ...(item.mode === "thinking" ? [words.modes.thinking] : []),
      ];
    case "other":
      return [
        ...(item.label === "" || item.label === item.description ? [] : [item.description]),
        ...(item.unitPrice.startsWith("-") ? [words.credit] : []),
      ];
    case "text-training":
    case "video-training":
    case "image-training":
    case "speech-training":
      return [];
    default:
      return item satisfies never;
  }
}

/** The months in force and the growth of an item. */
export function timeText({ is, first, count, growthPercent }: QuoteTime, words: QuoteWords, format: Format): string {
  if (is === "once") return words.inMonth(format.number(String(first)));
  const runs =
    first === 1 && count === null
      ? ""
      : words.runs(format.number(String(first)), count === null ? "" : format.number(String(count)));
  const grows = growthPercent === null ? "" : words.grows(format.percent(growthPercent), runs === "");
  return [runs, grows].filter((part) => part !== "").join(words.detailJoin);
}
