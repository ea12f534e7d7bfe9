import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { toText } from "../../money/toText";
import type { ReservationItem } from "../../model/item";
import type { TermPurchase } from "../../model/purchase";
import { reservedTpm } from "../ptu/reservedTpm";
import { num, resultOf, step, times } from "../working";
import { BEIJING, october, reservation } from "./reservation.testing";
import { dayRate } from "./reservationRate";
import { termChange } from "./termChange";
import { dueAfter, termAdvice, termCurve, type TermCurve } from "./termCurve";

const term = (days: string, resized: Omit<NonNullable<TermPurchase["resized"]>, "afterHours"> | null = null) =>
  reservation({
    purchase: {
      plan: "term",
      days,
      cancelledAfterHours: null,
      resized: resized === null ? null : { afterHours: "0", ...resized },
    },
  });

function curveOf(item: ReservationItem): TermCurve {
  const curve = termCurve(item, october.rateCards);
  if (curve === null) throw new Error("no curve");
  return curve;
}

/** What the rule says is due if the term is changed after so many hours. */
function duesOf({ inputTpm, outputTpm, purchase, model }: ReservationItem): (hours: number) => string {
  const rules = BEIJING.rules.reservation;
  const row = BEIJING.reservations.find((one) => one.model === model && one.speed === "standard");
  if (purchase.plan !== "term" || rules === null || row === undefined) throw new Error("no term on the card");
  const reserved = reservedTpm(inputTpm, outputTpm, null);
  const aDay = step("day-rate", dayRate(row, reserved).formula, "money");
  const paid = step("once-term", times(resultOf(aDay), num(amount(purchase.days), "days")), "money");
  return (hours) => {
    const after = String(hours);
    const changed: TermPurchase =
      purchase.resized === null
        ? { ...purchase, cancelledAfterHours: after }
        : { ...purchase, resized: { ...purchase.resized, afterHours: after } };
    const change = termChange({ row, rules, reserved, purchase: changed, aDay, paid });
    return change.ok && change.value !== null ? toText(change.value.due.result) : JSON.stringify(change);
  };
}

/** Thirds of an hour’s price do not end. */
const exactly = (text: string) => Number(text).toFixed(9);

describe("termCurve", () => {
  const half = { inputTpm: "100000", outputTpm: "50000" };
  const nothing = { inputTpm: "0", outputTpm: "0" };
  const double = { inputTpm: "400000", outputTpm: "200000" };
  const onlyInput = { inputTpm: "10000", outputTpm: "100000" };
  it.each([
    ["cancelled", term("1")],
    ["cancelled", term("30")],
    ["cancelled", term("60")],
    ["shrunk", term("30", half)],
    ["shrunk", term("60", half)],
    ["shrunk", term("30", nothing)],
    ["shrunk", term("60", onlyInput)],
    ["grown", term("30", double)],
    ["grown", term("2", { inputTpm: "200000", outputTpm: "101000" })],
  ] as const)("%s: is what pricing says at every hour of the term", (is, item) => {
    const curve = curveOf(item);
    expect(curve.is).toBe(is);
    const ruled = duesOf(item);
    const hours = Array.from({ length: curve.days * 24 + 1 }, (_, hour) => hour);
    expect(hours.map((hour) => exactly(toText(dueAfter(curve, hour))))).toEqual(
      hours.map((hour) => exactly(ruled(hour))),
    );
  });

  it("gives nothing back of 30 days from day 25 on: 25 × 1.2 = 30", () => {
    const curve = curveOf(term("30"));
    expect(curve.nothingFrom).toBe(25 * 24);
    expect(toText(dueAfter(curve, 25 * 24 - 1))).not.toBe("0");
    expect(curve.corners.map(({ hours }) => hours)).toEqual([0, 599, 600, 720]);
  });

  it("of 60 days gives more back an hour after day 30, where the factor falls to 1", () => {
    const curve = curveOf(term("60"));
    expect(curve.corners.map(({ hours }) => hours)).toEqual([0, 720, 721, 1439, 1440]);
    expect(termAdvice(curve, 700)).toMatchObject({ is: "wait", until: 721 });
  });

  it("advises to stop while something comes back, to wait while more will, else to keep", () => {
    const said = (days: string, hours: number, resized?: typeof double) => {
      const { is, ...amounts } = termAdvice(curveOf(term(days, resized)), hours);
      return [is, ...Object.values(amounts).map((one) => (typeof one === "number" ? one : toText(one)))];
    };
    // 6,049 a day: 10 of 30 days used settle 12, a day more 1.2 more.
    expect(said("30", 240)).toEqual(["stop", "108882", "7258.8"]);
    expect(said("30", 599)).toEqual(["stop", "302.45", "302.45"]);
    expect(said("30", 600)).toEqual(["keep", 600]);
    expect(said("60", 720).slice(0, 2)).toEqual(["wait", 721]);
    expect(said("60", 721)[0]).toBe("stop");
    expect(said("30", 240, double)).toEqual(["grow", "120980", "6049"]);
  });

  it("is of terms only, and of resizes that go one way", () => {
    expect(termCurve(reservation(), october.rateCards)).toBeNull();
    expect(termCurve(term("30", { inputTpm: "400000", outputTpm: "50000" }), october.rateCards)).toBeNull();
    expect(termCurve({ ...term("30"), model: "gone" }, october.rateCards)).toBeNull();
  });
});
