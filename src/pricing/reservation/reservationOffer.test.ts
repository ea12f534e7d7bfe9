import { expect, it } from "vitest";
import { toText } from "../../money/toText";
import type { ReservationItem } from "../../model/item";
import { october, reservation } from "./reservation.testing";
import { reservationOffer } from "./reservationOffer";

function ratesOf(more: Partial<ReservationItem>) {
  const offer = reservationOffer(reservation(more), october.rateCards);
  if (offer === null) throw new Error("no offer");
  const rates = Object.entries(offer.rates).map(([plan, rate]) => [plan, rate === null ? null : toText(rate)]);
  return { ...offer, rates: Object.fromEntries(rates) as Record<string, string | null> };
}

it("sells days and blocks at standard speed, days and hours at the fast one", () => {
  expect(ratesOf({}).rates).toEqual({ daily: "6049", term: "6049", block: "1814.7", hourly: null });
  expect(ratesOf({ speed: "fast" }).rates).toEqual({
    daily: "17280",
    term: "17280",
    block: null,
    hourly: "1440",
  });
});

it("says which speeds a model is sold at, also where that of the item is not", () => {
  expect(ratesOf({}).isSold).toEqual({ standard: true, fast: true });
  const standardOnly = ratesOf({ model: "glm-5.3", speed: "fast" });
  expect(standardOnly.isSold).toEqual({ standard: true, fast: false });
  expect(Object.values(standardOnly.rates)).toEqual([null, null, null, null]);
});

it("is of cards that sell reservations", () => {
  expect(reservationOffer(reservation({ card: "nowhere" }), october.rateCards)).toBeNull();
  expect(reservationOffer(reservation({ card: "model-studio-tokens-beijing-cny" }), october.rateCards)).toBeNull();
});
