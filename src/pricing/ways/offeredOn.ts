import { listModels, type ListedModel, type PriceKind } from "../../rates/list/listModels";
import type { Scope } from "../../rates/card/priceRow";
import type { RateCard } from "../../rates/card/rateCard";
import type { RateCards } from "../../rates/card/rateCards";
import { rowOfSpec, rowsOfModel } from "../../rates/find/rowsOfModel";
import type { Workload } from "../../model/workload";

/** The card that each kind of offer is taken from; null where none in the region lists the model. */
export interface OfferedOn {
  readonly tokens: ListedModel | null;
  readonly fineTuned: ListedModel | null;
  readonly reservation: ListedModel | null;
  readonly ptu: ListedModel | null;
  readonly dtu: ListedModel | null;
  readonly modelUnit: ListedModel | null;
  readonly savingsPlan: RateCard | null;
}

/**
 * Cards of Model Studio in one region: the workload's, or the one that is usual for its currency. Cards of other
 * regions and products are never mixed in; of several that list the model the likeliest counts, in its newest edition:
 * before others those that have a price for its mode, or for its spec of a model unit.
 */
export function offeredOn(rateCards: RateCards, workload: Workload): OfferedOn {
  const { currency, model, mode, spec } = workload;
  const site = siteOfWorkload(workload);
  const meant = cardsMeant(rateCards, workload);
  const code = model.toLowerCase();
  const first = (kind: PriceKind, offers: (card: RateCard) => boolean = () => true) => {
    const entries = listModels(rateCards, kind, currency).filter((one) => one.model.toLowerCase() === code);
    const able = entries.filter((one) => {
      const card = meant.get(cardKey(one));
      return card !== undefined && offers(card);
    });
    return widestScope(able, meant) ?? widestScope(entries, meant);
  };
  return {
    tokens: first("tokens", (card) => rowsOfModel(card.tokens, model).some((row) => row[mode] !== undefined)),
    fineTuned: first("fine-tuned-tokens"),
    reservation: first("reservation"),
    ptu: first("ptu"),
    dtu: first("dtu"),
    modelUnit: first("model-unit", (card) => rowOfSpec(rowsOfModel(card.modelUnits, model), spec) !== undefined),
    savingsPlan:
      rateCards.cards.find(
        (card) => card.rules.savingsPlan !== null && card.currency === currency && site === "beijing",
      ) ?? null,
  };
}

/** The cards of Model Studio in the region and scope of a workload, by `cardKey`. */
export function cardsMeant(rateCards: RateCards, workload: Workload): ReadonlyMap<string, RateCard> {
  const { scope } = workload;
  const site = siteOfWorkload(workload);
  const isMeant = (card: RateCard) =>
    card.product === "Model Studio" &&
    siteOf(card.region) === site &&
    (scope === "" || card.scope === undefined || card.scope === scope);
  return new Map(
    rateCards.cards.filter(isMeant).map((card) => [cardKey({ card: card.id, version: card.version }), card]),
  );
}

/** A card without a scope prints none; "global" is wider than "international", which leaves out the mainland. */
const WIDEST_FIRST: readonly (Scope | undefined)[] = [undefined, "global", "international", "us", "eu", "japan"];

/** Of the entries of one model, the likeliest first, the one whose card has the widest scope of those meant. */
export function widestScope(entries: readonly ListedModel[], meant: ReadonlyMap<string, RateCard>): ListedModel | null {
  const scoped = (of: Scope | undefined) =>
    entries.find((one) => {
      const card = meant.get(cardKey(one));
      return card !== undefined && card.scope === of;
    });
  return WIDEST_FIRST.map(scoped).find((one) => one !== undefined) ?? null;
}

export function cardKey({ card, version }: Pick<ListedModel, "card" | "version">): string {
  return `${card}@${version}`;
}

function siteOfWorkload({ region, currency }: Workload): string {
  return siteOf(region === "" ? (currency === "CNY" ? "beijing" : "international") : region);
}

/** The international site's own region is Singapore. */
export function siteOf(region: string): string {
  return region === "international" ? "singapore" : region;
}
