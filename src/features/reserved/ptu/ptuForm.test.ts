import { beforeEach, expect, test } from "vitest";
import { emptyPlan } from "../../../plan/emptyPlan";
import { usualSettings, context, ptu } from "../../../pricing/pricing.testing";
import { ptuCapacity } from "../../../pricing/ptu/ptuCapacity";
import type { PtuItem } from "../../../model/item";
import { draftsOf } from "../../../store/drafts";
import { openScenario, planStore } from "../../../store/planStore";
import { startWith } from "../../../store/planActions";
import { clockOf, setPtuPlan } from "./ptuForm";
import { reservedHours } from "../reservedHours";
import {
  EXAMPLE_TRAFFIC,
  forgetTraffic,
  reserveNeed,
  setQuotaFactors,
  startTraffic,
  trafficNumber,
  USUAL_SHARES,
} from "../steadyTraffic";

beforeEach(() => {
  const plan = emptyPlan("", "A", "USD");
  startWith({ ...plan, scenarios: [{ name: "A", currency: "USD", savingsPlan: null, items: [ptu()] }] });
});

function now(): PtuItem {
  const [item] = openScenario(planStore.getState()).items;
  if (item?.kind !== "ptu") throw new Error("no PTU item");
  return item;
}

test("changing the plan takes the hours a day along, there and back", () => {
  setPtuPlan(now(), "hourly");
  expect(now().purchase).toEqual({ plan: "hourly", hoursPerDay: "16", daysPerMonth: "30" });
  reservedHours(now(), []).onValue("9");
  setPtuPlan(now(), "daily");
  expect([now().purchase, now().comparedHoursPerDay]).toEqual([{ plan: "daily", daysPerMonth: "30" }, "9"]);
});

test("emptied hours compare with all day, which the hourly plan then buys", () => {
  reservedHours(now(), []).onEmpty?.();
  expect(now().comparedHoursPerDay).toBeNull();
  setPtuPlan(now(), "hourly");
  expect(now().purchase).toMatchObject({ hoursPerDay: "24" });
});

test("a half-typed number of hours does not survive a change of plan", () => {
  reservedHours(now(), []).onDraft("26", { path: "comparedHoursPerDay", code: "above-maximum", params: {} });
  expect(Object.keys(draftsOf(now()))).toEqual(["comparedHoursPerDay"]);
  setPtuPlan(now(), "hourly");
  expect(draftsOf(now())).toEqual({});
});

test("the four numbers typed make the traffic the item's own; its need is taken over in one step", () => {
  expect(now().traffic).toBeNull();
  startTraffic(now(), { ...EXAMPLE_TRAFFIC, peakRequestsPerMinute: "300" });
  setQuotaFactors(now(), true);
  const traffic = {
    ...EXAMPLE_TRAFFIC,
    peakRequestsPerMinute: "300",
    ...USUAL_SHARES,
    quotaFactors: true,
    overflowLeftOut: false,
  };
  expect(now().traffic).toEqual(traffic);
  reserveNeed(
    now(),
    ptuCapacity(now(), traffic, {
      rateCards: context().rateCards,
      factors: [],
      settings: usualSettings,
      termMonths: 12,
    }),
  );
  expect([now().inputTpm, now().outputTpm]).toEqual(["500000", "66000"]);
  trafficNumber(now(), traffic, "averageRequestsPerMinute", []).onValue("20");
  expect(now().traffic?.averageRequestsPerMinute).toBe("20");
  forgetTraffic(now());
  expect([now().traffic, now().inputTpm]).toEqual([null, "500000"]);
  // Without a traffic there is nothing to change: no number is made up for the others.
  setQuotaFactors(now(), true);
  trafficNumber(now(), traffic, "inputTokens", []).onValue("9");
  expect(now().traffic).toBeNull();
});

test("the clock takes whole days only", () => {
  expect(clockOf("2026-11-21T10:00", "2")?.expires).toBe("2026-11-22T23:59");
  expect([clockOf("2026-11-21T10:00", "1.5"), clockOf("2026-11-21T10:00", ""), clockOf("T10:00", "1")]).toEqual([
    null,
    null,
    null,
  ]);
});
