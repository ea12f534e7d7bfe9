import type { Locator, Page } from "@playwright/test";
import { addCost, answer, form, goTo, openEmpty, openExample, openSaved, type, unfold } from "./planner";
import { expect, test } from "./watch";

const field = (page: Page): Locator => form(page).getByRole("combobox", { name: "Model" });
const active = async (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.getElementById(document.activeElement?.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "",
  );

test("fault 51: the models of a plan in dollars: a model once, its cards under it, the international site before Beijing", async ({
  page,
}) => {
  await openEmpty(page);
  await addCost(page, "Tokens");
  await field(page).click();
  const list = page.getByRole("listbox", { name: "Model" });
  const plus = list.getByRole("group", { name: "qwen-plus", exact: true });
  await expect(plus).toHaveCount(1);
  await expect(plus.getByRole("option")).toHaveText([
    /International · 3.April 2025 from 0\.0004 in \/ 0\.0012 out per 1K/,
    /Singapore · September 2026.* from 0\.4 in \/ 1\.2 out per 1M/,
    /Beijing · March 2026/,
  ]);
  // Found by region and by the card's title, too.
  await field(page).fill("qwen-plus singapore");
  await expect(list.getByRole("option").first()).toContainText("Singapore");
  await expect(list.getByRole("group", { name: "qwen-plus", exact: true }).getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue("qwen-plus");
  await expect(form(page)).toContainText("Singapore · September 2026 · USD from 0.4 in / 1.2 out per 1M");
});

test("fault 51: the picker by keys: arrows, Home and End, typing, Escape; the page stands still", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Tokens");
  await field(page).focus();
  await page.keyboard.press("ArrowDown");
  const list = page.getByRole("listbox", { name: "Model" });
  await expect(list).toBeVisible();
  const first = await list.getByRole("option").first().textContent();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press("End");
  await expect.poll(() => active(page)).toBe(await list.getByRole("option").last().textContent());
  await expect(list.getByRole("option").last()).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.keyboard.press("Home");
  await expect.poll(() => active(page)).toBe(first);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => active(page)).toBe(await list.getByRole("option").last().textContent());
  await page.keyboard.type("turbo");
  await expect.poll(() => active(page)).toMatch(/turbo/);
  // In a text, Home and End are the text's.
  await page.keyboard.press("End");
  await expect.poll(() => active(page)).toMatch(/turbo/);
  const value = "qwen-plus";
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(field(page)).toHaveValue(value);
  await expect(field(page)).toBeFocused();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test("fault 51: a tap opens the list inside the screen, a tap chooses", async ({ page }) => {
    await openEmpty(page);
    await addCost(page, "Tokens");
    await field(page).tap();
    const list = page.getByRole("listbox", { name: "Model" });
    const box = await list.boundingBox();
    expect(box === null ? 0 : box.x).toBeGreaterThanOrEqual(0);
    expect(box === null ? 999 : box.x + box.width).toBeLessThanOrEqual(360);
    await list
      .getByRole("option", { name: /Singapore/ })
      .first()
      .tap();
    await expect(list).toBeHidden();
    await expect(form(page)).toContainText("Singapore ·");
  });
});

test("the term is edited where it stands: bounds are said, undo takes it back", async ({ page }) => {
  await openExample(page);
  const totals = page.getByRole("banner").getByRole("group", { name: "Totals" });
  await totals.getByRole("button", { name: /^12 months/ }).click();
  const term = totals.getByRole("textbox", { name: "Term" });
  await expect(term).toBeFocused();
  await page.keyboard.type("24");
  await page.keyboard.press("Enter");
  const chip = totals.getByRole("button", { name: /^24 months/ });
  await expect(chip).toBeFocused();
  await expect(term).toHaveCount(0);
  await chip.click();
  await term.fill("61");
  await expect(totals).toContainText("from 1 to 60");
  await page.keyboard.press("Escape");
  // One step where both digits were typed at once, else two.
  await expect(async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(totals.getByRole("button", { name: /^12 months/ })).toBeVisible({ timeout: 500 });
  }).toPass();
});

