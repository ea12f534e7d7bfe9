import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Page, TestInfo } from "@playwright/test";
import { goTo, openExample, openSaved } from "./planner";
import { expect, test } from "./watch";

const CUSTOMER = "Northwind Traders (Pty) Ltd";
const NUMBER = /Q-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const ITEMS = [
  "Tone fine-tune",
  "Product clips",
  "Support chat",
  "Photo triage",
  "FAQ answers",
  "Long documents",
  "Log storage",
  "Answer labelling",
];
/** The size in points, as pdfinfo says it. */
const PAPERS = {
  A4: { size: /59[45][.\d]* x 84[12][.\d]* pts/, pages: 2 },
  Letter: { size: /612 x 792 pts/, pages: 2 },
} as const;
const WORDS = {
  en: {
    total: "Total over 12 months",
    sources: "Price sources",
    page: (n: number, of: number) => `Page ${n} of ${of}`,
  },
  zh: { total: "12 个月", sources: "价格来源", page: (n: number, of: number) => `第 ${n} 页，共 ${of} 页` },
} as const;

const hasPoppler = (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, "pdftotext")));
test.skip(!hasPoppler, "pdftotext and pdfinfo (poppler-utils) are not installed");

interface Printed {
  readonly info: string;
  /** One a page, white space made single. */
  readonly pages: readonly string[];
}

/** The PDF that Chromium prints of the open quote. */
async function print(page: Page, testInfo: TestInfo, name: string): Promise<Printed> {
  const path = testInfo.outputPath(`${name}.pdf`);
  // The fonts decide where lines and pages break.
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.pdf({ path, preferCSSPageSize: true });
  const pages = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" })
    .split("\f")
    .map((text) => text.replace(/\s+/g, " ").trim());
  return { info: execFileSync("pdfinfo", [path], { encoding: "utf8" }), pages: pages.filter((text) => text !== "") };
}

/** The support assistant's quote for the customer, whole: its chart is drawn. @returns its number */
async function openQuote(page: Page): Promise<string> {
  await openExample(page);
  await goTo(page, "Quote");
  const sheet = page.getByRole("article");
  const before = await sheet.getByText(NUMBER).innerText();
  await page.getByRole("textbox", { name: "Customer" }).fill(CUSTOMER);
  await expect(sheet.getByText(NUMBER)).not.toContainText(NUMBER.exec(before)?.[0] ?? "no number");
  await expect(sheet).toContainText(CUSTOMER);
  await expect(sheet.getByRole("img", { name: /They break even at 12 h/ })).toBeVisible();
  return NUMBER.exec(await sheet.getByText(NUMBER).innerText())?.[0] ?? "";
}

test("prints whole on A4 and Letter: number, customer, items, total, and the page on each page", async ({
  page,
}, testInfo) => {
  const number = await openQuote(page);
  for (const paper of ["A4", "Letter"] as const) {
    await page.getByRole("radio", { name: paper }).check();
    const { info, pages } = await print(page, testInfo, paper);
    const all = pages.join(" ");
    expect(info).toMatch(PAPERS[paper].size);
    expect(info).toMatch(new RegExp(`Pages:\\s+${pages.length}\\b`));
    expect(pages.length, `pages of ${paper}`).toBe(PAPERS[paper].pages);
    for (const text of [CUSTOMER, "52,279.01", WORDS.en.total, WORDS.en.sources, "Break-even, Support chat", ...ITEMS])
      expect(all).toContain(text);
    pages.forEach((text, at) => {
      expect(text, `page ${at + 1} of ${paper}`).toContain(`Quote ${number}`);
      expect(text, `page ${at + 1} of ${paper}`).toContain(WORDS.en.page(at + 1, pages.length));
    });
    // The page around the paper stays on the screen.
    expect(all).not.toContain("Valid for");
    expect(all).not.toContain("Skip to content");
  }
});

test("prints in Chinese: the same figures under the same number", async ({ page }, testInfo) => {
  const number = await openQuote(page);
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("radio", { name: "A4" })).toBeChecked();
  const { pages } = await print(page, testInfo, "chinese");
  const all = pages.join(" ");
  for (const text of [number, CUSTOMER, "52,279.01", WORDS.zh.total, WORDS.zh.sources, ...ITEMS])
    expect(all).toContain(text);
  pages.forEach((text, at) =>
    expect(text.replace(/ /g, "")).toContain(WORDS.zh.page(at + 1, pages.length).replace(/ /g, "")),
  );
});

