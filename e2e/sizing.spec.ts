import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { goTo, tabs } from "./planner";
import { expect, test } from "./watch";

/**
 * Ten minutes of 20 requests a minute, two more in the last one, each of 40,000 input and 4,000 output tokens, at the
 * prices of qwen-plus-2025-12-01: 3.36 and 0.84 a day for a step, 0.0004 and 0.0012 for 1,000 tokens.
 *
 *     pay as you go      202 × (40 × 0.0004 + 4 × 0.0012)             4.2016
 *     80 and 80 steps    80 × (3.36 + 0.84) × 10 / 1,440              2.3333…   and 2 requests outside, 0.0416
 *     88 and 88 steps    88 × (3.36 + 0.84) × 10 / 1,440              2.5666…   and nothing outside
 *     a month            80 × (3.36 + 0.84) × 30 + 0.0416 × 4,320     10,080 + 179.712
 */
const ROWS = Array.from({ length: 202 }, (_, row) => ({
  minute: Math.min(9, Math.floor(row / 20)),
  second: row >= 200 ? 59 : (row % 20) * 2,
}));
const two = (value: number) => String(value).padStart(2, "0");
const LOG = [
  "timestamp,input_tokens,output_tokens",
  ...ROWS.map(({ minute, second }) => `2026-03-02T09:${two(minute)}:${two(second)}Z,40000,4000`),
].join("\n");

async function importLog(page: Page, open = "./?view=traffic"): Promise<void> {
  await page.goto(open);
  await importHere(page);
}

