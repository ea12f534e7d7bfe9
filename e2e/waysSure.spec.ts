import AxeBuilder from "@axe-core/playwright";
import { openEmpty } from "./planner";
import { expect, test } from "./watch";

test("how sure: folded until asked, in words, by key, and another range or draw changes the answer", async ({
  page,
}) => {
  await openEmpty(page);
  await page.getByRole("link", { name: /Reserve or pay as you go/ }).click();
  await page.getByRole("textbox", { name: "Requests per month" }).fill("3M");
  const result = page.getByRole("region", { name: "Every way to buy it" });
  await result.getByText("How sure is that?").click();
  const lead = result.locator(".sure-lead");
  await expect(lead).toContainText("In all 10,000 futures Pay as you go stays the cheapest.");
  await expect(result.getByRole("row", { name: /^Pay as you go 10,000 / })).toBeVisible();

  const figure = result.getByRole("figure", { name: "What moves the cost of Pay as you go" });
  const cursor = figure.getByRole("slider");
  await cursor.focus();
  await expect(cursor).toHaveAttribute("aria-valuetext", /^Volume, 70 %: Pay as you go [\d,.]+, USD per month/);
  await cursor.press("ArrowRight");
  await expect(cursor).toHaveAttribute("aria-valuetext", /^Volume, 150 %: Pay as you go [\d,.]+/);
  await figure.getByRole("button", { name: "As a table" }).click();
  await expect(figure.getByRole("row", { name: /^Volume 70 % / })).toBeVisible();
  await figure.getByRole("button", { name: "As a chart" }).click();

  await result.getByText("What could be different").click();
  await page.getByRole("textbox", { name: "Volume, high" }).fill("400");
  await expect(result.locator(".sure-lead")).toContainText("10,000 futures");
  await figure.getByRole("slider").focus();
  await figure.getByRole("slider").press("ArrowRight");
  await expect(figure.getByRole("slider")).toHaveAttribute("aria-valuetext", /^Volume, 400 %/);
  await page.getByRole("button", { name: "Draw other futures" }).click();
  await expect(page.getByRole("textbox", { name: "Number of the draw" })).toHaveValue("2");
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join()}`)).toEqual([]);
});

test.describe("in Chinese, on a phone", () => {
  test.use({ locale: "zh-CN", viewport: { width: 360, height: 740 }, colorScheme: "dark" });

  test("the same answer fits the screen", async ({ page }) => {
    await page.goto("./?view=ways");
    const result = page.getByRole("region", { name: "所有购买方式" });
    await result.getByText("这个结论有多可靠？").click();
    await expect(result.locator(".sure-lead")).toContainText(/10,000 种未来情形中/);
    await result.getByText("哪些可能不同").click();
    await expect(page.getByRole("textbox", { name: "用量（低）" })).toHaveValue("70");
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  });
});
