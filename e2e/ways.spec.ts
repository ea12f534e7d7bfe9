import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addCost, openEmpty, tabs } from "./planner";
import { expect, test } from "./watch";

/** "3 million chats a month, 1,200 in, 300 out" from the empty page, in as few actions as it takes. */
async function askAboutChats(page: Page, question: RegExp, labels: readonly [string, string, string]): Promise<number> {
  let actions = 0;
  const act = async (action: Promise<void>) => {
    actions += 1;
    await action;
  };
  await act(page.getByRole("link", { name: question }).click());
  const [requests, input, output] = labels;
  await act(page.getByRole("textbox", { name: requests }).fill("3M"));
  await act(page.getByRole("textbox", { name: input }).fill("1200"));
  await act(page.getByRole("textbox", { name: output }).fill("300"));
  return actions;
}

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect
    .soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join()}`))
    .toEqual([]);
}

test("three million chats: the answer in four actions, the chart by keys, all as scenarios and back", async ({
  page,
}) => {
  await openEmpty(page);
  const actions = await askAboutChats(page, /Reserve or pay as you go/, [
    "Requests per month",
    "Input tokens per request",
    "Output tokens per request",
  ]);
  expect(actions).toBeLessThanOrEqual(6);
  const result = page.getByRole("region", { name: "Every way to buy it" });
  await expect(result.locator(".ways-sentence")).toContainText(
    /Pay as you go is the cheapest: USD\s*2,520\.00 per month\./,
  );
  await expect(result.locator(".ways-sentence")).toContainText("never pays for such requests");
  const rows = result.getByRole("table").first().getByRole("row");
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText(/Pay as you go\s*2,520\.00\s*30,240\.00/);
  await expect(rows.nth(2)).toContainText(/Daily PTU.*250,000 input, 63,000 output TPM/s);
  await result.getByText("11 ways do not apply").click();
  await expect(result.getByRole("row", { name: /Batch/ })).toContainText("The card has no batch price for the model");

  const cursor = result.getByRole("slider");
  await cursor.focus();
  await expect(cursor).toHaveAttribute("aria-valuetext", /^3,000,000 requests: Pay as you go 2,520\.00.*You are here$/);
  await cursor.press("ArrowRight");
  await expect(cursor).toHaveAttribute("aria-valuetext", /^3,500,000 requests: Pay as you go 2,940\.00/);
  await cursor.press("Home");
  await expect(cursor).toHaveAttribute("aria-valuetext", /^100,000 requests: Pay as you go 84\.00/);
  await result.getByRole("button", { name: "As a table" }).click();
  await expect(result.getByRole("row", { name: /^3,500,000 2,940\.00/ })).toBeVisible();
  await result.getByRole("button", { name: "As a chart" }).click();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expectClean(page);

  await result.getByRole("button", { name: "Add all 3 as scenarios" }).click();
  await expect(tabs(page)).toHaveText([/Pay as you go/, /Daily PTU/, /Hourly PTU/]);
  await expect(page.getByRole("banner")).toContainText("30,240.00");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(tabs(page)).toHaveText([/Scenario 1/]);
  await result.getByRole("button", { name: "Add “Daily PTU” as a scenario" }).press("Enter");
  await expect(tabs(page)).toHaveText([/Daily PTU/]);
});

test("a number that cannot be read keeps the answer before and says so", async ({ page }) => {
  await page.goto("./?view=ways");
  const result = page.getByRole("region", { name: "Every way to buy it" });
  await expect(result.locator(".ways-sentence")).toContainText("840.00");
  await page.getByRole("textbox", { name: "Requests per month" }).fill("many");
  await expect(result).toContainText("The answer is that of the load before");
  await expect(result.locator(".ways-sentence")).toContainText("840.00");
  await page.getByLabel("What it is for").selectOption("RAG");
  await expect(page.getByRole("textbox", { name: "Requests per month" })).toHaveValue("200,000");
  await expect(result).not.toContainText("The answer is that of the load before");
});

test("a token item leads to its own ways", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Tokens");
  await page.getByRole("textbox", { name: "Requests per month" }).fill("250000");
  await page.getByRole("link", { name: "Compare every way to buy this" }).click();
  await expect(page.getByRole("textbox", { name: "Requests per month" })).toHaveValue("250,000");
  await expect(page.getByLabel("What it is for")).toHaveValue("item");
  await expect(page.locator(".ways-sentence")).toContainText("per month");
});

test.describe("in Chinese, on a phone", () => {
  test.use({ locale: "zh-CN", viewport: { width: 360, height: 740 }, colorScheme: "dark" });

  test("the same question in yuan: a savings plan is the cheapest, and reserving pays from a volume on", async ({
    page,
  }) => {
    await page.goto("./");
    await expect(page.getByRole("heading", { name: "购买之前，先算清百炼的成本" })).toBeVisible();
    await askAboutChats(page, /预留，还是按量付费/, ["每月请求数", "单次请求输入 Token", "单次请求输出 Token"]);
    const result = page.getByRole("region", { name: "所有购买方式" });
    await expect(result.locator(".ways-sentence")).toContainText("“按量付费 + 节省计划”费用最低：每月 ¥11,520.00。");
    await expect(result.getByRole("table").first().getByRole("row").nth(2)).toContainText("14,400.00");
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expectClean(page);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
  });
});
