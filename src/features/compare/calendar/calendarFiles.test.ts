import { describe, expect, it } from "vitest";
import { csvText, PUBLISHED_CSV } from "../../../encoding/csvText";
import { formatInstant } from "../../../format/formatInstant";
import { purchaseCalendarMessages } from "../../../format/messages/purchaseCalendar";
import type { Item } from "../../../model/item";
import { defaultItem } from "../../../plan/defaultItem";
import { purchaseCalendar } from "../../../pricing/calendar/purchaseCalendar";
import { priceScenario } from "../../../pricing/priceScenario";
import { pinnedRateCards } from "../../../rates/pinnedCards.testing";
import { emptyPlan } from "../../../plan/emptyPlan";
import { formatIn } from "../../../ui/LocaleProvider";
import { calendarFile, calendarTable } from "./calendarFiles";
import { calendarView } from "./calendarRows";

const { settings, adjustments } = emptyPlan("", "", "USD");
const credit: Item = {
  ...defaultItem("other", { id: "a", card: "", cardVersion: "", model: "" }),
  description: "=cmd()",
  billing: "monthly",
  unitPrice: "-2.5",
  quantity: "4",
};

const calendar = purchaseCalendar(
  priceScenario(
    { name: "", currency: "USD", savingsPlan: null, items: [credit] },
    { rateCards: pinnedRateCards, factors: [], settings, adjustments, termMonths: 2 },
  ),
  { rateCards: pinnedRateCards, settings, start: "2026-12-01" },
);
const nameOf = (item: Item | null) => (item?.kind === "other" ? item.description : "");

function fileOf(language: "en" | "zh", more: { readonly scenario?: string; readonly written?: number } = {}): string {
  const { scenario = "Reserve", written = Date.UTC(2026, 10, 29) } = more;
  return calendarFile(calendar, {
    words: purchaseCalendarMessages[language],
    currency: "USD",
    nameOf,
    format: formatIn(language),
    plan: "Plan",
    scenario,
    written,
  });
}
const linesOf = (file: string, property: string) =>
  file
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .filter((line) => line.startsWith(`${property}:`));

describe("a calendar as a file", () => {
  it("has the same UIDs whenever it is written and in whatever language, and others for another scenario", () => {
    const uids = linesOf(fileOf("en"), "UID");
    expect(uids).toHaveLength(2);
    expect(uids[0]).toMatch(/^UID:a-charge-1-\w{6}@model-studio-cost-planner$/);
    expect(linesOf(fileOf("zh", { written: 0 }), "UID")).toEqual(uids);
    expect(linesOf(fileOf("en", { scenario: "Tokens" }), "UID")).not.toEqual(uids);
  });

  it("begins at the moment in UTC, and says what comes back", () => {
    expect(linesOf(fileOf("en"), "DTSTART")).toEqual(["DTSTART:20261130T160000Z", "DTSTART:20261231T160000Z"]);
    expect(linesOf(fileOf("zh"), "DESCRIPTION")[0]).toContain("退回：");
    expect(linesOf(fileOf("en"), "DESCRIPTION")[0]?.replaceAll("\u00a0", " ")).toBe(
      "DESCRIPTION:Comes back: USD 10.00",
    );
  });

  it("is a table whose texts are no formulas and whose amounts are numbers", () => {
    const rows = calendarTable(calendar, { words: purchaseCalendarMessages.en, currency: "USD", nameOf });
    expect(csvText(rows, PUBLISHED_CSV)).toBe(
      [
        "Date (UTC+8),Time (UTC+8),Time (UTC),Event,Item,Amount,Currency",
        "2026-12-01,00:00,2026-11-30T16:00Z,charge,'=cmd(),-10,USD",
        "2027-01-01,00:00,2026-12-31T16:00Z,charge,'=cmd(),-10,USD",
        "",
      ].join("\n"),
    );
  });
});

describe("calendarView", () => {
  const view = (zone: string) => calendarView(calendar, zone, (ms, at) => formatInstant(ms, at, "en").slice(0, -3));

  it("shows the clocks of the device where they differ from those of UTC+8", () => {
    expect(view("Asia/Shanghai").zone).toBeNull();
    expect(view("Asia/Singapore").zone).toBeNull();
    expect(view("Europe/Berlin").zone).toBe("Europe/Berlin");
    expect(view("Europe/Berlin").rows[0]?.local.replaceAll("\u00a0", " ")).toBe("30 November 2026, 17:00");
  });

  it("has months that sum to the total", () => {
    const { months, total, most } = view("UTC");
    expect([months.map(({ when, amount }) => `${when} ${amount}`), total, most?.when]).toEqual([
      ["2026-12 -10", "2027-01 -10"],
      "-20",
      "2026-12",
    ]);
  });
});
