import { listModels, type ListedModel, type PriceKind } from "../../rates/list/listModels";
import { SCOPES, type Scope } from "../../rates/card/priceRow";
import type { RateCard } from "../../rates/card/rateCard";
import type { RateCards } from "../../rates/card/rateCards";
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
 * regions and products are never mixed in; of several that list the model the likeliest counts, in its newest edition.
 */
export function offeredOn(rateCards: RateCards, workload: Workload): OfferedOn {
  const { currency, model, region, scope } = workload;
  const site = siteOf(region === "" ? (currency === "CNY" ? "beijing" : "international") : region);
  const isMeant = (card: RateCard) =>
    card.product === "Model Studio" &&
    siteOf(card.region) === site &&
    (scope === "" || card.scope === undefined || card.scope === scope);
  const meant = new Map(rateCards.cards.filter(isMeant).map((card) => [`${card.id}@${card.version}`, card]));
  const code = model.toLowerCase();
  const first = (kind: PriceKind) => {
    const found = listModels(rateCards, kind, currency).filter((one) => one.model.toLowerCase() === code);
    const scoped = (of: Scope | undefined) =>
      found.find((one) => {
        const card = meant.get(`${one.card}@${one.version}`);
        return card !== undefined && card.scope === of;
      });
    return [undefined, ...SCOPES].map(scoped).find((one) => one !== undefined) ?? null;
  };
  return {
    tokens: first("tokens"),
    fineTuned: first("fine-tuned-tokens"),
    reservation: first("reservation"),
    ptu: first("ptu"),
    dtu: first("dtu"),
    modelUnit: first("model-unit"),
    savingsPlan:
      rateCards.cards.find(
        (card) => card.rules.savingsPlan !== null && card.currency === currency && site === "beijing",
      ) ?? null,
  };
}

/** The international site's own region is Singapore. */
function siteOf(region: string): string {
  return region === "international" ? "singapore" : region;
}
