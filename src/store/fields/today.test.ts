import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, it, vi } from "vitest";
import { useExchangeRate } from "./planFields";
import { today } from "./today";

afterEach(() => vi.useRealTimers());

it.each([
  [new Date(2026, 10, 29, 0, 0, 0), "2026-11-29"],
  [new Date(2026, 10, 29, 23, 59, 59), "2026-11-29"],
  [new Date(2027, 0, 1, 0, 0, 0), "2027-01-01"],
])("fault 45: at %s it is one date, offered for the exchange rate too, on the calendar of the device", (now, date) => {
  vi.setSystemTime(now);
  let offered = "";
  const Probe = (): ReactNode => {
    offered = useExchangeRate().date;
    return null;
  };
  renderToStaticMarkup(createElement(Probe));
  expect([today(), offered]).toEqual([date, date]);
});

it("fault 45: no other file makes a date of the calendar from the clock", () => {
  const files: Readonly<Record<string, string>> = import.meta.glob(
    ["../../**/*.{ts,tsx}", "!**/*.{test,testing,fuzz,bench}.{ts,tsx}"],
    { query: "?raw", import: "default", eager: true },
  );
  expect(Object.keys(files).length).toBeGreaterThan(400);
  const readers = Object.entries(files)
    .filter(([, text]) => /isoDate\(new Date\(\)\)|get(?:Full)?Year\(\)/.test(text))
    .map(([file]) => file);
  expect(readers.sort()).toEqual(["../../format/formatDate.ts", "./today.ts"]);
});
