import { describe, expect, test } from "vitest";
import { readText } from "./readText.testing";
import { gapIn } from "./gapIn";
import { withoutStray } from "./withoutStray";

const START = Date.UTC(2026, 0, 5) / 60_000;
const stampOf = (minute: number) => new Date((START + minute) * 60_000).toISOString();

/** A log of requests at these minutes, or sums by minute. */
function read(minutes: readonly number[], isProfile = false) {
  const head = isProfile
    ? "minute_start,model,requests,input_tokens,output_tokens"
    : "time,model,id,input_tokens,output_tokens";
  const rows = minutes.map(
    (minute, at) =>
      `${stampOf(minute)},${at % 2 === 0 ? "a" : "b"},${isProfile ? 1 : `q${at}x`},${100 + (at < 9 ? at : (at * 7) % 13)},${10 + ((at * 5) % 11)}`,
  );
  return readText([head, ...rows].join("\n") + "\n");
}

const DAY_AND_A_HALF = 36 * 60;

describe.each([false, true])("a gap, of sums by minute: %s", (isProfile) => {
  test.each([
    [DAY_AND_A_HALF - 1, false],
    [DAY_AND_A_HALF, true],
    [DAY_AND_A_HALF + 1, true],
  ])("of %i minutes is large: %s", (gap, isLarge) => {
    const found = gapIn(read([0, 1, 2, 3, 3 + gap], isProfile));
    expect(found).toEqual(isLarge ? { from: START + 3, to: START + 3 + gap, before: 4, after: 1 } : null);
  });

  test("is large only where it is half of the period", () => {
    // 2,200 of 4,401 minutes, of 4,400, and of 4,399.
    const around = (whole: number) => [0, whole - 2_200, whole].map((minute) => minute);
    const even = (whole: number) => {
      const minutes = around(whole);
      const [, second = 0] = minutes;
      // The first side is filled, so that its own gaps are short.
      return [...Array.from({ length: second + 1 }, (_, at) => at), whole];
    };
    expect(gapIn(read(even(4_401), isProfile))).toBeNull();
    expect(gapIn(read(even(4_400), isProfile))).toMatchObject({ before: 2_201, after: 1 });
    expect(gapIn(read(even(4_399), isProfile))).toMatchObject({ after: 1 });
  });

  test("is none in no traffic and in a single minute", () => {
    expect(gapIn(read([5], isProfile))).toBeNull();
  });

  test("counts minutes with traffic on either side, in whatever order rows are written", () => {
    const found = gapIn(read([9_000, 1, 0, 9_001, 9_002], isProfile));
    expect(found).toEqual({ from: START + 1, to: START + 9_000, before: 2, after: 3 });
  });
});

describe("without the smaller side of a gap", () => {
  const sums = (one: ReturnType<typeof read>) =>
    one.kind === "requests"
      ? { rows: one.log.rows, input: [...one.log.input], minutes: [...one.log.minute].map((minute) => minute - START) }
      : { rows: one.profile.minutes, input: [...one.profile.input], minutes: [one.profile.firstMinute - START] };

  test.each([
    ["the later one", [0, 1, 2, 9_000, 9_001], { rows: 3, input: [100, 101, 102], minutes: [0, 1, 2] }],
    [
      "the earlier one",
      [0, 1, 9_000, 9_001, 9_002],
      { rows: 3, input: [102, 103, 104], minutes: [9_000, 9_001, 9_002] },
    ],
    ["the later of two equal ones", [0, 1, 9_000, 9_001], { rows: 2, input: [100, 101], minutes: [0, 1] }],
  ])("of requests: %s goes", (_name, minutes, expected) => {
    expect(sums(withoutStray(read(minutes)))).toEqual(expected);
  });

  test.each([
    ["the later one", [0, 1, 2, 9_000, 9_001], { rows: 3, input: [100, 101, 102], minutes: [0] }],
    ["the earlier one", [0, 1, 9_000, 9_001, 9_002], { rows: 3, input: [102, 103, 104], minutes: [9_000] }],
  ])("of sums: %s goes, of each model too", (_name, minutes, expected) => {
    const left = withoutStray(read(minutes, true));
    expect(sums(left)).toEqual(expected);
    if (left.kind !== "profile") throw new Error("no profile");
    const ofModels = left.byModel?.map((own) => own.profile().minutes);
    expect(ofModels).toEqual([3, 3]);
  });

  test("nothing goes where there is no large gap", () => {
    const whole = read([0, 1, 2, 3]);
    expect(withoutStray(whole)).toBe(whole);
  });
});
