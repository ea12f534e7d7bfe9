import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../../readText.testing";
import { civilMinute } from "./civilMinute";
import { isoMinute, isoOffset } from "./fastStamp";
import { readDateTime } from "./readDateTime";
import { stampNumber } from "./stampNumber";
import type { NumberStamps } from "./stampNumber";
import { zoneMinutes } from "./zoneMinutes";

const utc = (...parts: [number, number, number, number, number]): number =>
  Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3], parts[4]) / 60_000;

describe("civilMinute", () => {
  it("agrees with the calendar of the language", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date("2199-12-31"), noInvalidDate: true }), (date) => {
        expect(
          civilMinute(
            date.getUTCFullYear(),
            date.getUTCMonth() + 1,
            date.getUTCDate(),
            date.getUTCHours(),
            date.getUTCMinutes(),
          ),
        ).toBe(Math.floor(date.getTime() / 60_000));
      }),
    );
  });

  it.each([
    [2026, 2, 29, 0, 0],
    [2100, 2, 29, 0, 0],
    [2026, 0, 1, 0, 0],
    [2026, 13, 1, 0, 0],
    [2026, 4, 31, 0, 0],
    [2026, 1, 0, 0, 0],
    [2026, 1, 1, 24, 0],
    [2026, 1, 1, 0, 60],
    [1969, 1, 1, 0, 0],
  ])("knows no %i-%i-%i %i:%i", (...parts) => expect(civilMinute(...parts)).toBe(-1));
});

describe("readDateTime", () => {
  const minute = utc(2025, 10, 30, 22, 3);
  it.each([
    ["2025-10-30T22:03:45.464Z", 45_464_000_000, 0],
    ["2025-10-30 22:03:45,464", 45_464_000_000, null],
    ["2025-10-30 22:03", 0, null],
    ["2025/10/30 22:03:45 +0800", 45e9, 480],
    ["2025-10-30T22:03:45.123456789012-03:30", 45_123_456_789, -210],
    ["2025-10-30T22:03:45+08:00[Asia/Shanghai]", 45e9, 480],
    ["10/30/2025, 10:03:45.464 PM", 45_464_000_000, null],
    ["10/30/2025 10:03:45 pm UTC", 45e9, 0],
    ["30.10.2025 22:03:45", 45e9, null],
    ["2025年10月30日 22:03:45", 45e9, null],
    ["2025年10月30日 下午10:03:45", 45e9, null],
    ["2025/10/30 下午 10:03:45", 45e9, null],
    ["30/Oct/2025:22:03:45 +0000", 45e9, 0],
    ["Thu, 30 Oct 2025 22:03:45 GMT", 45e9, 0],
    ["Oct 30, 2025, 10:03:45 PM", 45e9, null],
    ["October 30, 2025 22:03:45", 45e9, null],
  ])("%s", (text, tick, offset) => expect(readDateTime(text, false)).toEqual({ localMinute: minute, tick, offset }));

  it("reads twelve o'clock of both halves", () => {
    expect(readDateTime("1/2/2026 12:05:00 AM", false)?.localMinute).toBe(utc(2026, 1, 2, 0, 5));
    expect(readDateTime("1/2/2026 12:05:00 PM", false)?.localMinute).toBe(utc(2026, 1, 2, 12, 5));
    expect(readDateTime("1/2/2026 12:05:00", true)?.localMinute).toBe(utc(2026, 2, 1, 12, 5));
  });

  it("gives a leap second to the next minute", () =>
    expect(readDateTime("2016-12-31T23:59:60.5Z", false)).toEqual({
      localMinute: utc(2017, 1, 1, 0, 0),
      tick: 5e8,
      offset: 0,
    }));

  it.each([
    "",
    "2025-10-30",
    "22:03:45",
    "2025-02-30T00:00:00Z",
    "2025-10-30T24:00:00Z",
    "2025-10-30T22:60:00Z",
    "2025-10-30T22:03:61Z",
    "2025-10-30T22:03:45+19:00",
    "13/30/2025 10:00 AM",
    "10/30/2025 13:00 PM",
    "30/Foo/2025:22:03:45",
    "1767603600",
  ])("refuses %j", (text) => expect(readDateTime(text, false)).toBeNull());

  it("agrees with the fast reader", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date("2199-12-31"), noInvalidDate: true }),
        fc.constantFrom("T", " "),
        (date, gap) => {
          const text = date.toISOString().replace("T", gap);
          expect(isoMinute(bytesOf(text), 0)).toBe(readDateTime(text, false)?.localMinute);
        },
      ),
    );
    expect([
      isoOffset(bytesOf("+0530"), 0),
      isoOffset(bytesOf("-03:30"), 0),
      isoOffset(bytesOf("+1"), 0),
      isoOffset(bytesOf("+19:00"), 0),
    ]).toEqual([330, -210, Number.NaN, Number.NaN]);
  });
});

