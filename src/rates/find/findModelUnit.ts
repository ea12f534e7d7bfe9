import { failed, ok, problem, type Result } from "../../model/problem";
import { findListed, type Found } from "./findListed";
import type { RateCards } from "../card/rateCards";
import type { ModelUnitPrice } from "../card/rateCard";
import { rowOfSpec, rowsOfModel } from "./rowsOfModel";

/**
 * Price of one replica of a spec ("MU1x4", "MU3x16-pd", "MU1"). Problems are at "card", "cardVersion", "model" or
 * "spec".
 */
export function findModelUnit(
  rateCards: RateCards,
  card: string,
  version: string,
  model: string,
  spec: string,
): Result<Found<ModelUnitPrice>> {
  return findListed(rateCards, card, version, (one) => {
    if (one.modelUnits.length === 0)
      return failed(problem("card", "card-has-no-kind", { card: one.id, version: one.version }));
    const rows = rowsOfModel(one.modelUnits, model);
    if (rows.length === 0) return failed(problem("model", "model-unknown", { model, card: one.id }));
    const row = rowOfSpec(rows, spec);
    return row === undefined ? failed(problem("spec", "spec-unknown", { spec, model, card: one.id })) : ok(row);
  });
}
