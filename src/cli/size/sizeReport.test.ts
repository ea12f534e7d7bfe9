import { expect, it } from "vitest";
import { amount } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import type { ReservationOutcome, Sizer } from "../../traffic/sizer/sizer";
import type { Steps } from "../../model/sizing";
import { sizeReport } from "./sizeReport";

const outcome = (steps: Steps, overflowRequests: number | null = 4): ReservationOutcome => ({
  ...steps,
  reserved: 700n,
  overflow: 30n,
  total: 730n,
  insideInput: 90,
  insideOutput: 9,
  overflowRequests,
  overflowMinutes: 2,
  overflowTiers: [],
});

function sizer(overflowRequests: number | null = 4): Sizer {
  return {
    totals: {
      minutes: 3,
      requests: 12,
      input: 2 ** 40,
      cached: 0,
      output: 50,
      peakInput: 2 ** 39,
      overLastTier: 0,
      peakOutput: 30,
      payAsYouGo: 10n ** 20n + 1n,
    },
    most: { inputSteps: 9, outputSteps: 9 },
    priceOf: (steps) => outcome(steps, overflowRequests),
    cheapest: () => outcome({ inputSteps: 37, outputSteps: 71 }, overflowRequests),
  };
}

it("prints counts as numbers and money as exact text", () => {
  expect(sizeReport(sizer(), { unit: amount("0.0000001") }, null)).toEqual({
    minutes: 3,
    requests: 12,
    inputTokens: 2 ** 40,
    outputTokens: 50,
    peakInputTpm: 2 ** 39,
    peakOutputTpm: 30,
    payAsYouGo: "10000000000000.0000001",
    reservation: {
      inputTpm: 370_000,
      outputTpm: 71_000,
      reserved: "0.00007",
      overflow: "0.000003",
      total: "0.000073",
      overflowRequests: 4,
      overflowMinutes: 2,
    },
  });
});

it("prints thirty digits of what does not terminate", () => {
  const { reservation } = sizeReport(sizer(), { unit: divide(amount(1), amount(3)) }, null);
  expect([reservation.reserved, reservation.overflow]).toEqual(["233.333333333333333333333333333", "10"]);
});

it("prices the reservation that is asked for, and counts no requests of a profile", () => {
  const { reservation } = sizeReport(sizer(null), { unit: amount(1) }, { inputSteps: 2, outputSteps: 0 });
  expect([
    reservation.inputTpm,
    reservation.outputTpm,
    reservation.overflowRequests,
    reservation.overflowMinutes,
  ]).toEqual([20_000, 0, null, 2]);
});
