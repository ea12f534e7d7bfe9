import { describe, expect, it } from "vitest";
import { zonedHours, zoneName } from "./zonedHours";

const block = (start: string) => ({ start, hours: 8, utcOffset: "+08:00" });
const NOVEMBER = Date.UTC(2026, 10, 29, 12);
const JULY = Date.UTC(2026, 6, 1, 23, 59);

describe("zonedHours", () => {
  it.each([
    ["22:00", "Europe/Berlin", NOVEMBER, "15:00–23:00", "16:00–00:00"],
    ["23:00", "Europe/Berlin", NOVEMBER, "16:00–00:00", "17:00–01:00"],
    ["22:00", "Europe/Berlin", JULY, "16:00–00:00", "15:00–23:00"],
    ["22:00", "Asia/Shanghai", NOVEMBER, "22:00–06:00", null],
    ["22:00", "America/New_York", NOVEMBER, "09:00–17:00", "10:00–18:00"],
    ["22:00", "Asia/Kolkata", JULY, "19:30–03:30", null],
    ["22:00", "UTC", NOVEMBER, "14:00–22:00", null],
    // South of the equator the other half of the year is the summer.
    ["22:00", "Australia/Sydney", JULY, "00:00–08:00", "01:00–09:00"],
    ["22:00", "Nowhere/Atlantis", NOVEMBER, "14:00–22:00", null],
  ])("%s UTC+8 in %s", (start, zone, at, here, otherHalf) => {
    const { from, to, otherHalf: other } = zonedHours(block(start), zone, at);
    expect([`${from}–${to}`, other === null ? null : `${other.from}–${other.to}`]).toEqual([here, otherHalf]);
  });
});

describe("zoneName", () => {
  it.each([
    ["Europe/Berlin", "Berlin", "德国时间"],
    ["America/Argentina/Buenos_Aires", "Buenos Aires", "布宜诺斯艾利斯时间"],
    ["UTC", "UTC", "UTC"],
    ["Nowhere/Atlantis", "Atlantis", "Nowhere/Atlantis"],
  ])("%s", (zone, en, zh) => expect([zoneName(zone, "en"), zoneName(zone, "zh")]).toEqual([en, zh]));
});
