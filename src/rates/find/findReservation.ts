import { failed, ok, problem, type Result } from "../../model/problem";
import type { DtuPrice, ReservationPrice, Speed } from "../card/capacityPrices";
import { findListed, type Found } from "./findListed";
import type { RateCards } from "../card/rateCards";
import { rowOfSpec, rowsOfModel } from "./rowsOfModel";

/**
 * Rates of a throughput reservation at a speed; the card's `rules.reservation` go with them. Problems are at "card",
 * "cardVersion", "model" or "speed".
 */
export function findReservation(
  rateCards: RateCards,
  card: string,
  version: string,
  model: string,
  speed: Speed,
): Result<Found<ReservationPrice>> {
  return findListed(rateCards, card, version, (one) => {
    if (one.reservations.length === 0)
      return failed(problem("card", "card-has-no-kind", { card: one.id, version: one.version }));
    const rows = rowsOfModel(one.reservations, model);
    if (rows.length === 0) return failed(problem("model", "model-unknown", { model, card: one.id }));
    const row = rows.find((each) => each.speed === speed);
    return row === undefined ? failed(problem("speed", "speed-not-offered", { speed, model, card: one.id })) : ok(row);
  });
}

/** Monthly price and base rates of a DTU spec. Problems are at "card", "cardVersion", "model" or "spec". */
export function findDtu(
  rateCards: RateCards,
  card: string,
  version: string,
  model: string,
  spec: string,
): Result<Found<DtuPrice>> {
  return findListed(rateCards, card, version, (one) => {
    if (one.dtu.length === 0)
      return failed(problem("card", "card-has-no-kind", { card: one.id, version: one.version }));
    const rows = rowsOfModel(one.dtu, model);
    if (rows.length === 0) return failed(problem("model", "model-unknown", { model, card: one.id }));
    const row = rowOfSpec(rows, spec);
    return row === undefined ? failed(problem("spec", "spec-unknown", { spec, model, card: one.id })) : ok(row);
  });
}
