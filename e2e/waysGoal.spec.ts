import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./watch";

test("a budget is typed once, drawn, and one click makes the load meet it", async ({ page }) => {
  await page.goto("./?view=ways");
  const result = page.getByRole("region", { name: "Every way to buy it" });
  await expect(result.locator(".ways-sentence")).toContainText("840.00");
  await page.getByRole("textbox", { name: "Budget (optional)" }).fill("500");
  await expect(result.getByRole("img", { name: /The budget is USD 500\.00 per month/ }).first()).toBeVisible();
  const section = result.locator(".ways-section").filter({ hasText: "What would have to change?" });
  await section.locator("summary").click();
  await expect(section.locator(".goal-lead")).toContainText("within USD");
  const row = section.getByRole("row", { name: /^Requests per month/ });
  await expect(row).toContainText("at most 595,238 requests");
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { violations } = await new AxeBuilder({ page }).include(".ways-section").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await row.getByRole("button", { name: /use 595,238 requests/ }).click();
  await expect(page.getByRole("textbox", { name: "Requests per month" })).toHaveValue("595,238");
  await expect(section.locator(".goal-lead")).toContainText("already");
  await section.getByRole("radio", { name: "Be the cheapest" }).check();
  await expect(section.getByRole("table")).toContainText(/impossible|holds|at least|at most/);
});

test.describe("in Chinese, on a phone", () => {
  test.use({ locale: "zh-CN", viewport: { width: 360, height: 740 }, colorScheme: "dark" });

  test("what would have to change fits", async ({ page }) => {
    await page.goto("./?view=ways");
    const section = page.locator(".ways-section").filter({ hasText: "需要改变什么？" });
    await section.locator("summary").click();
    await expect(section.locator(".goal-lead")).toContainText("费用最低");
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
  });
});
