import type { RateCards } from "../../rates/card/rateCards";
import { listModels, type ListedModel, type PriceKind } from "../../rates/list/listModels";
import { listSpecs } from "../../rates/list/listSpecs";
import type { Currency } from "../../model/quantities";
import { memoize } from "../../model/memoize";
import { useCards } from "../cards/cards";
import { openScenario, usePlanState } from "../planStore";

const NONE: readonly ListedModel[] = [];
/** Of prices, and currencies. */
const MOST_LISTS = 16;

/** Models of a kind that are priced in the open scenario's currency; the same list object until the cards change. */
export function useModelChoices(kind: PriceKind): readonly ListedModel[] {
  const currency = usePlanState((state) => openScenario(state).currency);
  const cards = useCards();
  return cards === null ? NONE : modelChoices(cards.rateCards, kind, currency);
}

export const modelChoices = memoize(
  (rateCards: RateCards, kind: PriceKind, currency: Currency): readonly ListedModel[] =>
    listModels(rateCards, kind, currency),
  MOST_LISTS,
);

/** Specs a card lists for a model, as printed in order. */
export function useSpecChoices(card: string, version: string, model: string): readonly string[] {
  const cards = useCards();
  return cards === null ? [] : listSpecs(cards.rateCards, card, version, model);
}
