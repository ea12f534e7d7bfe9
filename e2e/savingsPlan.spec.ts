import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { form, openSaved } from "./planner";
import { expect, test } from "./watch";

/** ¥5,000 a month at list price. */
const TOKENS = {
  kind: "tokens",
  id: "i1",
  card: "model-studio-tokens-beijing-cny",
  cardVersion: "2026-10",
  model: "qwen3.7-plus",
  requestsPerMonth: 500_000,
  inputTokens: 1000,
  outputTokens: 1000,
};
const PLAN = { version: 2, title: "Savings", scenarios: [{ name: "A", currency: "CNY", items: [TOKENS] }] };

const WORDS = {
  en: {
    locale: "en-US",
    add: "Add",
    cache: "Cache",
    explicit: "Explicit",
    create: "Input tokens that create the cache",
    hit: "Input tokens that hit the cache",
    over: "Tokens created in and read from the cache are together at most the whole input.",
    fix: "Set to 10%",
    media: /^Images, video, speech/,
    model: "Model",
    beijing: /Beijing/,
    category: "Video: Wan 3.0 video generation",
    variant: "Variant",
    seconds: "Seconds per month",
    plan: "Savings plan",
    addPlan: /^Savings plan/,
    commitment: "Commitment",
    best: "It is the best at this term and payment",
    other: "The best at this term and payment is",
    take: "Take it",
    notSold: "Commitments start at 1,000 per month, in steps of 10.",
    covered: "Covered items",
    done: "Done",
    undo: "Undo",
    views: "Views",
    quote: "Quote",
    upfront: "all upfront",
  },
  zh: {
    locale: "zh-CN",
    add: "添加",
    cache: "缓存",
    explicit: "显式缓存",
    create: "创建缓存的输入 Token",
    hit: "命中缓存的输入 Token",
    over: /创建/,
    fix: "设为 10%",
    media: /^图像、视频与语音/,
    model: "模型",
    beijing: /北京/,
    category: "视频：万相3.0-视频生成",
    variant: "规格",
    seconds: "每月秒数",
    plan: "节省计划",
    addPlan: /^节省计划/,
    commitment: "承诺消费",
    best: "已是该期限与付款方式下的最优承诺",
    other: "最优承诺为每月",
    take: "采用",
    notSold: "每月承诺从 1,000 起，每档 10。",
    covered: "可抵扣的费用项",
    done: "完成",
    undo: "撤销",
    views: "视图",
    quote: "报价单",
    upfront: "全预付",
  },
} as const;

/** The amount of the answer, in either language. */
const amount = (page: Page) => page.locator(".amount.big");

async function expectClean(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`),
      where,
    )
    .toEqual([]);
}

for (const [language, words] of Object.entries(WORDS)) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words.locale, actionTimeout: 20_000 });
    test.slow();

    test("explicit cache, a media item, and a savings plan over both", async ({ page }) => {
      await openSaved(page, PLAN);
      await expect(amount(page)).toContainText("5,000.00");

      await form(page).locator("summary").filter({ hasText: words.cache }).click();
      await form(page).getByRole("radio", { name: words.explicit }).check();
      await form(page).getByLabel(words.create).fill("20");
      await form(page).getByLabel(words.hit).fill("50");
      // 150 × 2 + 100 × 2.5 + 250 × 0.2 + 500 × 8.
      await expect(amount(page)).toContainText("4,600.00");
      await form(page).getByLabel(words.hit).fill("90");
      await expect(form(page)).toContainText(words.over);
      await form(page).getByRole("button", { name: words.fix }).click();
      await expect(amount(page)).toContainText("4,215.00");

      await page.getByRole("button", { name: words.add, exact: true }).click();
      await page.getByRole("menuitem", { name: words.media }).click();
      const model = form(page).getByRole("combobox", { name: words.model });
      await model.fill("wan3.0-video-prime");
      await page.getByRole("option", { name: words.beijing }).first().click();
      await expect(form(page)).toContainText(words.category);
      await form(page).getByLabel(words.variant).selectOption("480P");
      await form(page).getByLabel(words.seconds).fill("10000");
      await expect(amount(page)).toContainText("4,500.00");
      await expectClean(page, "the media form");

      await page.getByRole("button", { name: words.add, exact: true }).click();
      await page.getByRole("menuitem", { name: words.addPlan }).click();
      const dialog = page.getByRole("dialog", { name: words.plan });
      // 4,215 × 0.82 + 4,500 × 0.74 in the band of 5,000 to 10,000.
      await expect(dialog.getByRole("textbox", { name: words.commitment })).toHaveValue("6780");
      await expect(dialog).toContainText(words.best);
      await expect(dialog.getByRole("table", { name: words.covered })).toContainText("wan3.0-video-prime");
      await expectClean(page, "the dialog");
      await dialog.getByRole("textbox", { name: words.commitment }).fill("995");
      await expect(dialog).toContainText(words.notSold);
      await dialog.getByRole("textbox", { name: words.commitment }).fill("2000");
      await expect(dialog).toContainText(words.other);
      await dialog.getByRole("button", { name: words.take }).click();
      await expect(dialog.getByRole("textbox", { name: words.commitment })).toHaveValue("6780");
      await dialog.getByRole("button", { name: words.done }).click();
      await expect(dialog).toBeHidden();

      const ledger = page.getByRole("row", { name: new RegExp(`^${words.plan}`) });
      await expect(ledger).toContainText("81,360.00");
      await page.getByRole("navigation", { name: words.views }).getByRole("link", { name: words.quote }).click();
      await expect(page.getByRole("article")).toContainText(words.upfront);
      await expect(page.getByRole("article")).toContainText("81,360.00");
    });
  });
}
