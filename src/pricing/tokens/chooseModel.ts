import type { RateCards } from "../../rates/rateCards";
import { listModels, type ListedModel } from "../../rates/listModels";
import { listSpecs } from "../../rates/listSpecs";
import type { Item, ModelUnitItem, OtherItem, PtuItem, TokensItem } from "../../model/item";
import { modeOffer } from "./modeOffer";
import { tokenOffer } from "./tokenOffer";

export type ItemOnCard = Exclude<Item, OtherItem>;

/** An item with another model, pinned to the listed edition of its card, without what the new model does not offer. */
export function chooseModel<I extends ItemOnCard>(item: I, listed: ListedModel, rateCards: RateCards): I;
export function chooseModel(item: ItemOnCard, { card, version, model }: ListedModel, rateCards: RateCards): ItemOnCard {
  const at = { card, cardVersion: version, model };
  switch (item.kind) {
    case "text-training":
    case "video-training":
      return { ...item, ...at };
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
function withTokenTwin(item: PtuItem, rateCards: RateCards): PtuItem {
  if (item.tokenCard === "") return item;
  const own = rateCards.cards.find((card) => card.id === item.card);
  if (own === undefined) return item;
  const same = listModels(rateCards, "tokens", own.currency).filter((one) => one.model === item.model);
  const isNear = (listed: ListedModel) =>
    rateCards.cards.some(
      (card) => card.id === listed.card && card.product === own.product && card.region === own.region,
    );
  const reference = same.find(isNear) ?? same[0];
  return { ...item, tokenCard: reference?.card ?? "", tokenCardVersion: reference?.version ?? "", tokenModel: "" };
}
