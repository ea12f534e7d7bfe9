import type { Currency } from "../../../model/quantities";
import { findPtu } from "../../../rates/find/findRow";
import type { ListedModel } from "../../../rates/list/listModels";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { tokenTwinOf } from "../result/sizing/sizingSettings";
import type { ModelSettings } from "./modelStore";

/** What traffic is sized with as a model that can be reserved; null where no card lists it any longer. */
export function settingsAs(cards: LoadedCards, reserve: ListedModel, currency: Currency): ModelSettings | null {
  const { card, version, model } = reserve;
  if (!findPtu(cards.rateCards, card, version, model).ok) return null;
  return {
    model: { card, version, model },
    tokens: tokenTwinOf(cards, { card, version, model }, currency),
    speed: null,
    mode: "instruct",
    quotaFactors: false,
    usualRequest: null,
  };
}
