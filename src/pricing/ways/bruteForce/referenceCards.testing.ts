import type { Workload } from "../../../model/workload";
import type { RateCard } from "../../../rates/card/rateCard";

/** Regions as a workload means them. The international site and Singapore are one. */
function placeOf(region: string): string {
  return region === "international" ? "singapore" : region;
}

const SCOPES_FROM_WIDEST = [undefined, "global", "international", "us", "eu", "japan"];

/**
 * The card that a way is taken from, by FORMATS.md alone: Model Studio's, in the region and currency; without a scope
 * before one with, a founding document before a later edition, a dated one before one without a date, the newest of one
 * name. `offers` comes before all of that, where any of them does.
 */
export function cardFor(
  cards: readonly RateCard[],
  workload: Workload,
  lists: (card: RateCard) => boolean,
  offers: (card: RateCard) => boolean = () => true,
): RateCard | null {
  const place = placeOf(
    workload.region === "" ? (workload.currency === "CNY" ? "beijing" : "singapore") : workload.region,
  );
  const meant = cards.filter(
    (card) =>
      card.product === "Model Studio" &&
      card.currency === workload.currency &&
      placeOf(card.region) === place &&
      (workload.scope === "" || card.scope === undefined || card.scope === workload.scope) &&
      lists(card) &&
      !cards.some((other) => other.id === card.id && other.version > card.version && isDated(other) && lists(other)),
  );
  const able = meant.filter(offers);
  const rank = (card: RateCard) => [
    SCOPES_FROM_WIDEST.indexOf(card.scope),
    workload.currency === "USD" && card.region !== "international" ? 1 : 0,
    card.secondary ? 1 : 0,
    card.edition === null ? 1 : 0,
  ];
  const [first] = (able.length > 0 ? able : meant).toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const place = left.findIndex((each, index) => each !== right[index]);
    return place < 0 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
  });
  return first ?? null;
}

/** "undated" sorts after every date but is the oldest. */
function isDated({ version }: RateCard): boolean {
  return version !== "undated";
}
