import { openExample } from "./planner";
import { expect, test } from "./watch";

test.describe("a browser in Chinese", () => {
  test.use({ locale: "zh-CN" });

  test("opens in Chinese, says so to screen readers, and keeps the choice of English", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await expect(page.getByRole("heading", { name: "购买之前，先算清百炼的成本" })).toBeVisible();
    await page.getByRole("group", { name: "语言" }).getByRole("button", { name: "EN" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.reload();
    await expect(page.getByRole("heading", { name: "Know what Model Studio will cost before you buy" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test("the same amounts stand in both languages, each with its currency", async ({ page }) => {
  await openExample(page, /电商智能客服/);
  const totals = page
    .getByRole("banner")
    .getByRole("group")
    .filter({ has: page.getByRole("term") });
  const figures = async () => (await totals.innerText()).match(/[\d,]+\.\d{2}/g);
  await expect(totals).toContainText("CNY");
  const english = await figures();
  expect(english?.length).toBeGreaterThan(1);
  await page.getByRole("group", { name: "Language" }).getByRole("button", { name: "中文" }).click();
  await expect(totals).toContainText("每月");
  await expect(totals).toContainText("CNY");
  await expect.poll(figures).toEqual(english);
});

test("every view is in Chinese: no English label is left over", async ({ page }) => {
  await openExample(page, /电商智能客服/);
  await page.getByRole("group", { name: "Language" }).getByRole("button", { name: "中文" }).click();
  for (const view of ["测算", "比较", "价格", "报价单"]) {
    await page.getByRole("navigation", { name: "视图" }).getByRole("link", { name: view }).click();
    await expect(page.getByRole("main").getByRole("table").first()).toBeAttached();
    const names = await page
      .getByRole("button")
      .or(page.getByRole("columnheader"))
      .or(page.getByRole("heading", { level: 2 }))
      .allInnerTexts();
    const english = names.filter((name) =>
      /\b(the|of|and|add|remove|edit|download|month|price|open|show)\b/i.test(name),
    );
    expect(english, view).toEqual([]);
  }
});
