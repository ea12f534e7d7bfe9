import { amount } from "../../money/amount";
import { smaller } from "../../money/compare";
import { toText } from "../../money/toText";
import type { DecimalText } from "../../model/quantities";
import type { PriceKind } from "./listModels";
import type { MediaUnit } from "../card/mediaPrice";
import type { RateCard } from "../card/rateCard";

/**
 * The one price that is said beside a model, with its digits and unit as the card prints them. `isFrom`: others of the
 * model are higher.
 */
export type ModelPrice =
  | {
      readonly unit: "tokens";
      readonly input: DecimalText;
      readonly output: DecimalText;
      readonly per: 1000 | 1000000;
      readonly isFrom: boolean;
    }
  /** For an hour of one step: 10,000 input or 1,000 output tokens a minute. */
  | { readonly unit: "step-hour"; readonly input: DecimalText; readonly output: DecimalText; readonly isFrom: boolean }
  /** For a day of the same step, at the lowest speed. */
  | { readonly unit: "step-day"; readonly input: DecimalText; readonly output: DecimalText; readonly isFrom: boolean }
  /** For a month of one multiple of the cheapest spec. */
  | { readonly unit: "multiple-month"; readonly price: DecimalText; readonly isFrom: boolean }
  | { readonly unit: MediaUnit; readonly price: DecimalText; readonly isFrom: boolean }
  | { readonly unit: "1000-training-tokens"; readonly price: DecimalText }
  /** For one replica of the cheapest spec. */
  | { readonly unit: "replica-hour"; readonly price: DecimalText; readonly isFrom: boolean };

/**
 * What a model costs on one card: of several tiers or modes the first printed, which is the lowest. Null where the card
 * does not list it.
 */
export function modelPrice(card: RateCard, kind: PriceKind, model: string): ModelPrice | null {
  switch (kind) {
    case "text-training":
      return trainingPrice(card.textTraining, model);
    case "video-training":
      return trainingPrice(card.videoTraining, model);
    case "image-training":
      return trainingPrice(card.imageTraining, model);
    case "speech-training":
      return trainingPrice(card.speechTraining, model);
    case "ptu":
      return ptuPrice(card, model);
    case "reservation":
      return reservationPrice(card, model);
    case "dtu":
      return dtuPrice(card, model);
    case "media":
      return mediaPrice(card, model);
    case "model-unit":
      return replicaPrice(card, model);
    case "tokens":
      return tokenPrice(card, model);
    case "fine-tuned-tokens":
      return fineTunedPrice(card, model);
    default:
      return kind satisfies never;
  }
}

function trainingPrice(
  rows: readonly { readonly model: string; readonly price: DecimalText }[],
  model: string,
): ModelPrice | null {
  const row = rows.find((one) => one.model === model);
  return row === undefined ? null : { unit: "1000-training-tokens", price: row.price };
}

function ptuPrice(card: RateCard, model: string): ModelPrice | null {
  const row = card.ptu.find((one) => one.model === model);
  if (row === undefined) return null;
  const { input, output, thinkingOutput = output } = row.hourly;
  return { unit: "step-hour", input, output, isFrom: thinkingOutput !== output };
}

function replicaPrice(card: RateCard, model: string): ModelPrice | null {
  const lowest = lowestOf(card.modelUnits.filter((row) => row.model === model).map((row) => row.hourly));
  return lowest === null ? null : { unit: "replica-hour", ...lowest };
}

function lowestOf(prices: readonly DecimalText[]): { readonly price: DecimalText; readonly isFrom: boolean } | null {
  const [first] = prices;
  if (first === undefined) return null;
  const lowest = toText(prices.map(amount).reduce(smaller));
  // The text of the card, which may print zeros at the end that the amount does not keep.
  const price = prices.find((text) => toText(amount(text)) === lowest) ?? first;
  return { price, isFrom: prices.some((text) => toText(amount(text)) !== lowest) };
}

function reservationPrice(card: RateCard, model: string): ModelPrice | null {
  const rows = card.reservations.filter((one) => one.model === model);
  const row = rows.find((one) => one.speed === "standard") ?? rows[0];
  return row === undefined ? null : { unit: "step-day", ...row.daily, isFrom: rows.length > 1 };
}

function dtuPrice(card: RateCard, model: string): ModelPrice | null {
  const lowest = lowestOf(card.dtu.filter((row) => row.model === model).map((row) => row.monthly));
  return lowest === null ? null : { unit: "multiple-month", ...lowest };
}

/** Of the unit that comes first on the card: prices of different units are not compared. */
function mediaPrice(card: RateCard, model: string): ModelPrice | null {
  const rows = card.media.filter((row) => row.model === model);
  const unit = rows[0]?.unit;
  const lowest = lowestOf(rows.filter((row) => row.unit === unit).map((row) => row.price));
  if (unit === undefined || lowest === null) return null;
  return { unit, ...lowest, isFrom: lowest.isFrom || rows.some((row) => row.unit !== unit) };
}

function tokenPrice(card: RateCard, model: string): ModelPrice | null {
  const prices = [...card.tokens]
    .filter((row) => row.model === model)
    .sort((a, b) => a.tierOver - b.tierOver)
    .flatMap(({ instruct, thinking }) => [instruct, thinking].filter((one) => one !== undefined));
  const [first] = prices;
  if (first === undefined) return null;
  const isFrom =
    card.rules.minimumPrices || prices.some(({ input, output }) => input !== first.input || output !== first.output);
  return { unit: "tokens", input: first.input, output: first.output, per: card.tokensPer, isFrom };
}

function fineTunedPrice(card: RateCard, model: string): ModelPrice | null {
  const rows = card.fineTunedTokens
    .filter((one) => one.model === model)
    .sort((a, b) => (a.tierOver ?? 0) - (b.tierOver ?? 0));
  const [row] = rows;
  if (row === undefined) return null;
  const { input, output, thinkingOutput = output } = row;
  return { unit: "tokens", input, output, per: card.tokensPer, isFrom: thinkingOutput !== output || rows.length > 1 };
}
