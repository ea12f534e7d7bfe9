import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { iCalendarText, type CalendarFileEvent } from "./iCalendarText";

const WRITTEN = Date.UTC(2026, 10, 29, 13, 30);
const EVENT: CalendarFileEvent = {
  uid: "i1-order-1-abc@model-studio-cost-planner",
  start: Date.UTC(2026, 10, 30, 16),
  end: null,
  days: 1,
  summary: "Order: PTU",
  description: "",
};

const written = (...events: readonly Partial<CalendarFileEvent>[]) =>
  iCalendarText(
    events.map((one) => ({ ...EVENT, ...one })),
    { name: "Plan", written: WRITTEN },
  );
/** What a reader sees: folds taken out, one property a line. */
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe("iCalendarText", () => {
  it("writes an event at a moment of UTC, with CRLF at the end of every line", () => {
    expect(written({})).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Model Studio Cost Planner//Purchase calendar//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Plan",
        "BEGIN:VEVENT",
        "UID:i1-order-1-abc@model-studio-cost-planner",
        "DTSTAMP:20261129T133000Z",
        "DTSTART:20261130T160000Z",
        "SUMMARY:Order: PTU",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  it("repeats what runs on several days, with its end", () => {
    const lines = unfolded(written({ end: Date.UTC(2026, 11, 1), days: 10 }));
    expect(lines).toContain("DTEND:20261201T000000Z");
    expect(lines).toContain("RRULE:FREQ=DAILY;COUNT=10");
  });

  it("escapes commas, semicolons, backslashes and line breaks, and leaves control characters out", () => {
    const lines = unfolded(written({ summary: "a,b;c\\d\r\ne\u0007f", description: "BEGIN:VEVENT\nEND:VCALENDAR" }));
    expect(lines).toContain("SUMMARY:a\\,b\\;c\\\\d\\nef");
    expect(lines).toContain("DESCRIPTION:BEGIN:VEVENT\\nEND:VCALENDAR");
  });

  it.each([
    [74, 1],
    [75, 1],
    [76, 2],
    [149, 2],
    [150, 3],
  ])("a line of %i bytes takes %i lines", (length, count) => {
    const summary = "x".repeat(length - "SUMMARY:".length);
    const text = written({ summary });
    const from = text.indexOf("SUMMARY:");
    const own = text.slice(from, text.indexOf("\r\nTRANSP")).split("\r\n");
    expect(own).toHaveLength(count);
    expect(unfolded(text)).toContain(`SUMMARY:${summary}`);
  });

  it("never folds inside a character: 25 of three bytes each fill a line", () => {
    const summary = "预留吞吐".repeat(30);
    const text = written({ summary });
    for (const line of text.split("\r\n")) {
      expect(bytes(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\uFFFD");
    }
    expect(unfolded(text)).toContain(`SUMMARY:${summary}`);
  });

  it("any text comes back whole, in lines of at most 75 bytes that are UTF-8 by themselves", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (summary) => {
        const text = written({ summary });
        for (const line of text.split("\r\n")) {
          expect(bytes(line)).toBeLessThanOrEqual(75);
          expect(new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(line))).toBe(line);
        }
        const found = unfolded(text).find((line) => line.startsWith("SUMMARY:")) ?? "";
        const back = found
          .slice("SUMMARY:".length)
          .replace(/\\([\\;,n])/g, (_, mark: string) => (mark === "n" ? "\n" : mark));
        expect(back).toBe(summary.replace(/\r\n?/g, "\n").replace(/(?!\n)\p{Cc}/gu, ""));
      }),
    );
  });
});
