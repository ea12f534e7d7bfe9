import type { PtuItem, ReservationItem, TokensItem } from "../model/item";
import { updateItem } from "./itemActions";

/** Bills what does not fit, which a plan of an earlier version left out. */
export function includeOverflow(item: PtuItem | ReservationItem): void {
  updateItem<PtuItem | ReservationItem>(item.id, ["traffic"], (one) =>
    one.traffic === null ? one : { ...one, traffic: { ...one.traffic, overflowLeftOut: false } },
  );
}

/** Takes another size for the reservation. */
export function reserveTpm(item: PtuItem | ReservationItem, inputTpm: string, outputTpm: string): void {
  updateItem<PtuItem | ReservationItem>(item.id, ["inputTpm", "outputTpm"], (one) => ({ ...one, inputTpm, outputTpm }));
}

/** Takes the free quota away from one of two items of the same model: it is given once per account. */
export function keepQuotaAt(keeper: string, other: string): void {
  if (keeper === other) return;
  updateItem<TokensItem>(other, ["freeTokens"], (one) => ({ ...one, freeTokens: "0" }));
}