test("prints the same from a dark theme and a narrow window", async ({ page }, testInfo) => {
  await openQuote(page);
  const wide = await print(page, testInfo, "light-wide");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.getByRole("article")).toContainText(CUSTOMER);
  const narrow = await print(page, testInfo, "dark-narrow");
  expect(narrow.pages).toEqual(wide.pages);
});

test("one scenario alone, or all in full", async ({ page }, testInfo) => {
  await openQuote(page);
  await page.getByRole("radio", { name: "This scenario" }).check();
  await expect(page.getByRole("article")).not.toContainText("53,229.79");
  await page.getByRole("radio", { name: "All scenarios" }).check();
  const { pages } = await print(page, testInfo, "all");
  const all = pages.join(" ");
  for (const total of ["52,279.01", "62,812.61", "53,229.79"]) expect(all).toContain(total);
  expect(all).toContain(WORDS.en.page(pages.length, pages.length));
});

const TOKENS = {
  kind: "tokens",
  card: "model-studio-billing",
  cardVersion: "2025-04-03",
  model: "qwen-plus",
  requestsPerMonth: 300000,
  inputTokens: 1200,
  outputTokens: 300,
};
const RESERVED = {
  kind: "ptu",
  card: "model-studio-training-deployment",
  cardVersion: "2026-03-18",
  model: "qwen-plus-2025-12-01",
  inputTpm: 200000,
  outputTpm: 20000,
  purchase: { plan: "daily", daysPerMonth: 30 },
  tokenCard: TOKENS.card,
  tokenCardVersion: TOKENS.cardVersion,
  tokenModel: "qwen-plus",
};
/** As the vendor makes them of fine-tunes, and with nowhere to break. */
const UNBROKEN = "ftqwen332b20261121customersupportassistanta1b2c3d4e5f6g7h8i9";
const RTL = "\u05e2\u05dc\u05d5\u05ea \u05e9\u05e0\u05ea\u05d9\u05ea \u05e9\u05dc \u05de\u05d5\u05d3\u05dc";
const HAN =
  "\u5173\u4e8e\u67d0\u67d0\u96c6\u56e2\u6709\u9650\u516c\u53f8\u5927\u6a21\u578b\u5ba2\u670d\u4e0e\u77e5\u8bc6\u5e93\u9879\u76ee"
    .repeat(10)
    .slice(0, 200);
const LONG_TITLE = "A title as procurement writes it, with the region, the year and the purpose. "
  .repeat(3)
  .slice(0, 200);
/** In px, inside the margins of quote.css: 96 of them are 25.4 mm. */
const SHEETS = { A4: { width: 658, height: 975 }, Letter: { width: 680, height: 909 } } as const;

async function openQuoteOf(page: Page, plan: object): Promise<void> {
  await openSaved(page, { version: 2, title: "Plan", ...plan });
  await goTo(page, "Quote");
  await expect(page.getByRole("article")).toContainText("Assumptions and settings");
}

/** Everything on the sheet that ends right of it, as wide as it is printed. */
async function overTheEdge(page: Page): Promise<readonly string[]> {
  return page.getByRole("article").evaluate((sheet) => {
    const edge = sheet.getBoundingClientRect().right + 1;
    return [...sheet.querySelectorAll("*")]
      .filter((element) => element.closest(".vh") === null && element.getBoundingClientRect().right > edge)
      .map((element) => `${element.tagName} ${(element.textContent ?? "").slice(0, 40)}`);
  });
}

test("fault 46: names without a break, long titles, notes of 2,000 characters, Chinese and Hebrew: all of it stays on the sheet", async ({
  page,
}, testInfo) => {
  const note = `See the annex. ${UNBROKEN} `.repeat(30).slice(0, 2000).trim();
  const items = [
    { ...RESERVED, id: "i1", label: UNBROKEN, note },
    { ...TOKENS, id: "i2", label: HAN, note: RTL },
    { ...TOKENS, id: "i3", label: LONG_TITLE },
    {
      kind: "other",
      id: "i4",
      label: UNBROKEN.repeat(3),
      description: "",
      unitPrice: -123456789,
      quantity: 1000,
      billing: "monthly",
    },
  ];
  const scenarios = [UNBROKEN, UNBROKEN.repeat(2), HAN, RTL].map((name) => ({ name, currency: "USD", items }));
  await openQuoteOf(page, { title: LONG_TITLE, quote: { customer: UNBROKEN.repeat(3), preparedBy: HAN }, scenarios });
  for (const paper of ["A4", "Letter"] as const) {
    await page.getByRole("radio", { name: paper }).check();
    const { pages } = await print(page, testInfo, `long-${paper}`);
    const all = pages.join("").replace(/\s/g, "");
    for (const text of [UNBROKEN, LONG_TITLE, "Assumptions and settings", note.slice(-100)])
      expect(all).toContain(text.replace(/\s/g, ""));
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: SHEETS[paper].width, height: 900 });
    expect(await overTheEdge(page), paper).toEqual([]);
    const title = await page
      .getByRole("article")
      .getByRole("heading", { name: LONG_TITLE.slice(0, 40) })
      .boundingBox();
    expect(title?.height, "a long title takes less than a tenth of the sheet").toBeLessThan(SHEETS[paper].height / 10);
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});

