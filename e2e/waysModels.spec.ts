import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { openEmpty, tabs } from "./planner";
import { expect, test } from "./watch";

async function expectClean(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { violations } = await new AxeBuilder({ page }).include(".ways-section").analyze();
  expect
    .soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join()}`))
    .toEqual([]);
}

test("every model: the cheapest in a sentence, ten of them and one's own, others by name, two as scenarios", async ({
  page,
}) => {
  await openEmpty(page);
  await page.getByRole("radio", { name: /CNY/ }).check();
  await page.getByRole("link", { name: /Reserve or pay as you go/ }).click();
  await page.getByText("Would another model be cheaper?").click();
  const models = page.locator(".ways-section", { hasText: "Would another model be cheaper?" });
  const status = models.getByRole("status").first();
  await expect(status).toContainText(
    /^\S+ is the cheapest of \d+ models that can take this load: CNY\s[\d,.]+ per month; yours, \S+, costs [\d.]+ times as much\./,
  );
  await expect(status).toContainText(/\d+ made for one task/);
  const table = models.getByRole("table");
  const rows = table.getByRole("row");
  // The heading, ten models, and the load's own.
  await expect(rows).toHaveCount(12);
  await expect(table.locator("tr[aria-current]")).toContainText(/yours.*4,800\.00.*0\.0048.*1×/s);
  const all = models.getByRole("button", { name: /^Show all \d+$/ });
  const count = Number((await all.textContent())?.replace(/\D/g, ""));
  await all.click();
  await expect(rows).toHaveCount(count + 1);

  await models.getByLabel("Find a model").fill("qwen-turbo");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText(/540\.00.*0\.00054.*0\.11×.*One price/s);
  await models.getByRole("checkbox", { name: "Compare qwen-turbo" }).check();
  // Other places are only shown when asked for, each with its name.
  await expect(table).not.toContainText("AI PaaS");
  await models.getByRole("checkbox", { name: "Also other regions and products" }).check();
  await expect(table).toContainText("AI PaaS · Beijing");
  await models.getByRole("checkbox", { name: "Also other regions and products" }).uncheck();
  await models.getByRole("radio", { name: "With limited offers" }).check();
  await models.getByLabel("Find a model").fill("qwen3.7-plus");
  await expect(table).toContainText("limited offer");
  await models.getByRole("checkbox", { name: "Compare qwen3.7-plus", exact: true }).check();

  const routed = models.getByRole("region", { name: "Send a share of the requests to a cheaper model" });
  await routed.getByLabel("Second model").selectOption({ label: "qwen-turbo" });
  // 4,800 and 540: half of each is 2,670; a quarter is saved from 1,200 / 4,260 of the requests on.
  await routed.getByRole("textbox", { name: "Share of the requests" }).fill("50");
  await routed.getByRole("textbox", { name: "Saving you need" }).fill("25");
  await expect(routed.getByRole("status")).toHaveText(
    /With 50% on qwen-turbo, all requests cost CNY\s2,670\.00 per month: 44\.4% less than today\. 25% is saved from a share of 28\.2% on\./,
  );
  await routed.getByRole("textbox", { name: "Saving you need" }).fill("95");
  await expect(routed.getByRole("status")).toContainText("No share saves 95%.");
  await expectClean(page);
  await models.getByRole("button", { name: "Add 2 as scenarios" }).click();
  await expect(tabs(page)).toHaveText([/qwen-turbo/, /qwen3\.7-plus/]);
});

test.describe("in Chinese, on a phone", () => {
  test.use({ locale: "zh-CN", viewport: { width: 360, height: 740 }, colorScheme: "dark" });

  test("models, growth and tuning each answer in a sentence, and nothing is wider than the screen", async ({
    page,
  }) => {
    await page.goto("./?view=ways");
    const section = (title: string) => page.locator(".ways-section", { hasText: title });
    await page.getByText("换个模型会更便宜吗？").click();
    await expect(section("换个模型会更便宜吗？").getByRole("status").first()).toContainText(
      /^\d+ 个模型能承接该负载，其中 \S+ 费用最低：每月 ¥[\d,.]+；当前的 \S+ 费用为其 [\d.]+ 倍。/,
    );
    await page.getByText("用量增长后怎么办？").click();
    const growth = section("用量增长后怎么办？");
    await expect(growth.getByRole("status").first()).toContainText(
      /全程使用“按量付费 \+ 节省计划”最划算：12 个月共 ¥[\d,.]+。/,
    );
    await expect(growth.getByRole("status").first()).toContainText("首月 1,000,000 次请求，第 12 个月 2,853,117 次。");
    await page.getByText("调优模型能回本吗？").click();
    const tuned = section("调优模型能回本吗？");
    await expect(tuned.getByRole("status").first()).toContainText(/调优 \S+ (无法回本|在第 \d+ 个月回本|要到)/);
    await expectClean(page);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
  });
});
