import AxeBuilder from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { goTo, openExample } from "./planner";
import { expect, test } from "./watch";

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

async function expectClean(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { violations } = await new AxeBuilder({ page }).include(".cmp-calendar").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join()}`)).toEqual([]);
}

test.describe("the purchase calendar", () => {
  test.use({ timezoneId: "Europe/Berlin" });

  test("what is bought and paid when, on the clocks of UTC+8 and of the device, as both files", async ({ page }) => {
    await openExample(page);
    await goTo(page, "Compare");
    const section = page.locator(".cmp-calendar");
    await section.locator("summary").click();
    await section.getByLabel("First day").fill("2026-12-01");
    const months = section.getByRole("table", { name: "Paid by month" });
    await expect(months.getByRole("row", { name: /^December 2026/ })).toBeVisible();
    const events = section.getByRole("table", { name: "What happens when" });
    await expect(events).toContainText("In Berlin");
    await section.getByLabel("Scenario", { exact: true }).selectOption({ index: 0 });
    const total = await months.locator("tfoot td").last().innerText();
    await expect(section.locator(".cmp-calendar-lead")).toContainText(total);
    await expect(events).toContainText(/1\u00a0December 2026, 00:00|31\u00a0December 2026, 23:59/);
    await expectClean(page);

    const [calendar] = await Promise.all([
      page.waitForEvent("download"),
      section.getByRole("button", { name: "Save as iCalendar" }).click(),
    ]);
    expect(calendar.suggestedFilename()).toBe("purchase-calendar.ics");
    const text = await textOf(calendar);
    expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
    expect(text).toMatch(/DTSTART:2026\d{4}T\d{6}Z\r\n/);
    const [table] = await Promise.all([
      page.waitForEvent("download"),
      section.getByRole("button", { name: "Save as CSV" }).click(),
    ]);
    expect(await textOf(table)).toContain("Date (UTC+8),Time (UTC+8),Time (UTC),Event,Item,Amount,Currency");

    await section.getByLabel("First day").fill("");
    await expect(section).toContainText("Enter the day on which the first order is placed.");
  });
});

test.describe("in Chinese, on a phone", () => {
  test.use({
    locale: "zh-CN",
    viewport: { width: 360, height: 740 },
    colorScheme: "dark",
    timezoneId: "Asia/Shanghai",
  });

  test("the purchase calendar shows one clock and fits", async ({ page }) => {
    await page.goto("./");
    await page.getByRole("button", { name: /电商智能客服/ }).click();
    await page.getByRole("link", { name: "比较" }).click();
    const section = page.locator(".cmp-calendar");
    await section.locator("summary").click();
    await section.getByLabel("首日").fill("2026-12-01");
    await expect(section.locator(".cmp-calendar-lead")).toContainText("2026年12月1日至2027年");
    await expect(section.getByRole("columnheader", { name: "UTC+8" })).toBeVisible();
    await expect(section.getByRole("columnheader", { name: /中国/ })).toHaveCount(0);
    await expectClean(page);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
  });
});