for (const count of [1, 8, 20, 60]) {
  test(`${count} items: no more pages than the content fills`, async ({ page }, testInfo) => {
    const items = Array.from({ length: count }, (_, at) => ({ ...TOKENS, id: `i${at}`, label: `Workload ${at + 1}` }));
    await openQuoteOf(page, {
      scenarios: [
        {
          name: "",
          currency: "USD",
          items: count === 1 ? items : [{ ...RESERVED, id: "r", label: "Chat" }, ...items.slice(1)],
        },
      ],
    });
    for (const language of ["en", "zh"] as const) {
      if (language === "zh") await page.getByRole("button", { name: "\u4e2d\u6587" }).click();
      for (const paper of ["A4", "Letter"] as const) {
        await page.getByRole("radio", { name: paper }).check();
        const { pages } = await print(page, testInfo, `${count}-${language}-${paper}`);
        await page.emulateMedia({ media: "print" });
        await page.setViewportSize({ width: SHEETS[paper].width, height: 900 });
        const height = await page.getByRole("article").evaluate((sheet) => sheet.getBoundingClientRect().height);
        await page.emulateMedia({ media: null });
        await page.setViewportSize({ width: 1440, height: 900 });
        // Rows, charts and the signature stay whole: what that leaves empty at the foot of each page is a few lines.
        expect(pages.length, `${language}, ${paper}`).toBeLessThanOrEqual(
          Math.ceil((height / SHEETS[paper].height) * 1.06),
        );
        pages.forEach((text, at) =>
          expect(text.replace(/ /g, "")).toContain(WORDS[language].page(at + 1, pages.length).replace(/ /g, "")),
        );
      }
    }
  });
}

test("no row of 0%, no unfinished title, nothing about the number: only what is so is printed", async ({
  page,
}, testInfo) => {
  await openQuoteOf(page, { title: "", scenarios: [{ name: "", currency: "USD", items: [{ ...TOKENS, id: "i1" }] }] });
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveValue("");
  const all = (await print(page, testInfo, "bare")).pages.join(" ");
  expect(all).toContain("Cost estimate");
  for (const text of ["0%", "Untitled", "Changes with", "Discount", "Contingency"]) expect(all).not.toContain(text);
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("Support, 2027");
  await expect(page.getByRole("article").getByRole("heading", { name: "Support, 2027" })).toBeVisible();
});

test("60 months of growth: every month is on paper, and so is what it grows by", async ({ page }, testInfo) => {
  await openQuoteOf(page, {
    termMonths: 60,
    scenarios: [{ name: "", currency: "USD", items: [{ ...TOKENS, id: "i1", growthPercent: 8, startMonth: 2 }] }],
  });
  const all = (await print(page, testInfo, "months")).pages.join(" ");
  for (const text of ["From month 2, growth of 8% per month", "Cost by month", "Month 1 ", "Month 60"])
    expect(all).toContain(text);
  expect(all).not.toContain("Same usage every month");
});

test("fault 31: one that does not hold its traffic is said to, in words, and is not the better offer", async ({
  page,
}, testInfo) => {
  const traffic = {
    peakRequestsPerMinute: 400,
    averageRequestsPerMinute: 200,
    inputTokens: 2400,
    outputTokens: 240,
    cacheHitPercent: 0,
  };
  await openQuoteOf(page, {
    scenarios: [
      {
        name: "Tokens",
        currency: "USD",
        items: [{ ...TOKENS, id: "i1", requestsPerMonth: 8640000, inputTokens: 2400, outputTokens: 240 }],
      },
      { name: "Tiny", currency: "USD", items: [{ ...RESERVED, id: "i1", inputTpm: 10000, outputTpm: 1000, traffic }] },
    ],
  });
  await page.getByRole("radio", { name: "All scenarios" }).check();
  const all = (await print(page, testInfo, "undersized")).pages.join(" ");
  for (const text of ["does not hold its traffic: costs at least", "Overflow, at least:", "Scenarios by item"])
    expect(all).toContain(text);
  expect(all).not.toContain("than Tiny");
  expect(all.match(/\bTotals\b/g)?.length, "one table of totals").toBe(1);
});
