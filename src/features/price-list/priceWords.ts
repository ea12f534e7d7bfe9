import type { Language, MessagesOf } from "../../format/catalogue";
import type { priceListMessages } from "../../format/messages/priceList";
import { PRICE_KINDS, type PriceKind } from "../../rates/list/listModels";
import { placeKey, placeOf, placesOf, type Place } from "../../rates/find/place";
import type { ListedPrice } from "../../rates/list/priceList";
import type { RateCard } from "../../rates/card/rateCard";
import type { Format } from "../../ui/LocaleProvider";
import type { CardPrices } from "./priceTable";

type Words = MessagesOf<typeof priceListMessages>;

/** What is bought: kind (of media, what the page files it under), mode, size, tier. */
export function whatIsBought(row: ListedPrice, words: Words, format: Format, language: Language): string {
  const { tier } = row;
  const tokens = (bound: number) => format.compact(String(bound), { trim: true });
  return [
    row.category?.[language] ?? words.kinds[row.kind],
    ...(row.spec === "" ? [] : [row.kind === "reservation" ? speedWords(row.spec, words) : specWords(row.spec, words)]),
    ...(row.mode === "" ? [] : [words.modes[row.mode]]),
    // A price without tiers needs no bounds.
    ...(tier === null || (tier.over === 0 && tier.upTo === null)
      ? []
      : [tier.upTo === null ? words.openTier(tokens(tier.over)) : words.tier(tokens(tier.over), tokens(tier.upTo))]),
  ].join(words.list);
}

/** "MU3x16-pd" in its parts. */
function specWords(spec: string, words: Words): string {
  const match = /^(MU\d+)(?:x(\d+))?(-pd)?$/.exec(spec);
  return match === null ? spec : words.spec(match[1] ?? spec, match[2] ?? "", match[3] !== undefined);
}

function speedWords(speed: string, words: Words): string {
  return speed === "standard" || speed === "fast" ? words.speeds[speed] : speed;
}

/** Where the prices of a card hold: "Virginia, scope US". */
export function cardPlaceWords(card: RateCard, words: Words): string {
  return placeWords(placeOf(card), words);
}

function placeWords({ region, scope }: Place, words: Words): string {
  return [words.regions[region], ...(scope === null ? [] : [words.scopes[scope]])].join(words.list);
}

/** Each region and scope of some cards, as the filter offers it. */
export function placeOptions(cards: readonly CardPrices[], words: Words) {
  return placesOf(cards.map(({ card }) => card)).map((place) => ({
    value: placeKey(place),
    label: placeWords(place, words),
  }));
}

export function kindOptions(words: Words): readonly { readonly value: PriceKind; readonly label: string }[] {
  return PRICE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }));
}

/** The date of a document, or that it has none. */
export function editionWords(card: RateCard, words: Words, format: Format): string {
  if (card.edition !== null) return words.edition(format.date(card.edition));
  if (card.editionNote === null) return words.undated;
  const after = /^after (\d{4}-\d{2}-\d{2})$/.exec(card.editionNote)?.[1];
  return after === undefined ? words.editionNote(card.editionNote) : words.undatedAfter(format.date(after));
}