describe("stampNumber", () => {
  it.each<[string, NumberStamps, number, number]>([
    ["36000.041", "relative-s", 600, 41_000_000],
    ["3435.547546", "relative-s", 57, 15_547_546_000],
    ["1767603600.123456789", "epoch-s", 29_460_060, 123_456_789],
    ["1767603600123", "epoch-ms", 29_460_060, 123_000_000],
    ["1767603600123.4567", "epoch-ms", 29_460_060, 123_456_700],
    ["59999.999999", "relative-ms", 0, 59_999_999_999],
    ["7", "relative-minutes", 7, 0],
    ["7.5", "relative-minutes", 7, 30e9],
    ["0,25", "relative-s", 0, 250_000_000],
    ["1e-3", "relative-s", 0, 1_000_000],
    ["1.7676036001e9", "epoch-s", 29_460_060, 100_000_000],
  ])("%s as %s", (text, stamps, minute, tick) => {
    const stamp = { minute: -1, tick: -1 };
    expect(stampNumber(text, stamps, stamp)).toBe(true);
    expect(stamp).toEqual({ minute, tick });
  });

  it.each(["", "-1", "1.", ".5", "1e99", "12:00", "1 000", "1234567890123456"])("refuses %j", (text) =>
    expect(stampNumber(text, "relative-s", { minute: 0, tick: 0 })).toBe(false),
  );
});

describe("zoneMinutes", () => {
  it("knows daylight saving time, its gaps and its repeated hour", () => {
    const toUtc = zoneMinutes("Europe/Berlin");
    const local = [
      utc(2026, 1, 5, 12, 0),
      utc(2026, 7, 5, 12, 0),
      utc(2026, 3, 29, 1, 59),
      utc(2026, 3, 29, 2, 30),
      utc(2026, 3, 29, 3, 0),
      utc(2026, 10, 25, 2, 30),
      utc(2026, 10, 25, 3, 0),
    ];
    expect(local.map(toUtc)).toEqual([
      utc(2026, 1, 5, 11, 0),
      utc(2026, 7, 5, 10, 0),
      utc(2026, 3, 29, 0, 59),
      utc(2026, 3, 29, 1, 30),
      utc(2026, 3, 29, 1, 0),
      utc(2026, 10, 25, 0, 30),
      utc(2026, 10, 25, 2, 0),
    ]);
  });

  it("knows zones of half an hour, and one that moves by half an hour", () => {
    expect(zoneMinutes("Asia/Kolkata")(utc(2026, 1, 1, 5, 30))).toBe(utc(2026, 1, 1, 0, 0));
    const toUtc = zoneMinutes("Australia/Lord_Howe");
    // At 02:00 the clock goes back to 01:30: offset +11 before, +10:30 after.
    expect([toUtc(utc(2026, 4, 5, 1, 29)), toUtc(utc(2026, 4, 5, 2, 0))]).toEqual([
      utc(2026, 4, 4, 14, 29),
      utc(2026, 4, 4, 15, 30),
    ]);
  });

  it("takes UTC and offsets as they are, and no other names", () => {
    expect(zoneMinutes("UTC")(5)).toBe(5);
    expect(zoneMinutes("+08:00")(480)).toBe(0);
    expect(() => zoneMinutes("Nowhere/Land")).toThrow(RangeError);
  });
});
