import { amount, type Amount } from "../money/amount";
import { add, divide, multiply, sum } from "../money/arithmetic";
import { isNegative, isZero } from "../money/compare";
import type { PricedItem } from "./pricedItem";

/** Cost of one unit, for items that have no other option to be compared with. */
export interface UnitCost {
  readonly code: "1k-requests" | "1k-conversations" | "1m-tokens" | "1m-training-tokens" | "epoch" | "clip-second";
  readonly amount: Amount;
}

const THOUSAND = amount(1000);
const MILLION = amount(1_000_000);

/**
 * Costs of a unit, before any discount and free quota: of 1,000 requests and of a million tokens; of an epoch. 252.00 a
 * month for 300,000 requests are 0.84 for 1,000. Empty where nothing is bought or the item has comparisons.
 */
export function unitCosts({ item, lines, oneTime, monthly }: PricedItem): readonly UnitCost[] {
  switch (item.kind) {
    case "tokens": {
      const counted = item.rounds === "1" ? "1k-requests" : "1k-conversations";
      const perLine = lines.filter((line) => line.code !== "free-quota");
      const tokens = sum(
        perLine.map((line) => multiply(line.quantity, line.unit === "1m-tokens" ? MILLION : THOUSAND)),
      );
      return [
        ...perUnit(counted, monthly, amount(item.requestsPerMonth), THOUSAND),
        ...perUnit("1m-tokens", monthly, tokens, MILLION),
      ];
    }
    case "text-training": {
      const tokens = add(amount(item.trainingTokens), amount(item.mixedTokens));
      const billed = sum(lines.map((line) => multiply(line.quantity, THOUSAND)));
      // A job that was cancelled has no whole epochs to share its cost.
      const epochs =
        item.cancelledAfterTokens === null && !isZero(tokens)
          ? perUnit("epoch", oneTime, amount(item.epochs), amount(1))
          : [];
      return [...epochs, ...perUnit("1m-training-tokens", oneTime, billed, MILLION)];
    }
    case "video-training": {
      const perPixelSecond = sum(lines.map((line) => multiply(line.quantity, THOUSAND)));
      const perSecond = multiply(divide(amount(item.maxPixels), amount(1024)), amount(item.epochs));
      const seconds = isZero(perSecond) ? amount(0) : divide(perPixelSecond, perSecond);
      return [
        ...perUnit("epoch", oneTime, amount(item.epochs), amount(1)),
        ...perUnit("clip-second", oneTime, seconds, amount(1)),
      ];
    }
    case "image-training":
    case "speech-training":
      return perUnit(
        "1m-training-tokens",
        oneTime,
        sum(lines.map((line) => multiply(line.quantity, THOUSAND))),
        MILLION,
      );
    case "ptu":
    case "reservation":
    case "dtu":
    case "media":
    case "model-unit":
    case "other":
      return [];
    default:
      return item satisfies never;
  }
}

/** `cost` ÷ `count` × `each`: what 1,000 cost where 300,000 cost 252.00. Empty where nothing is bought or paid. */
function perUnit(code: UnitCost["code"], cost: Amount, count: Amount, each: Amount): readonly UnitCost[] {
  return isZero(count) || isZero(cost) || isNegative(cost)
    ? []
    : [{ code, amount: multiply(divide(cost, count), each) }];
}
