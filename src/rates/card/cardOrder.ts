import type { Currency } from "../../model/quantities";
import { REGIONS, type Region } from "./priceRow";
import type { RateCard } from "./rateCard";

/**
 * The regions as somebody who pays in the currency means them: dollars buy on the international site, yuan on the
 * mainland. Regions that are not named come after these.
 */
const NEAREST: Readonly<Record<Currency, readonly Region[]>> = {
  USD: ["international", "singapore", "beijing"],
  CNY: ["beijing", "international", "singapore"],
};

/**
 * Orders cards by how likely they are meant where none was named: Model Studio's own before another product's, the
 * region of the card's currency before others, a founding document before a later edition, a dated one before one
 * without a date.
 *
 * @returns below zero where `a` comes first, zero where nothing tells them apart (the order given is then kept)
 */
export function byLikelihood(a: RateCard, b: RateCard): number {
  const [first, second] = [ranksOf(a), ranksOf(b)];
  return first.map((part, at) => part - (second[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Lower ranks come first; earlier ranks decide. */
function ranksOf(card: RateCard): readonly number[] {
  return [
    card.product === "Model Studio" ? 0 : 1,
    regionRank(card),
    card.secondary ? 1 : 0,
    card.edition === null ? 1 : 0,
  ];
}

function regionRank({ currency, region }: RateCard): number {
  const near = NEAREST[currency].indexOf(region);
  return near >= 0 ? near : REGIONS.length;
}