async function importHere(page: Page): Promise<void> {
  await page
    .locator("input[name=log]")
    .setInputFiles({ name: "ten-minutes.csv", mimeType: "text/csv", buffer: Buffer.from(LOG) });
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

function optionRow(page: Page, name: string | RegExp) {
  const option = page.getByRole("radio", { name: typeof name === "string" ? `Show ${name} in the charts` : name });
  return result(page).getByRole("region", { name: "Options side by side" }).getByRole("row").filter({ has: option });
}

/** The cells of an option, as they are read. */
async function cells(page: Page, name: string | RegExp): Promise<readonly string[]> {
  const texts = await optionRow(page, name).getByRole("cell").allInnerTexts();
  return texts.map((text) => text.replaceAll("\u00a0", " "));
}

/** The percentages are formatted elsewhere: with or without a blank before the sign. */
function percent(text: string): string {
  return text.replace(/(\d) %/g, "$1%");
}

test("the answer, the options and their amounts are those worked out by hand", async ({ page }) => {
  await importLog(page);
  const verdict = result(page).locator(".res-verdict");
  await expect(verdict.getByRole("heading")).toHaveText("Reserve 800,000 input and 80,000 output TPM, billed daily");
  await expect(verdict).toContainText(
    /It costs USD\s10,259\.71 per month, 43\.5\s?% less than pay as you go \(USD\s18,150\.91\)\./,
  );
  await expect(verdict).toContainText(
    /It leaves 1\.0\s?% of requests outside, billed per token; the amount includes them\./,
  );
  await expect(verdict).toContainText(
    /To keep 99\.9\s?% of requests inside, reserve 880,000 input and 88,000 output TPM: USD\s11,088\.00 per month\./,
  );
  await expect(verdict.getByRole("row", { name: "A 30-day month like this 10,080.00 179.71 10,259.71" })).toBeVisible();
  await expect(
    verdict.getByRole("row", { name: "Over these 10 minutes prorated to the sample 2.33 0.04 2.37" }),
  ).toBeVisible();

  const table = async (name: string | RegExp) => (await cells(page, name)).map(percent);
  expect(await table("Pay as you go")).toEqual([
    "0",
    "0",
    "18,150.91",
    "0.0%",
    "0.00",
    "18,150.91",
    "–",
    "–",
    "100.0%",
    "100.0%",
    "100.0%",
  ]);
  expect(await table("Best")).toEqual([
    "800,000",
    "80,000",
    "10,259.71",
    "−43.5%",
    "10,080.00",
    "179.71",
    "100.0%",
    "100.0%",
    "1.0%",
    "1.0%",
    "10.0%",
  ]);
  await result(page).getByRole("radio", { name: "This traffic, prorated" }).click();
  await expect(result(page)).toContainText("Prorated to the sample: these 10 minutes are not sold by themselves.");
  expect(await table("Pay as you go")).toEqual([
    "0",
    "0",
    "4.20",
    "0.0%",
    "0.00",
    "4.20",
    "–",
    "–",
    "100.0%",
    "100.0%",
    "100.0%",
  ]);
  expect(await table("Best")).toEqual([
    "800,000",
    "80,000",
    "2.37",
    "−43.5%",
    "2.33",
    "0.04",
    "100.0%",
    "100.0%",
    "1.0%",
    "1.0%",
    "10.0%",
  ]);
  expect((await table(/^Show 99.9\s?% of requests in the charts/)).slice(2)).toEqual([
    "2.57",
    "−38.9%",
    "2.57",
    "0.00",
    "91.8%",
    "91.8%",
    "0.0%",
    "0.0%",
    "0.0%",
  ]);
  expect((await table("Average")).slice(0, 2)).toEqual(["810,000", "81,000"]);
  expect((await table("p90")).slice(0, 2)).toEqual(["800,000", "80,000"]);
  expect((await table("Peak")).slice(0, 2)).toEqual(["880,000", "88,000"]);
  // What leaves requests outside says so beside its name.
  await expect(optionRow(page, "Best").getByRole("rowheader")).toContainText(/Cheapest1\.0\s?% of requests outside/);
  await expect(optionRow(page, "Peak").getByRole("rowheader")).not.toContainText("outside");

  await expect(result(page).getByRole("figure", { name: "Input demand" })).toContainText("Reserved 800,000");
  await result(page).getByRole("radio", { name: "Show Peak in the charts" }).click();
  await expect(result(page).getByRole("figure", { name: "Input demand" })).toContainText("Reserved 880,000");

  const download = page.waitForEvent("download");
  await result(page).getByRole("button", { name: "Download as CSV" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  expect(text).toContain("Pay as you go,USD,0,0,0,4.2016,4.2016,0,0,18150.912,18150.912");
  expect(text).toContain("Best reservation,USD,800000,80000,2.33333333333333333333333333333,0.0416,");
  expect(
    (await new AxeBuilder({ page }).include(".res").analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
  ).toEqual([]);
});

test("another plan or rule is worked out anew, and where no reservation pays it says what the guarantee costs", async ({
  page,
}) => {
  await importLog(page);
  const verdict = result(page).locator(".res-verdict");
  await result(page).getByRole("radio", { name: "Hourly" }).click();
  // 88 × (0.28 + 0.07) × 720 = 22,176 a month, against 18,150.912.
  await expect(verdict.getByRole("heading")).toHaveText("No reservation is worth it at these prices");
  await expect(verdict).toContainText(/Pay as you go costs USD\s18,150\.91 per month, and no reservation costs less\./);
  await expect(verdict).toContainText(
    /Guaranteeing 99\.9\s?% of requests costs USD\s4,025\.09 more per month \(\+22\.2\s?%\)\./,
  );
  await result(page).getByLabel("When a request does not fit").selectOption("excess");
  // Output alone: 80 × 0.07 × 720 = 4,032, all input 13,962.24, 8,000 output tokens 41.472.
  await expect(verdict.getByRole("heading")).toHaveText("Reserve 80,000 output TPM and no input, billed hourly");
  await expect(verdict).toContainText(/It costs USD\s18,035\.71 per month, 0\.6\s?% less/);
  await result(page).getByLabel("When a request does not fit").selectOption("refused");
  await expect(verdict.getByRole("heading")).toHaveText(
    /To keep 99\.9\s?% of requests inside: reserve 880,000 input and 88,000 output TPM/,
  );
  await expect(verdict).toContainText(
    "With it, nothing of this traffic is lost. Requests that do not fit are rejected: they cost nothing and are lost, so no recommendation is made.",
  );
  await expect(result(page).getByRole("radio", { name: "Show Pay as you go in the charts" })).toHaveCount(0);
  await expect(result(page).locator(".res-mark")).toHaveCount(0);
  await expect(result(page).getByRole("figure", { name: "Cost by input reservation" })).toHaveCount(0);
  await expect(optionRow(page, "p50").getByRole("rowheader")).toContainText(/Loses 1\.0\s?% of requests/);
  // Without token prices nothing is said of costs but those of the reservation.
  const prices = result(page).getByRole("combobox", { name: "Token prices for overflow" });
  await prices.click();
  await prices.fill("capacity only");
  await page.getByRole("option", { name: "None: capacity only" }).click();
  await expect(verdict).toContainText(
    /It costs USD\s22,176\.00 per month\. No token prices are chosen, so it cannot be compared with pay as you go\./,
  );
  await expect(result(page).getByRole("columnheader", { name: "Total, USD" })).toHaveCount(0);
  await expect(result(page).getByRole("button", { name: "Add all as scenarios" })).toHaveCount(0);
});

test("an option becomes an item with the same amount, reservation and overflow apart, and undo takes it back", async ({
  page,
}) => {
  await importLog(page);
  await result(page).getByRole("button", { name: "Add “Best reservation” to the plan" }).click();
  await expect(told(page)).toContainText(
    "Best reservation was added to the plan as a new item, with reservation and overflow listed separately.",
  );
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
  await expect(told(page)).toContainText(
    "2 scenarios were added. A plan can have 12 scenarios, so these were not added: Keep 99.9",
  );
  await result(page).getByRole("link", { name: "Compare" }).click();
  await expect(page.getByRole("main")).toContainText("18,150.91");
  await expect(page.getByRole("main")).toContainText("10,259.71");
});

test("a throughput reservation is sized beside PTU at its speed, and goes into the plan as one", async ({ page }) => {
  // qwen3.8-max in Beijing, in yuan: a step of input and one of output cost 121 + 36.29 a day in standard mode, and a
  // request of 40,000 and 4,000 tokens costs 0.624.
  //
  //     a month of 80 and 80 steps   80 × 157.29 × 30 + 2 × 0.624 × 4,320    377,496 + 5,391.36
  await page.goto("./");
  await page.getByRole("radio", { name: /CNY/ }).check();
  await goTo(page, "Traffic");
  await importHere(page);
  const model = result(page).getByRole("combobox", { name: "Model to reserve" });
  await model.click();
  await model.fill("qwen3.8-max");
  await page.getByRole("option", { name: /Throughput reservation · Beijing/ }).click();
  const verdict = result(page).locator(".res-verdict");
  await expect(verdict.getByRole("heading")).toHaveText(
    "Reserve 800,000 input and 80,000 output TPM in standard mode, billed daily",
  );
  await expect(verdict).toContainText("382,887.36");
  await expect(result(page).getByRole("heading", { name: "Options side by side: standard, daily" })).toBeVisible();
  await expect(result(page).getByRole("heading", { name: "8-hour block at night" })).toBeVisible();
  const settings = result(page).getByRole("group", { name: "Sizing settings" });
  await expect(settings.getByRole("radio", { name: "Hourly" })).toBeDisabled();
  await settings.getByRole("radio", { name: "Fast" }).check();
  await expect(verdict.getByRole("heading")).toHaveText("No reservation is worth it at these prices");
  await settings.getByRole("radio", { name: "Hourly" }).check();
  await settings.getByRole("radio", { name: "Standard" }).check();
  await expect(settings.getByRole("radio", { name: "Daily" })).toBeChecked();
  await result(page).getByRole("button", { name: "Add “Best reservation (standard, daily)” to the plan" }).click();
  await expect(told(page)).toContainText("Best reservation (standard, daily) was added to the plan");
  await goTo(page, "Plan");
  await expect(page.getByRole("main")).toContainText("382,887.36");
});

test("speaks Chinese, and holds on a narrow screen", async ({ page }) => {
  await page.addInitScript(() => {
    if (location.protocol !== "about:") localStorage.setItem("planner.language", "zh");
  });
  await page.setViewportSize({ width: 360, height: 780 });
  // A Chinese reader starts in yuan; the amounts worked out above are in dollars.
  await page.goto("./");
  await page.getByRole("radio", { name: /美元/ }).click();
  await expect(page.getByRole("radio", { name: /美元/ })).toBeChecked();
  await page.getByRole("navigation").getByRole("link", { name: "流量" }).click();
  await importHere(page);
  await expect(result(page).locator(".res-verdict").getByRole("heading")).toHaveText(
    "按天预留输入 800,000、输出 80,000 TPM",
  );
  await expect(result(page).locator(".res-verdict")).toContainText(
    /每月费用 .*10,259\.71，比按量付费（.*18,150\.91）低 43\.5%。/,
  );
  await result(page).getByText("更多设置").click();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("fault 34: pay as you go goes into the plan as tokens, with the measured mean request", async ({ page }) => {
  await importLog(page);
  await result(page).getByRole("radio", { name: "Show Pay as you go in the charts" }).click();
  await result(page).getByRole("button", { name: "Add “Pay as you go” to the plan" }).click();
  await expect(told(page)).toContainText("Pay as you go was added to the plan as a token item.");
  await result(page).getByRole("link", { name: "Open the plan" }).click();
  const form = page.locator("section.form");
  await expect(page.getByRole("main")).toContainText("Pay as you go, measured from ten-minutes.csv");
  // 202 requests in 10 of 43,200 minutes.
  await expect(form.getByLabel(/^Requests (a|per) month/)).toHaveValue("872,640");
  await expect(form.getByLabel(/^Input tokens (a|per) request/)).toHaveValue("40,000");
  await expect(page.getByRole("region", { name: /^Answer for/ }).locator(".amount.big")).toContainText("18,150.91");
  await expect(page.getByRole("main")).not.toContainText("subscription of 0");
});

test("fault 35: ten minutes are no month: it is said before any amount, and what they stand for is asked", async ({
  page,
}) => {
  await importLog(page);
  const notice = result(page).locator(".res-rests");
  await expect(notice).toContainText("Only 10 minutes of data");
  await expect(notice).toContainText("24 hours per day, 30 days.");
  await expect(notice).toContainText("Import 7 days or more");
  const isBefore = await notice.evaluate((node) => {
    const amounts = [...document.querySelectorAll(".res .res-verdict, .res .res-options")];
    return amounts.every((one) => (node.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  });
  expect(isBefore).toBe(true);
  await expect(notice.getByRole("radio", { name: "All hours, every day" })).toBeChecked();
  await notice.getByRole("radio", { name: "Busy hours only" }).check();
  await expect(notice).toContainText("8 hours per day on 22 days");
  // By the day 80 × 4.20 × 22 = 7,392 and 2 of 202 requests of a third of 22 / 30 of the month: 202 × 0.0208 × 1,056 =
  // 4,436.89 by the token.
  const verdict = result(page).locator(".res-verdict");
  await expect(verdict.getByRole("heading")).toHaveText("No reservation is worth it at these prices");
  await expect(verdict).toContainText(/Pay as you go costs USD\s4,436\.89 per month/);
  await notice.getByLabel("Busy hours per day").fill("25");
  await expect(notice).toContainText(/24/);
  await notice.getByLabel("Busy hours per day").fill("16");
  await notice.getByLabel("Days per month").fill("30");
  // 80 × 4.20 × 30 + 0.0416 × 2,880 = 10,080 + 119.81, against 12,100.61.
  await expect(verdict).toContainText(
    /It costs USD\s10,199\.81 per month, 15\.7\s?% less than pay as you go \(USD\s12,100\.61\)\./,
  );
  await result(page).getByRole("button", { name: "Add “Best reservation” to the plan" }).click();
  await result(page).getByRole("link", { name: "Open the plan" }).click();
  await expect(page.getByRole("region", { name: /^Answer for/ }).locator(".amount.big")).toContainText("10,199.81");
});

test("the verdict stands first: the source is a line, and the ways in come back when they are asked for", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await importLog(page);
  const line = page.getByRole("region", { name: "Traffic in use" });
  await expect(line).toContainText("ten-minutes.csv");
  await expect(line).toContainText("10 minutes, 202 requests");
  await expect(page.locator("input[name=log]")).toHaveCount(0);
  const bottom = (await result(page).locator(".res-verdict").boundingBox())!;
  expect(bottom.y + bottom.height).toBeLessThan(700);
  await line.getByRole("button", { name: "Change", exact: true }).click();
  await expect(page.locator("input[name=log]")).toHaveCount(1);
});

test("fault 50: when the demand alone fails it is said, and tried again", async ({ page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage as (this: Worker, message: unknown) => void;
    const state = Object.assign(globalThis, { demandFails: true });
    Worker.prototype.postMessage = function (this: Worker, message: { name?: string; params?: object }) {
      post.call(this, message.name === "demand" && state.demandFails ? { ...message, params: {} } : message);
    } as typeof Worker.prototype.postMessage;
  });
  await importLog(page);
  await expect(result(page).getByRole("alert")).toContainText("The demand could not be calculated");
  await page.evaluate(() => Object.assign(globalThis, { demandFails: false }));
  await result(page).getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await expect(result(page).getByRole("figure", { name: "Input demand" })).toContainText("Reserved 800,000");
});

/**
 * Three days of one request a minute, always 30 seconds into it; twice the size on the last day. At the same prices:
 *
 *     a day of pay as you go    1,440 × (20 × 0.0004 + 2 × 0.0012)    14.976, and 29.952 on the last
 * 2 and 2 steps 2 × (3.36 + 0.84) 8.40 a day; the last day's requests overflow whole
 *     4 and 4 steps             4 × (3.36 + 0.84)                     16.80 a day
 *     all three days            50.40 for 4 and 4, of 59.904          saves 15.9 %
 *     first half: day 1         chooses 2 and 2; days 2 and 3         46.752 of 44.928, 4.1 % more
 *     second: days 2 and 3      choose 4 and 4; day 1                 16.80 of 14.976, 12.2 % more
 */
const THREE_DAYS = [
  "timestamp,input_tokens,output_tokens",
  ...Array.from({ length: 3 * 1_440 }, (_, minute) => {
    // A millisecond more each minute: rows just a minute apart would be taken for sums of one.
    const stamp = new Date(Date.UTC(2026, 2, 2, 0, minute, 30, minute)).toISOString();
    return `${stamp},${minute < 2 * 1_440 ? "20000,2000" : "40000,4000"}`;
  }),
].join("\n");

test("how sure the answer is: charged on held-out days, in resampled periods, in a sliding minute", async ({
  page,
}) => {
  await page.goto("./?view=traffic");
  await page
    .locator("input[name=log]")
    .setInputFiles({ name: "three-days.csv", mimeType: "text/csv", buffer: Buffer.from(THREE_DAYS) });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const section = result(page).getByRole("region", { name: "How sure is this?" });
  await expect(section).toContainText(
    /Reserving 40,000 input and 4,000 output TPM would have cost less than pay as you go in [5-8]\d(\.5)?% of 200 resampled periods of 3 days\. Some reservation would have in 100% of them\./,
    { timeout: 30_000 },
  );
  await expect(section).toContainText(
    "What the first half alone would choose costs 4.1% more than pay as you go on the second; what the second alone would choose costs 12.2% more than pay as you go on the first.",
  );
  await expect(section).toContainText("Less than a week of data: its days were resampled.");
  await expect(section).toContainText("then this reservation is still the best, and saves 15.9%.");
  const row = (name: string | RegExp) => section.getByRole("row").filter({ hasText: name });
  await expect(row(/^Best on all of it/).getByRole("cell")).toHaveText(["40,000", "4,000", "15.9%"]);
  await expect(row("Best of each resampled period").getByRole("cell").first()).toHaveText("20,000 to 40,000");
  await expect(row("a reading, not a published rule").getByRole("cell")).toHaveText(["40,000", "4,000", "15.9%"]);

  await importLog(page);
  await expect(section).toContainText("Less than 150 minutes of data is too little to test the answer on itself.");
  await expect(section.getByRole("table")).toHaveCount(0);
});
