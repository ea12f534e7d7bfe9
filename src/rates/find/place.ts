import { REGIONS, SCOPES, type Region, type Scope } from "../card/priceRow";
import type { RateCard } from "../card/rateCard";

/** Where a card's prices hold: the same model costs differently in each region, and in each scope of one. */
export interface Place {
  readonly region: Region;
  /** Null where the page prints none. */
  readonly scope: Scope | null;
}

export function placeOf({ region, scope }: Pick<RateCard, "region" | "scope">): Place {
  return { region, scope: scope ?? null };
}

/** "virginia us", "beijing": what a filter compares. */
export function placeKey({ region, scope }: Place): string {
  return scope === null ? region : `${region} ${scope}`;
}

/** The places of some cards, each once, in the order of regions and then of scopes. */
export function placesOf(cards: readonly Pick<RateCard, "region" | "scope">[]): readonly Place[] {
  const places = new Map(cards.map(placeOf).map((place) => [placeKey(place), place]));
  const rank = ({ region, scope }: Place) =>
    REGIONS.indexOf(region) * (SCOPES.length + 1) + (scope === null ? 0 : SCOPES.indexOf(scope) + 1);
  return [...places.values()].sort((a, b) => rank(a) - rank(b));
}
