import { itemKindMessages } from "../../format/messages/itemKinds";
import type { TokensItem } from "../../model/item";
import type { ItemKind } from "../../plan/plan";
import type { ListedModel, PriceKind } from "../../rates/list/listModels";
import { listDtu } from "../../rates/list/listDtu";
import { besideTokens, isReservedKind, type BesideTokens } from "../../pricing/ways/besideTokens";
import { chooseModel } from "../../pricing/tokens/chooseModel";
import { listSavingsPlans } from "../../rates/list/listSavingsPlans";
import { listSpecs } from "../../rates/list/listSpecs";
import type { RateCards } from "../../rates/card/rateCards";
import { tokensNear } from "../../pricing/tokens/tokensNear";
import type { Currency } from "../../model/quantities";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { modelChoices } from "../../store/fields/choices";
import { addItem } from "../../store/itemActions";
import { itemName } from "../../store/itemNames";
import { planStore } from "../../store/planStore";
import { currentLanguage } from "../../store/preferences";
import { selectedItem } from "../../store/selectors/usePriced";
import { say } from "../status";
import { focusAfter } from "../../ui/overlays/focusAfter";

/**
 * The models a new item starts with, the first that a card lists; any other listed one serves where none of them is.
 */
const USUAL: Readonly<Record<Exclude<ItemKind, "other">, readonly string[]>> = {
  "text-training": ["qwen3-32b"],
  "video-training": ["wan2.5-i2v-preview"],
  ptu: ["qwen-plus-2025-12-01"],
  "model-unit": ["qwen3-32b"],
  tokens: ["qwen-plus"],
  reservation: ["qwen3.7-plus-2026-05-26"],
  dtu: ["qwen3.6-27b"],
  "image-training": ["wan2.7-image"],
  "speech-training": ["cosyvoice"],
  media: ["qwen-image-3.0"],
};

/** The model a new item of the kind takes, or null where no card lists one in the currency. */
export function usualModel(
  cards: LoadedCards,
  kind: Exclude<ItemKind, "other">,
  currency: Currency,
): ListedModel | null {
  const choices = modelChoices(cards.rateCards, kind satisfies PriceKind, currency);
  return (
    USUAL[kind].map((model) => choices.find((one) => one.model === model)).find((one) => one !== undefined) ??
    choices[0] ??
    null
  );
}

/** Whether a card sells a savings plan in a currency. */
export function sellsSavingsPlan({ rateCards }: LoadedCards, currency: Currency): boolean {
  return listSavingsPlans(rateCards, currency).length > 0;
}

/**
 * Adds an item of a kind with likely values, or with the load of the token item that is open, so that there is an
 * answer at once, and goes to its first field. Its card version is pinned.
 */
export function addCost(cards: LoadedCards, kind: ItemKind, currency: Currency): void {
  if (kind === "other") {
    focusAfter(`field of ${addItem(kind, { card: "", cardVersion: "", model: "" })}`);
    return;
  }
  const beside = besideOpenItem(cards, kind, currency);
  if (beside !== null) {
    const words = itemKindMessages[currentLanguage()];
    const startsFrom = kind === "model-unit" ? words.replicasStartFrom : words.startsFrom;
    say({ text: startsFrom(itemName(beside.from, beside.from.model)) });
    focusAfter(`field of ${addItem(kind, beside.item, ({ id }) => ({ ...beside.item, id }))}`);
    return;
  }
  const usual = usualModel(cards, kind, currency);
  if (usual === null) return;
  const given = { card: usual.card, cardVersion: usual.version, model: usual.model };
  const spec = listedSpec(cards.rateCards, kind, usual);
  const tokens = comparedWith(cards.rateCards, kind, usual, currency);
  const id = addItem(
    kind,
    {
      ...given,
      ...(spec === undefined ? {} : { spec }),
      ...(tokens === null || tokens === undefined
        ? {}
        : { tokenCard: tokens.card, tokenCardVersion: tokens.version, tokenModel: tokens.model }),
    },
    (item) =>
      // The variant, and how a job is counted, are the model's.
      item.kind === "media" || item.kind === "image-training" ? chooseModel(item, usual, cards.rateCards) : item,
  );
  focusAfter(`field of ${id}`);
}

/** What holds tokens ready starts with the load of the open token item, where its region sells that for its model. */
function besideOpenItem(
  { rateCards }: LoadedCards,
  kind: ItemKind,
  currency: Currency,
): { readonly item: BesideTokens; readonly from: TokensItem } | null {
  const state = planStore.getState();
  const from = selectedItem(state);
  if (from?.kind !== "tokens" || from.fineTuned || !isReservedKind(kind)) return null;
  const { settings, termMonths } = state.plan;
  const item = besideTokens(from, kind, { rateCards, settings, currency, termMonths });
  return item === null ? null : { item, from };
}

/** The first that the card lists for the model. */
function listedSpec(rateCards: RateCards, kind: ItemKind, { card, version, model }: ListedModel): string | undefined {
  if (kind === "model-unit") return listSpecs(rateCards, card, version, model)[0];
  return kind === "dtu" ? listDtu(rateCards, card, version, model)[0]?.spec : undefined;
}

/** Token prices of the model: what is sold today is held against those of its own region. */
function comparedWith(
  rateCards: RateCards,
  kind: ItemKind,
  usual: ListedModel,
  currency: Currency,
): ListedModel | null | undefined {
  if (kind === "reservation" || kind === "dtu") return tokensNear(rateCards, usual);
  return kind === "ptu"
    ? modelChoices(rateCards, "tokens", currency).find((one) => one.model === usual.model)
    : undefined;
}
