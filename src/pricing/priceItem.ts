import type { Item } from "../model/item";
import { ok, type Result } from "../model/problem";
import { asListed } from "./asListed";
import type { PricingContext } from "./context";
import { overTerm } from "./overTerm";
import { priceModelUnit } from "./modelUnits/priceModelUnit";
import { priceDtu } from "./dtu/priceDtu";
import { priceMedia } from "./media/priceMedia";
import { priceReservation } from "./reservation/priceReservation";
import { priceImageTraining } from "./training/priceImageTraining";
import { priceSpeechTraining } from "./training/priceSpeechTraining";
import { priceOther } from "./priceOther";
import { pricePtu } from "./ptu/pricePtu";
import { priceTextTraining } from "./training/priceTextTraining";
import { priceTokens } from "./tokens/priceTokens";
import { priceVideoTraining } from "./training/priceVideoTraining";
import type { ItemResult, RuledItem } from "./pricedItem";

/** Prices any item, as the cards spell it. It never throws: an item that can't be priced says why, field by field. */
export function priceItem(asked: Item, context: PricingContext): ItemResult {
  const item = asListed(asked, context.rateCards);
  const result = byKind(item, context);
  return result.ok
    ? { ok: true, item, priced: overTerm(result.value, context.termMonths) }
    : { ok: false, item, problems: result.problems };
}

function byKind(item: Item, context: PricingContext): Result<RuledItem> {
  switch (item.kind) {
    case "text-training":
      return priceTextTraining(item, context);
    case "video-training":
      return priceVideoTraining(item, context);
    case "ptu":
      return pricePtu(item, context);
    case "reservation":
      return priceReservation(item, context);
    case "dtu":
      return priceDtu(item, context);
    case "image-training":
      return priceImageTraining(item, context);
    case "speech-training":
      return priceSpeechTraining(item, context);
    case "media":
      return priceMedia(item, context);
    case "model-unit":
      return priceModelUnit(item, context);
    case "tokens":
      return priceTokens(item, context);
    case "other":
      return ok(priceOther(item, context));
    default:
      return item satisfies never;
  }
}
