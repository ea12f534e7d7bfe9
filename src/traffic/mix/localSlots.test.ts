import { expect, it } from "vitest";
import { localSlots } from "./localSlots";

const WEEK = 10_080;
const minuteAt = (iso: string): number => Date.parse(iso) / 60_000;

it("starts a relative clock at Monday 00:00, whatever the zone", () => {
  const slots = localSlots("relative", 59, WEEK, "Asia/Shanghai");
  expect(slots.count).toBe(168);
  expect([slots.slotOf[0], slots.slotOf[1], slots.slotOf[60], slots.slotOf[61]]).toEqual([0, 1, 1, 2]);
  expect(slots.slotOf[WEEK - 1]).toBe(0);
  expect([...slots.minutes]).toEqual(new Array(168).fill(60));
  expect(localSlots("relative", -1, 2, "UTC").slotOf).toEqual(Uint8Array.of(23, 0));
});

it("takes all days alike below a week", () => {
  const slots = localSlots("relative", 0, WEEK - 1, "UTC");
  expect(slots.count).toBe(24);
  expect(slots.slotOf[1_440]).toBe(0);
  expect([...slots.minutes]).toEqual([...new Array<number>(23).fill(420), 419]);
});

it("reads hour and weekday on the clocks of the zone", () => {
  // Friday 2026-11-20 18:30 in UTC is Saturday 02:30 in Shanghai and Saturday 00:00 in India.
  const at = minuteAt("2026-11-20T18:30:00Z");
  expect(localSlots("absolute", at, WEEK, "UTC").slotOf[0]).toBe(4 * 24 + 18);
  expect(localSlots("absolute", at, WEEK, "Asia/Shanghai").slotOf[0]).toBe(5 * 24 + 2);
  const india = localSlots("absolute", at, WEEK, "Asia/Kolkata");
  expect([india.slotOf[0], india.slotOf[59], india.slotOf[60]]).toEqual([5 * 24, 5 * 24, 5 * 24 + 1]);
});

it("follows clocks that change: the hour from 2 to 3 is missing in spring and comes twice in autumn", () => {
  const spring = localSlots("absolute", minuteAt("2026-03-28T23:00:00Z"), WEEK, "Europe/Berlin");
  expect([spring.slotOf[60], spring.slotOf[119], spring.slotOf[120]]).toEqual([6 * 24 + 1, 6 * 24 + 1, 6 * 24 + 3]);
  expect(spring.minutes[6 * 24 + 2]).toBe(0);
  const autumn = localSlots("absolute", minuteAt("2026-10-24T22:00:00Z"), WEEK, "Europe/Berlin");
  expect(autumn.minutes[6 * 24 + 2]).toBe(120);
});

it("agrees with the engine's own calendar, minute by minute, in zones that change by less than an hour", () => {
  const from = minuteAt("2026-10-01T00:00:00Z");
  const zone = "Australia/Lord_Howe";
  const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  const calendar = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    hourCycle: "h23",
  });
  let compared = 0;
  localSlots("absolute", from, WEEK, zone).slotOf.forEach((slot, at) => {
    if (at % 7 !== 0) return;
    const parts = Object.fromEntries(
      calendar.formatToParts((from + at) * 60_000).map((part) => [part.type, part.value]),
    );
    expect(slot).toBe(days.indexOf(parts["weekday"]!) * 24 + Number(parts["hour"]));
    compared += 1;
  });
  expect(compared).toBe(Math.ceil(WEEK / 7));
});

it("refuses what is no zone", () => {
  expect(() => localSlots("absolute", 0, 1, "Mars/Olympus")).toThrow(RangeError);
});
