import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Page, TestInfo } from "@playwright/test";
import { goTo, openExample } from "./planner";
import { expect, test } from "./watch";

const CUSTOMER = "Northwind Traders (Pty) Ltd";
const NUMBER = /Q-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const ITEMS = ["Tone fine-tune", "Product clips", "Support chat", "Photo triage", "FAQ answers", "Long documents", "Log storage", "Answer labelling"];
/** The size in points, as pdfinfo says it. The shorter paper sends the terms and the signature to a third page. */
const PAPERS = { A4: { size: /59[45][.\d]* x 84[12][.\d]* pts/, pages: 2 }, Letter: { size: /612 x 792 pts/, pages: 3 } } as const;
const WORDS = {
  en: { total: "Total over 12 months", sources: "Price sources", page: (n: number, of: number) => `Page ${n} of ${of}` },
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
  const pages = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }).split("\f").map((text) => text.replace(/\s+/g, " ").trim());
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

test("prints whole on A4 and Letter: number, customer, items, total, and the page on each page", async ({ page }, testInfo) => {
  const number = await openQuote(page);
  for (const paper of ["A4", "Letter"] as const) {
    await page.getByRole("radio", { name: paper }).check();
    const { info, pages } = await print(page, testInfo, paper);
    const all = pages.join(" ");
    expect(info).toMatch(PAPERS[paper].size);
    expect(info).toMatch(new RegExp(`Pages:\\s+${pages.length}\\b`));
    expect(pages.length, `pages of ${paper}`).toBe(PAPERS[paper].pages);
    for (const text of [CUSTOMER, "52,279.01", WORDS.en.total, WORDS.en.sources, "Break-even, Support chat", ...ITEMS]) expect(all).toContain(text);
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
  for (const text of [number, CUSTOMER, "52,279.01", WORDS.zh.total, WORDS.zh.sources, ...ITEMS]) expect(all).toContain(text);
  pages.forEach((text, at) => expect(text.replace(/ /g, "")).toContain(WORDS.zh.page(at + 1, pages.length).replace(/ /g, "")));
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
