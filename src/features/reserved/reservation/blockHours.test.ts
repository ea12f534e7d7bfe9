import { describe, expect, test } from "vitest";
import type { MeasuredSizing } from "../../../model/measuredSizing";
import { BEIJING } from "../../../pricing/reservation/reservation.testing";
import { packProfile } from "../../../traffic/arrivals/packed/packProfile";
import type { MinuteProfile } from "../../../traffic/arrivals/minuteProfile";
import { measuredInBlock } from "./blockHours";

const DAY = 1_440;
/** 2026-03-02T00:00Z, which is 08:00 in China. */
const MIDNIGHT = 29_540_160;

function blockOf() {
  const block = BEIJING.rules.reservation?.block ?? null;
  if (block === null) throw new Error("no block");
  return block;
}

/** One request of 300 + 100 tokens in each minute that is named, of so many. */
function profileOf(minutes: number, busy: (at: number) => boolean, clock: MinuteProfile["clock"] = "absolute") {
  const one = (tokens: number) => Float64Array.from({ length: minutes }, (_, at) => (busy(at) ? tokens : 0));
  const profile: MinuteProfile = {
    clock,
    firstMinute: clock === "absolute" ? MIDNIGHT : 0,
    minutes,
    requests: one(1),
    input: one(300),
    output: one(100),
    cached: null,
  };
  return packProfile(profile);
}

function shares(profile: string) {
  const sizing: Pick<MeasuredSizing, "profile"> = { profile };
  return measuredInBlock(sizing, blockOf())?.map(({ window: { from, to }, requests, tokens }) => [
    `${from}–${to}`,
    tokens,
    requests,
  ]);
}

describe("what of a measured traffic falls in the block", () => {
  test("is 8 of 24 hours of an even one", () => {
    const third = "33.3333333333333333333333333333333333333333";
    const found = shares(profileOf(2 * DAY, () => true));
    expect(found?.map(([window]) => window)).toEqual(["22:00–06:00", "23:00–07:00"]);
    for (const [, tokens, requests] of found ?? []) {
      expect(Number(tokens)).toBeCloseTo(Number(third), 10);
      expect(Number(requests)).toBeCloseTo(Number(third), 10);
    }
  });

  // 22:00 to 06:00 in China is 14:00 to 22:00 UTC: the minutes 840 to 1,319 of the day.
  test.each([
    [839, ["0", "0"]],
    [840, ["100", "0"]],
    [899, ["100", "0"]],
    [900, ["100", "100"]],
    [1319, ["100", "100"]],
    [1320, ["0", "100"]],
    [1379, ["0", "100"]],
    [1380, ["0", "0"]],
  ])("a request in minute %i is in the blocks %j", (minute, expected) => {
    expect(shares(profileOf(DAY, (at) => at === minute))?.map(([, tokens]) => tokens)).toEqual(expected);
  });

  test("is not known of less than a day, without dates, or where the minutes are not kept", () => {
    expect(shares(profileOf(DAY - 1, () => true))).toBeUndefined();
    expect(shares(profileOf(DAY, () => true, "relative"))).toBeUndefined();
    expect(shares("")).toBeUndefined();
    expect(shares("torn")).toBeUndefined();
  });
});
