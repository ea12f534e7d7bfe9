import type { RateCards } from "../../rates/card/rateCards";
import type { ListedModel } from "../../rates/list/listModels";
import { listSpecs } from "../../rates/list/listSpecs";
import { findCard } from "../../rates/find/findCard";
import { findReservation } from "../../rates/find/findReservation";
import type { RateCard } from "../../rates/card/rateCard";
import { rowsOfModel } from "../../rates/find/rowsOfModel";
import type {
  DtuItem,
  Item,
  MediaItem,
  ModelUnitItem,
  OtherItem,
  PtuItem,
  ReservationItem,
  TokensItem,
} from "../../model/item";
import type { ImageTrainingItem } from "../../model/trainingItem";
import { otherSpeedThan } from "../reservation/reservationGiven";
import { modeOffer } from "./modeOffer";
import { tokenOffer } from "./tokenOffer";
import { tokensNear } from "./tokensNear";

export type ItemOnCard = Exclude<Item, OtherItem>;

/** An item with another model, pinned to the listed edition of its card, without what the new model does not offer. */
export function chooseModel<I extends ItemOnCard>(item: I, listed: ListedModel, rateCards: RateCards): I;
export function chooseModel(item: ItemOnCard, { card, version, model }: ListedModel, rateCards: RateCards): ItemOnCard {
  const at = { card, cardVersion: version, model };
  switch (item.kind) {
    case "text-training":
    case "video-training":
    case "speech-training":
      return { ...item, ...at };
    case "image-training":
      return withItsJob({ ...item, ...at }, rateCards);
    case "media":
      return withListedVariant({ ...item, ...at }, rateCards);
    case "dtu":
      return withTokenTwin(withListedDtu({ ...item, ...at }, rateCards), rateCards);
    case "reservation":
      return withTokenTwin(inOfferedSpeed({ ...item, ...at }, rateCards), rateCards);
    case "ptu":
      return withTokenTwin(inOfferedMode({ ...item, ...at }, rateCards), rateCards);
    case "model-unit":
      return withListedSpec({ ...item, ...at }, rateCards);
    case "tokens":
      return withoutBatch(inOfferedMode({ ...item, ...at }, rateCards), rateCards);
    default:
      return item satisfies never;
  }
}

/** The other speed, and days, where the model is not sold as the item buys it. */
function inOfferedSpeed(item: ReservationItem, rateCards: RateCards): ReservationItem {
  const isSold = (speed: ReservationItem["speed"]) =>
    findReservation(rateCards, item.card, item.cardVersion, item.model, speed).ok;
  if (isSold(item.speed)) return item;
  return { ...item, speed: otherSpeedThan(item.speed), purchase: { plan: "daily", daysPerMonth: "all" } };
}

function withListedDtu(item: DtuItem, rateCards: RateCards): DtuItem {
  const rows = rowsListed(rateCards, item, (card) => card.dtu);
  const [first] = rows;
  return first === undefined || rows.some(({ spec }) => spec === item.spec) ? item : { ...item, spec: first.spec };
}

function withListedVariant(item: MediaItem, rateCards: RateCards): MediaItem {
  const rows = rowsListed(rateCards, item, (card) => card.media);
  const [first] = rows;
  return first === undefined || rows.some(({ variant }) => variant === item.variant)
    ? item
    : { ...item, variant: first.variant };
}

const FRESH_JOBS: { readonly [By in ImageTrainingItem["job"]["by"]]: ImageTrainingItem["job"] } = {
  steps: { by: "steps", maxSteps: "800", generation: "text-to-image", resolution: "1k" },
  images: { by: "images", images: "100", resolution: "1k", epochs: "800", gpuFactor: "8" },
};

function withItsJob(item: ImageTrainingItem, rateCards: RateCards): ImageTrainingItem {
  const [row] = rowsListed(rateCards, item, (card) => card.imageTraining);
  const by = row?.formula === "qwen" ? "images" : "steps";
  return item.job.by === by ? item : { ...item, job: FRESH_JOBS[by] };
}

function rowsListed<Row extends { readonly model: string }>(
  rateCards: RateCards,
  { card, cardVersion, model }: ItemOnCard,
  rowsOf: (card: RateCard) => readonly Row[],
): readonly Row[] {
  const found = findCard(rateCards, card, cardVersion);
  return found.ok ? rowsOfModel(rowsOf(found.value), model) : [];
}

function inOfferedMode<I extends PtuItem | TokensItem>(item: I, rateCards: RateCards): I {
  const { isOffered } = modeOffer(rateCards, item);
  if (isOffered[item.mode]) return item;
  return { ...item, mode: item.mode === "thinking" ? "instruct" : "thinking" };
}

function withoutBatch(item: TokensItem, rateCards: RateCards): TokensItem {
  return tokenOffer(rateCards, item)?.batchPercent === null ? { ...item, batchPercent: "0" } : item;
}

/** A measurement belongs to the model it was taken of. */
function withListedSpec(item: ModelUnitItem, rateCards: RateCards): ModelUnitItem {
  const specs = listSpecs(rateCards, item.card, item.cardVersion, item.model);
  const [first] = specs;
  return { ...item, spec: first === undefined || specs.includes(item.spec) ? item.spec : first, measured: null };
}

/** The token prices to compare with follow the model: those of its own region, else those most likely meant. */
function withTokenTwin<I extends PtuItem | ReservationItem | DtuItem>(item: I, rateCards: RateCards): I {
  if (item.tokenCard === "") return item;
  if (!rateCards.cards.some(({ id }) => id === item.card)) return item;
  const reference = tokensNear(rateCards, item);
  return { ...item, tokenCard: reference?.card ?? "", tokenCardVersion: reference?.version ?? "", tokenModel: "" };
}
