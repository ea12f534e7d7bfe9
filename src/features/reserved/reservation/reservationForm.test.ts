import { beforeEach, expect, test } from "vitest";
import type { ReservationItem } from "../../../model/item";
import type { TermPurchase } from "../../../model/purchase";
import { emptyPlan } from "../../../plan/emptyPlan";
import { october, reservation } from "../../../pricing/reservation/reservation.testing";
import { reservationOffer } from "../../../pricing/reservation/reservationOffer";
import { draftsOf } from "../../../store/drafts";
import { startWith } from "../../../store/planActions";
import { openScenario, planStore } from "../../../store/planStore";
import { blockWindows, mostInBlock } from "./blockHours";
import {
  fateOf,
  resizedNumber,
  setReservationPlan,
  setSpeed,
  setTermDays,
  setTermFate,
  termHours,
} from "./reservationForm";
import { reservedHours } from "../reservedHours";

function start(more: Partial<ReservationItem> = {}): void {
  const plan = emptyPlan("", "A", "CNY");
  startWith({
    ...plan,
    scenarios: [{ name: "A", currency: "CNY", savingsPlan: null, items: [reservation(more)] }],
  });
}

function now(): ReservationItem {
  const [item] = openScenario(planStore.getState()).items;
  if (item?.kind !== "reservation") throw new Error("no reservation");
  return item;
}

function term(): TermPurchase {
  const { purchase } = now();
  if (purchase.plan !== "term") throw new Error("no term");
  return purchase;
}

const offer = () => {
  const found = reservationOffer(now(), october.rateCards);
  if (found === null) throw new Error("no offer");
  return found;
};

beforeEach(() => start());

test("another speed keeps what it sells too, and goes back to days where it does not", () => {
  setReservationPlan(now(), "block");
  setSpeed(now(), "fast", offer());
  expect([now().speed, now().purchase]).toEqual(["fast", { plan: "daily", daysPerMonth: "1" }]);
  setReservationPlan(now(), "hourly");
  reservedHours(now(), []).onValue("9");
  setSpeed(now(), "standard", offer());
  expect([now().purchase.plan, now().comparedHoursPerDay]).toEqual(["daily", "9"]);
  setReservationPlan(now(), "term");
  setSpeed(now(), "fast", offer());
  expect(now().purchase.plan).toBe("term");
});

test("days and hours go along from one way of buying to another", () => {
  setReservationPlan(now(), "hourly");
  expect(now().purchase).toEqual({ plan: "hourly", hoursPerDay: "24", daysPerMonth: "1" });
  reservedHours(now(), []).onValue("8");
  setReservationPlan(now(), "block");
  expect([now().purchase, now().comparedHoursPerDay]).toEqual([{ plan: "block", daysPerMonth: "1" }, "8"]);
  reservedHours(now(), []).onEmpty?.();
  expect(now().comparedHoursPerDay).toBeNull();
  setReservationPlan(now(), "term");
  expect(now().purchase).toEqual({ plan: "term", days: "30", cancelledAfterHours: null, resized: null });
});

test("a term is kept, cancelled or resized, and its hours go along", () => {
  setReservationPlan(now(), "term");
  expect(fateOf(term())).toBe("kept");
  setTermFate(now(), "cancelled");
  termHours(now(), term(), []).onValue("500");
  expect(term()).toMatchObject({ cancelledAfterHours: "500", resized: null });
  setTermFate(now(), "resized");
  expect(term()).toMatchObject({
    cancelledAfterHours: null,
    resized: { afterHours: "500", inputTpm: "200000", outputTpm: "100000" },
  });
  resizedNumber(now(), "inputTpm", "200000", []).onValue("400000");
  termHours(now(), term(), []).onValue("48");
  expect(term().resized).toEqual({ afterHours: "48", inputTpm: "400000", outputTpm: "100000" });
  setTermFate(now(), "kept");
  expect(term()).toMatchObject({ cancelledAfterHours: null, resized: null });
});

test("a short term is changed inside of it", () => {
  setReservationPlan(now(), "term");
  setTermDays(now(), "2");
  setTermFate(now(), "cancelled");
  expect(term().cancelledAfterHours).toBe("24");
});

test("a half-typed number does not survive what takes its field away", () => {
  setReservationPlan(now(), "term");
  setTermFate(now(), "cancelled");
  termHours(now(), term(), []).onDraft("x", { path: "", code: "not-a-number", params: {} });
  expect(Object.keys(draftsOf(now()))).toEqual(["purchase.cancelledAfterHours"]);
  setTermFate(now(), "kept");
  expect(draftsOf(now())).toEqual({});
});

test("blocks on the clock of the user, and the most of the use that one holds", () => {
  const { block } = offer().rules;
  if (block === null) throw new Error("no block");
  const november = Date.UTC(2026, 10, 29);
  const berlin = blockWindows(block, "Europe/Berlin", november);
  const text = ({ from, to }: { from: string; to: string }) => `${from}–${to}`;
  expect([berlin.atVendor.map(text), berlin.here.map(text), berlin.isSame]).toEqual([
    ["22:00–06:00", "23:00–07:00"],
    ["15:00–23:00", "16:00–00:00"],
    false,
  ]);
  expect(blockWindows(block, "Asia/Singapore", november).isSame).toBe(true);
  expect([
    mostInBlock(block, "16"),
    mostInBlock(block, "6"),
    mostInBlock(block, null),
    mostInBlock(block, "0"),
  ]).toEqual(["50", "100", null, null]);
});
