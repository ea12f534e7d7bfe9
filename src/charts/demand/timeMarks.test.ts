import { describe, expect, it } from "vitest";
import { minuteText, relativeUnit, spanText, timeMarks, type TimeSpan } from "./timeMarks";

const minute = (iso: string) => Date.parse(iso) / 60_000;
const span = (from: string, to: string, zone = "UTC"): TimeSpan => ({
  clock: "absolute",
  from: minute(from),
  to: minute(to),
  zone,
});
const at = (stretch: TimeSpan, most: number, language: "en" | "zh" = "en") =>
  timeMarks(stretch, most, language).map(({ text }) => text);

describe("marks of a time axis", () => {
  it("are on the hour of the zone, with the date at midnight", () => {
    expect(at(span("2023-11-16T18:15Z", "2023-11-16T19:15Z"), 5)).toEqual(["18:15", "18:30", "18:45", "19:00"]);
    expect(at(span("2023-11-16T18:15Z", "2023-11-16T19:15Z"), 6)).toEqual([
      "18:20",
      "18:30",
      "18:40",
      "18:50",
      "19:00",
      "19:10",
    ]);
    expect(at(span("2024-05-12T00:00Z", "2024-05-13T00:00Z", "Asia/Shanghai"), 4)).toEqual([
      "12:00",
      "18:00",
      "13 May",
      "06:00",
    ]);
    expect(at(span("2024-05-12T00:00Z", "2024-05-13T00:00Z", "Asia/Kolkata"), 4)).toEqual([
      "06:00",
      "12:00",
      "18:00",
      "13 May",
    ]);
    expect(at(span("2024-05-12T00:00Z", "2024-05-13T00:00Z", "Asia/Shanghai"), 2, "zh")).toEqual(["12:00", "5月13日"]);
  });
  it("are Mondays over weeks and first days over months", () => {
    expect(at(span("2024-05-12T00:00Z", "2024-06-05T00:00Z"), 4)).toEqual(["13 May", "20 May", "27 May", "3 Jun"]);
    expect(at(span("2024-01-01T00:00Z", "2025-01-01T00:00Z"), 4)).toEqual([
      "Jan 2024",
      "Apr 2024",
      "Jul 2024",
      "Oct 2024",
    ]);
  });
  it("keep to the clock of the zone when it is put forward or back", () => {
    const forward = timeMarks(span("2024-03-30T23:00Z", "2024-03-31T22:00Z", "Europe/Berlin"), 4, "en");
    expect(forward.map(({ text }) => text)).toEqual(["31 Mar", "06:00", "12:00", "18:00"]);
    expect(forward.map((mark) => (mark.minute - minute("2024-03-30T23:00Z")) / 60)).toEqual([0, 5, 11, 17]);
    const back = timeMarks(span("2024-10-26T22:00Z", "2024-10-27T23:00Z", "Europe/Berlin"), 30, "en").map(
      (mark) => mark.minute,
    );
    expect(back.every((one, index) => index === 0 || one > back[index - 1]!)).toBe(true);
  });
  it("count from the start on a clock of its own", () => {
    const own = (minutes: number): TimeSpan => ({ clock: "relative", from: 0, to: minutes, zone: "UTC" });
    expect(at(own(60), 4)).toEqual(["0", "15", "30", "45"]);
    expect(at(own(1440), 4)).toEqual(["0", "6", "12", "18"]);
    expect(at(own(10_080), 7)).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
    expect([180, 181, 5760, 5761].map((minutes) => relativeUnit(own(minutes)))).toEqual([
      "minutes",
      "hours",
      "hours",
      "days",
    ]);
  });
  it("are none over nothing", () => {
    expect([
      at(span("2024-01-01T00:00Z", "2024-01-01T00:00Z"), 5),
      at(span("2024-01-01T00:00Z", "2024-02-01T00:00Z"), 0),
    ]).toEqual([[], []]);
  });
  it("say the dates and a minute in both languages", () => {
    const week = span("2023-11-16T18:15Z", "2023-11-22T19:15Z");
    expect(spanText(week, "en").replace(/[\s\u2009]/g, "")).toBe("16–22Nov2023");
    expect(spanText(week, "zh")).toBe("2023年11月16日–2023年11月22日");
    expect(spanText(span("2023-11-16T18:15Z", "2023-11-17T00:00Z"), "en")).toBe("16 Nov 2023");
    expect(minuteText(minute("2023-11-16T18:17Z"), { clock: "absolute", zone: "Asia/Shanghai" }, "en")).toBe(
      "17 Nov, 02:17",
    );
    expect(minuteText(1234, { clock: "relative", zone: "UTC" }, "en")).toBe("1,234");
  });
});
