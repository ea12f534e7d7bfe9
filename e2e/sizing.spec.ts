import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { goTo, tabs } from "./planner";
import { expect, test } from "./watch";

/**
 * Ten minutes of 20 requests a minute, two more in the last one, each of 40,000 input and 4,000 output tokens, at the prices of
 * qwen-plus-2025-12-01: 3.36 and 0.84 a day for a step, 0.0004 and 0.0012 for 1,000 tokens.
 *
 *     pay as you go      202 × (40 × 0.0004 + 4 × 0.0012)             4.2016
 *     80 and 80 steps    80 × (3.36 + 0.84) × 10 / 1,440              2.3333…   and 2 requests outside, 0.0416
 *     88 and 88 steps    88 × (3.36 + 0.84) × 10 / 1,440              2.5666…   and nothing outside
 *     a month            80 × (3.36 + 0.84) × 30 + 0.0416 × 4,320     10,080 + 179.712
 */
const ROWS = Array.from({ length: 202 }, (_, row) => ({ minute: Math.min(9, Math.floor(row / 20)), second: row >= 200 ? 59 : (row % 20) * 2 }));
const two = (value: number) => String(value).padStart(2, "0");
const LOG = ["timestamp,input_tokens,output_tokens", ...ROWS.map(({ minute, second }) => `2026-03-02T09:${two(minute)}:${two(second)}Z,40000,4000`)].join("\n");

async function importLog(page: Page, open = "./?view=traffic"): Promise<void> {
  await page.goto(open);
  await page.locator("input[name=log]").setInputFiles({ name: "ten-minutes.csv", mimeType: "text/csv", buffer: Buffer.from(LOG) });
  await page.getByRole("button", { name: /^(Import|导入)$/ }).click();
  await expect(result(page).locator(".res-verdict")).toBeVisible();
}

function result(page: Page) {
  return page.getByRole("region", { name: /^(What to reserve|该预留多少)$/ });
}

/** What was said of the last press. */
function told(page: Page) {
  return result(page).locator(".res-put").getByRole("status");
}

/** The cells of an option, as they are read. */
async function cells(page: Page, name: string): Promise<readonly string[]> {
  const row = result(page).getByRole("region", { name: "Options side by side" }).getByRole("row").filter({ has: page.getByRole("radio", { name: `Show ${name} in the charts` }) });
  const texts = await row.getByRole("cell").allInnerTexts();
  return texts.map((text) => text.replaceAll("\u00a0", " "));
}

