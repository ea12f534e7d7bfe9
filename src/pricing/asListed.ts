import type { RateCards } from "../rates/card/rateCards";
import { spelling, specSpelling } from "../rates/find/rowsOfModel";
import type { Item } from "../model/item";
import { memoize } from "../model/memoize";

/**
 * The item with its model codes and spec as the cards print them, where it has them in another case (FORMATS.md). The
 * very same object where nothing changes, and the same one each time where something does.
 */
export function asListed<I extends Item>(item: I, rateCards: RateCards): I;
export function asListed(item: Item, rateCards: RateCards): Item {
  return spelled(item, rateCards);
}

/** A letter of another case may have been pasted into many items: each is looked up once for the same cards. */
const spelled = memoize((item: Item, rateCards: RateCards): Item => {
  if (item.kind === "other") return item;
  const model = spelling(rateCards, item.card, item.cardVersion, item.model);
  const own = model === item.model ? item : { ...item, model };
  switch (own.kind) {
    case "ptu":
    case "reservation":
    case "dtu": {
      const tokenModel =
        own.tokenModel === "" ? "" : spelling(rateCards, own.tokenCard, own.tokenCardVersion, own.tokenModel);
      return tokenModel === own.tokenModel ? own : { ...own, tokenModel };
    }
    case "model-unit": {
      const spec = specSpelling(rateCards, own.card, own.cardVersion, own.model, own.spec);
      const { measured } = own;
      const tokenModel =
        measured === null
          ? null
          : spelling(rateCards, measured.tokenCard, measured.tokenCardVersion, measured.tokenModel);
      if (spec === own.spec && tokenModel === (measured?.tokenModel ?? null)) return own;
      return { ...own, spec, measured: measured === null || tokenModel === null ? null : { ...measured, tokenModel } };
    }
    case "text-training":
    case "video-training":
    case "image-training":
    case "speech-training":
    case "media":
    case "tokens":
      return own;
    default:
      return own satisfies never;
  }
});