test("fault 54: the tab says plan and view; the open item of sixty is in sight; a title of 200 characters leaves the header as it is", async ({
  page,
}) => {
  const title = "Support assistant for everybody who ever asked anything ".repeat(4).slice(0, 200);
  const item = (n: number) => ({
    kind: "other",
    id: `i${n}`,
    label: n === 59 ? title : `Cost ${n}`,
    description: "x",
    quantity: "1",
    unitPrice: "5",
    billing: "monthly",
  });
  await openSaved(page, {
    version: 1,
    title,
    scenarios: [{ name: title, currency: "USD", items: Array.from({ length: 60 }, (_, n) => item(n)) }],
  });
  const itemList = page.getByRole("region", { name: "Costs" });
  await expect(itemList).toBeVisible();
  await expect(page).toHaveTitle(`${title.trim()} · Plan · Model Studio Cost Planner`);
  await itemList.getByRole("button", { name: new RegExp(`^${title.slice(0, 40)}`) }).click();
  const open = itemList.locator("[aria-current]");
  const height = (part: Locator) => part.evaluate((element) => element.getBoundingClientRect().height);
  expect(await height(open)).toBeLessThan(80);
  expect(await height(page.getByRole("banner"))).toBeLessThan(130);
  expect(await height(form(page).getByRole("heading", { level: 2 }))).toBeLessThan(64);
  await goTo(page, "Prices");
  await expect(page).toHaveTitle(/ · Prices · Model Studio Cost Planner$/);
  await goTo(page, "Plan");
  await expect(open).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("fault 54: a table that is cut says so at its edge, and takes the focus", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openExample(page);
  await goTo(page, "Quote");
  const frame = page.getByRole("article").getByRole("region", { name: "Items", exact: true });
  await expect(frame).toHaveAttribute("data-more", "right");
  await expect(frame).toHaveAttribute("tabindex", "0");
  await frame.evaluate((element) => {
    element.scrollLeft = element.scrollWidth;
  });
  await expect(frame).toHaveAttribute("data-more", "left");
});

test("fault 50: the chart that was chosen outlives a correction", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Provisioned throughput (PTU)");
  await answer(page).getByRole("radio", { name: "Versus tokens" }).check();
  await type(page, "Hours per day", "26");
  await expect(answer(page).getByRole("radio")).toHaveCount(0);
  await type(page, "Hours per day", "16");
  await expect(answer(page).getByRole("radio", { name: "Versus tokens" })).toBeChecked();
});

test("fault 50: nothing is worked out until the last number of the traffic is entered", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Provisioned throughput (PTU)");
  await unfold(page, "Estimate from traffic");
  await expect(form(page).getByLabel("Peak")).toHaveValue("");
  await type(page, "Peak", "100");
  await type(page, "Average", "40");
  await type(page, "Input per request", "4000");
  await expect(form(page).getByRole("button", { name: /^Reserve / })).toHaveCount(0);
  await form(page).getByLabel("Output per request").focus();
  await page.keyboard.type("500");
  await expect(form(page).getByRole("button", { name: /^Reserve 440,000 \/ 55,000/ })).toBeVisible();
  await expect(form(page).getByLabel("Output per request")).toBeFocused();
  await expect(form(page).getByLabel("Output per request")).toHaveValue("500");
});

test.describe("a browser in Chinese", () => {
  test.use({ locale: "zh-CN" });

  test("the empty page is priced in yuan, until something is chosen", async ({ page }) => {
    await page.goto("./");
    await expect(page.getByRole("radio", { name: /CNY/ })).toBeChecked();
    await page.getByRole("group", { name: "语言" }).getByRole("button", { name: "EN" }).click();
    await expect(page.getByRole("radio", { name: /USD/ })).toBeChecked();
    await page.getByRole("radio", { name: /CNY/ }).check();
    await page.getByRole("group", { name: "Language" }).getByRole("button", { name: "中文" }).click();
    await expect(page.getByRole("radio", { name: /CNY/ })).toBeChecked();
    await page.getByRole("group", { name: "语言" }).getByRole("button", { name: "EN" }).click();
    await expect(page.getByRole("radio", { name: /CNY/ })).toBeChecked();
  });
});