test("the answer, the options and their amounts are those worked out by hand", async ({ page }) => {
  await importLog(page);
  const verdict = result(page).locator(".res-verdict");
  await expect(verdict.getByRole("heading")).toHaveText("Reserve 800,000 input and 80,000 output TPM, billed daily");
  await expect(verdict).toContainText("It costs USD 2.37 for these 10 minutes, 43.5% less than pay as you go (USD 4.20).");
  await expect(verdict).toContainText("To keep 99.9% of requests inside, reserve 880,000 input and 88,000 output TPM: USD 2.57.");
  await expect(verdict.getByRole("row", { name: "A 30-day month like this 10,080.00 179.71 10,259.71" })).toBeVisible();

  expect(await cells(page, "Pay as you go")).toEqual(["0", "0", "4.20", "0.0%", "0.00", "4.20", "–", "–", "100.0%", "100.0%", "100.0%"]);
  expect(await cells(page, "Best")).toEqual(["800,000", "80,000", "2.37", "−43.5%", "2.33", "0.04", "100.0%", "100.0%", "1.0%", "1.0%", "10.0%"]);
  expect(await cells(page, "99.9% of requests")).toEqual(["880,000", "88,000", "2.57", "−38.9%", "2.57", "0.00", "91.8%", "91.8%", "0.0%", "0.0%", "0.0%"]);
  expect((await cells(page, "Average")).slice(0, 2)).toEqual(["810,000", "81,000"]);
  expect((await cells(page, "p90")).slice(0, 2)).toEqual(["800,000", "80,000"]);
  expect((await cells(page, "Peak")).slice(0, 2)).toEqual(["880,000", "88,000"]);

  await expect(result(page).getByRole("figure", { name: "Input demand" })).toContainText("Reserved 800,000");
  await result(page).getByRole("radio", { name: "Show Peak in the charts" }).click();
  await expect(result(page).getByRole("figure", { name: "Input demand" })).toContainText("Reserved 880,000");

  const download = page.waitForEvent("download");
  await result(page).getByRole("button", { name: "Download as CSV" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  expect(text).toContain("Pay as you go,USD,0,0,0,4.2016,4.2016,0,0,18150.912,18150.912");
  expect(text).toContain("Best reservation,USD,800000,80000,2.33333333333333333333333333333,0.0416,");
  expect((await new AxeBuilder({ page }).include(".res").analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test("another plan or rule is worked out anew, and where no reservation pays it says what the guarantee costs", async ({ page }) => {
  await importLog(page);
  const verdict = result(page).locator(".res-verdict");
  await result(page).getByRole("radio", { name: "Hourly" }).click();
  // 88 × (0.28 + 0.07) × 10 / 60 = 5.1333…, against 4.2016.
  await expect(verdict.getByRole("heading")).toHaveText("No reservation is worth it at these prices");
  await expect(verdict).toContainText("Pay as you go costs USD 4.20 for these 10 minutes, and no reservation costs less.");
  await expect(verdict).toContainText("Guaranteeing 99.9% of requests costs USD 0.93 more (+22.2%).");
  await result(page).getByLabel("When a request does not fit").selectOption("excess");
  // Output alone: 80 × 0.07 × 10 / 60 = 0.9333…, all input 3.232, 8,000 output tokens 0.0096.
  await expect(verdict.getByRole("heading")).toHaveText("Reserve 80,000 output TPM and no input, billed hourly");
  await expect(verdict).toContainText("It costs USD 4.17 for these 10 minutes, 0.6% less");
  await result(page).getByLabel("When a request does not fit").selectOption("refused");
  await expect(verdict.getByRole("heading")).toHaveText("To keep 99.9% of requests inside: reserve 880,000 input and 88,000 output TPM");
  await expect(result(page).getByRole("radio", { name: "Show Pay as you go in the charts" })).toHaveCount(0);
  // Without token prices nothing is said of costs but those of the reservation.
  const prices = result(page).getByRole("combobox", { name: "Token prices for overflow" });
  await prices.click();
  await prices.fill("capacity only");
  await page.getByRole("option", { name: "None: capacity only" }).click();
  await expect(verdict).toContainText("Reserved for these 10 minutes, it costs USD 5.13. No token prices are chosen, so it cannot be compared with pay as you go.");
  await expect(result(page).getByRole("columnheader", { name: "Total, USD" })).toHaveCount(0);
  await expect(result(page).getByRole("button", { name: "Add all as scenarios" })).toHaveCount(0);
});

test("an option becomes an item with the same amount, reservation and overflow apart, and undo takes it back", async ({ page }) => {
  await importLog(page);
  await result(page).getByRole("button", { name: "Add “Best reservation” to the plan" }).click();
  await expect(told(page)).toContainText("Best reservation was added to the plan as a new item, with reservation and overflow listed separately.");
  await result(page).getByRole("link", { name: "Open the plan" }).click();
  const answer = page.getByRole("region", { name: /^Answer for/ });
  await expect(answer.locator(".amount.big")).toContainText("10,259.71");
  for (const amount of ["8,064.00", "2,016.00", "138.24", "41.47"]) await expect(answer).toContainText(amount);

  await goTo(page, "Traffic");
  await result(page).getByRole("radio", { name: "Show Peak in the charts" }).click();
  await result(page).getByRole("button", { name: "Add “Reserve the peak” to the plan" }).click();
  await expect(told(page)).toContainText("The open PTU item now uses Reserve the peak");
  await expect(page.getByRole("group", { name: "Totals" })).toContainText("11,088.00");
  await result(page).getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("group", { name: "Totals" })).toContainText("10,259.71");
});

test("all options become scenarios that Compare ranks as the table does", async ({ page }) => {
  await importLog(page);
  await result(page).getByRole("button", { name: "Add all as scenarios" }).click();
  await expect(told(page)).toContainText("9 scenarios were added.");
  await expect(tabs(page)).toHaveCount(10);
  await result(page).getByRole("button", { name: "Add all as scenarios" }).click();
  await expect(told(page)).toContainText("2 scenarios were added. A plan can have 12 scenarios, so these were not added: Keep 99.9% of requests, Reserve the average");
  await result(page).getByRole("link", { name: "Compare" }).click();
  await expect(page.getByRole("main")).toContainText("18,150.91");
  await expect(page.getByRole("main")).toContainText("10,259.71");
});

test("speaks Chinese, and holds on a narrow screen", async ({ page }) => {
  await page.addInitScript(() => { if (location.protocol !== "about:") localStorage.setItem("planner.language", "zh"); });
  await page.setViewportSize({ width: 360, height: 780 });
  await importLog(page);
  await expect(result(page).locator(".res-verdict").getByRole("heading")).toHaveText("按天预留输入 800,000、输出 80,000 TPM");
  await expect(result(page).locator(".res-verdict")).toContainText("这 10 分钟费用 USD 2.37，比按量付费（USD 4.20）低 43.5%。");
  await result(page).getByText("更多设置").click();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
