import { failed, ok, problem, type Result } from "../../model/problem";
import { findListed, type Found } from "./findListed";
import type { MediaPrice } from "../card/mediaPrice";
import type { RateCards } from "../card/rateCards";
import { rowsOfModel } from "./rowsOfModel";

/**
 * Price of one variant of a model ("with audio, 720P"; "" where the page prints none). Problems are at "card",
 * "cardVersion", "model" or "variant".
 */
export function findMedia(
  rateCards: RateCards,
  card: string,
  version: string,
  model: string,
  variant: string,
): Result<Found<MediaPrice>> {
  return findListed(rateCards, card, version, (one) => {
    if (one.media.length === 0)
      return failed(problem("card", "card-has-no-kind", { card: one.id, version: one.version }));
    const rows = rowsOfModel(one.media, model);
    if (rows.length === 0) return failed(problem("model", "model-unknown", { model, card: one.id }));
    const row = rows.find((each) => each.variant === variant);
    return row === undefined
      ? failed(problem("variant", "variant-unknown", { variant, model, card: one.id }))
      : ok(row);
  });
}
