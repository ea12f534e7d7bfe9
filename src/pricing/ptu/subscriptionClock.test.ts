import { describe, expect, it } from "vitest";
import { subscriptionClock } from "./subscriptionClock";

const expiry = (orderedAt: string, days: number) => subscriptionClock(orderedAt, days)?.expires;

describe("subscription clock, UTC+8", () => {
  it("ends at 23:59 on day N, on day N+1 if ordered after 22:00: before, at and after", () => {
    expect(expiry("2026-11-21T21:59:59", 1)).toBe("2026-11-21T23:59");
    expect(expiry("2026-11-21T22:00:00", 1)).toBe("2026-11-21T23:59");
    expect(expiry("2026-11-21T22:00:01", 1)).toBe("2026-11-22T23:59");
    expect(expiry("2026-11-21T22:00", 3)).toBe("2026-11-23T23:59");
    expect(expiry("2026-11-21T22:01", 3)).toBe("2026-11-24T23:59");
  });

  it("covers up to 26 hours for the price of a day", () => {
    const late = subscriptionClock("2026-11-21T22:00:01", 1);
    expect(late).toMatchObject({ isLateOrder: true, covered: { hours: 25, minutes: 58 } });
    expect(subscriptionClock("2026-11-21T22:00:00", 1)).toMatchObject({
      isLateOrder: false,
      covered: { hours: 1, minutes: 59 },
    });
    expect(subscriptionClock("2026-11-21T00:00", 30)?.covered).toEqual({ hours: 719, minutes: 59 });
  });

  it("stops two hours after the expiry and is kept fourteen hours more", () => {
    expect(subscriptionClock("2026-11-21T09:30", 1)).toMatchObject({
      serviceStops: "2026-11-22T01:59",
      keptUntil: "2026-11-22T15:59",
    });
  });

  it("runs over the ends of months and years, leap days too", () => {
    expect(expiry("2026-02-28T22:00:01", 1)).toBe("2026-03-01T23:59");
    expect(expiry("2028-02-28T10:00", 2)).toBe("2028-02-29T23:59");
    expect(expiry("2026-12-31T23:00", 1)).toBe("2027-01-01T23:59");
    expect(expiry("2026-01-31T10:00", 30)).toBe("2026-03-01T23:59");
    expect(subscriptionClock("2026-04-30T12:00", 1)?.serviceStops).toBe("2026-05-01T01:59");
  });

  it("has no answer to what is no order", () => {
    for (const at of [
      "",
      "2026-11-21",
      "2026-02-30T10:00",
      "2026-13-01T10:00",
      "2026-11-21T24:00",
      "2026-11-21 10:00",
      "2026-11-21T10:60",
    ]) {
      expect(subscriptionClock(at, 1)).toBeNull();
    }
    for (const days of [0, -1, 1.5, Number.NaN, Infinity])
      expect(subscriptionClock("2026-11-21T10:00", days)).toBeNull();
  });
});
