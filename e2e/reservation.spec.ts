import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addCost, amount, answer, chooseModel, form, openEmpty, type, unfold } from "./planner";
import { expect, test } from "./watch";

test.use({ timezoneId: "Europe/Berlin" });

/** An empty plan in yuan: what is sold today is priced in no other currency. */
async function openInYuan(page: Page): Promise<void> {
  await openEmpty(page);
  await page.getByRole("radio", { name: /CNY/ }).check();
}

async function inChinese(page: Page): Promise<void> {
  await page.getByRole("group", { name: "Language" }).getByRole("button", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
}

async function expectNoViolations(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
}

test("a reservation: speeds, ways of buying, blocks in the user's own time", async ({ page }) => {
  await openInYuan(page);
  await addCost(page, "Throughput reservation");
  await chooseModel(page, "qwen3.8-max", /Beijing/);
  await expect(form(page)).toContainText("As fast as the public API");
  await expect(form(page).getByRole("radio", { name: /^Hourly/ })).toBeDisabled();
  // 30 days × (20 × 121 + 20 × 36.29)
  await expect(amount(page)).toContainText("94,374.00");
  await expect(answer(page)).toContainText(/At full utilization, standard costs 0\.\d\d× and fast 2\.\d\d× the tokens/);

  // Blocks at night in China are the afternoon in Berlin.
  await form(page)
    .getByRole("radio", { name: /^8-hour blocks/ })
    .check();
  await expect(form(page)).toContainText("22:00–06:00 or 23:00–07:00 (UTC+8)");
  await expect(form(page)).toContainText(/1[56]:00–(23|00):00 or 1[67]:00–0[01]:00 in Berlin/);
  await expect(form(page)).toContainText("At most 50% of 16 hours of use per day fall in a block.");
  await expect(amount(page)).toContainText("28,312.20");

  // Fast is sold by the hour, and not in blocks.
  await form(page).getByRole("radio", { name: "Fast", exact: true }).check();
  await expect(form(page).getByRole("radio", { name: /^8-hour blocks/ })).toBeDisabled();
  await form(page).getByRole("radio", { name: "Standard", exact: true }).check();
  await form(page)
    .getByRole("radio", { name: /^8-hour blocks/ })
    .check();
  await expectNoViolations(page);
  await inChinese(page);
  await expect(form(page)).toContainText("德国时间");
});

test("a term: what comes back or is due, and whether to stop now", async ({ page }) => {
  await openInYuan(page);
  await addCost(page, "Throughput reservation");
  await chooseModel(page, "qwen3.8-max", /Beijing/);
  // The vendor's example: 30 days of 6,049.00, cancelled after 240 hours.
  await form(page)
    .getByRole("radio", { name: /^One term/ })
    .check();
  await type(page, "Output reserved", "100k");
  await form(page).getByRole("radio", { name: "Cancel", exact: true }).check();
  await expect(form(page)).toContainText(
    "stop now: CNY 108,882.00 comes back, and every day it is kept takes CNY 7,258.80 of that.",
  );
  await expect(amount(page)).toContainText("72,588.00");
  const figure = form(page).getByRole("figure", { name: "Refund by hour of cancelling" });
  const slider = figure.getByRole("slider");
  await expect(slider).toHaveAttribute("aria-valuetext", /^240 h, 10 days: Comes back 108,882\.00/);
  await slider.press("End");
  await expect(slider).toHaveAttribute("aria-valuetext", /^720 h, 30 days: Comes back 0\.00/);
  await figure.getByRole("button", { name: "As a table" }).click();
  await expect(figure.getByRole("row", { name: /^600 / })).toContainText("nothing from here");
  await figure.getByRole("button", { name: "Save as" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSV table" }).click();
  expect((await saved).suggestedFilename()).toBe("Refund by hour of cancelling.csv");
  await type(page, "Cancelled after", "600");
  await expect(form(page)).toContainText("Keep it: from day 25 on nothing comes back.");
  await form(page).getByLabel("Term", { exact: true }).selectOption("60");
  await type(page, "Cancelled after", "710");
  await expect(form(page)).toContainText("Keep it until hour 721:");
  await type(page, "Cancelled after", "1441");
  await expect(form(page)).toContainText("That is after the end of the term of 60 days.");
  await type(page, "Cancelled after", "240");
  await form(page).getByRole("radio", { name: "Resize", exact: true }).check();
  await type(page, "New input", "400k");
  await expect(form(page)).toContainText("Growing now costs CNY");
  await type(page, "New output", "50k");
  await expect(form(page)).toContainText("Input and output must both grow or both shrink.");
  await type(page, "New output", "200k");
  await expectNoViolations(page);

  await inChinese(page);
  await expect(form(page)).toContainText("现在扩容需补付");
  await form(page)
    .getByRole("radio", { name: /^8 小时时段/ })
    .check();
  await expect(form(page)).toContainText("德国时间");
});

test("dedicated throughput: the baseline of a spec, a peak, tokens to compare with", async ({ page }) => {
  await openInYuan(page);
  await addCost(page, "Dedicated throughput (DTU)");
  await expect(form(page)).toContainText("The vendor’s reference, never a promise: 1,292 ms to the first token");
  await chooseModel(page, "qwen3.5-35b-a3b", /Beijing/);
  await expect(form(page)).toContainText("2 × the baseline: 1,312,000 in / 164,000 out tokens/min");
  await expect(amount(page)).toContainText("219,924.00");
  await form(page).getByRole("radio", { name: "Peak traffic" }).check();
  await type(page, "Peak input", "2600k");
  await type(page, "Peak output", "320k");
  await expect(form(page)).toContainText("4 × the baseline: 2,624,000 in / 328,000 out tokens/min");
  await expect(amount(page)).toContainText("439,848.00");
  await expect(answer(page)).toContainText("Dedicated throughput");
  await expect(answer(page)).not.toContainText("Nothing is reserved");
  await expectNoViolations(page);
  await unfold(page, "Token prices");
  await expect(form(page).getByRole("combobox", { name: "Token prices for comparison" })).not.toHaveValue("");
  await inChinese(page);
  await expect(form(page)).toContainText("官方参考值，不作承诺：");
});

test("PTU names what is sold in its place, and becomes it at a press, until undone", async ({ page }) => {
  await openInYuan(page);
  await addCost(page, "Provisioned throughput (PTU)");
  await expect(form(page)).not.toContainText("in place of PTU");
  await chooseModel(page, "qwen3.7-max-2026-05-20", /Beijing/);
  const before = await amount(page).innerText();
  await expect(form(page)).toContainText("Fast, the speed of PTU: CNY 269,568.00 per month");
  await expectNoViolations(page);
  await inChinese(page);
  await expect(form(page)).toContainText("标准模式（与公共 API 速度相同）：每月 ¥94,374.00");
  await form(page).getByRole("button", { name: "改为标准模式" }).click();
  await expect(form(page).getByRole("radio", { name: "标准模式" })).toBeChecked();
  await expect(page.locator(".amount.big")).toContainText("94,374.00");
  await page.keyboard.press("Control+z");
  await expect(form(page).getByRole("button", { name: "改为标准模式" })).toBeVisible();
  await page.getByRole("group", { name: "语言" }).getByRole("button", { name: "EN" }).click();
  await expect(amount(page)).toHaveText(before);
});

test("without a price in the currency neither can be added", async ({ page }) => {
  await openEmpty(page);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  for (const kind of ["Throughput reservation", "Dedicated throughput"]) {
    const choice = page.getByRole("menuitem", { name: new RegExp(`^${kind}`) });
    await expect(choice).toContainText("No price in USD");
  }
});
