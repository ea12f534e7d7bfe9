/**
 * A log of a million rows from file to result in the built page, in a browser without a window: how long, and what
 * blocks the page.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserArguments, findBrowser } from "./browser.mjs";
import { buildSite } from "./build.mjs";
import { serve } from "./serve.mjs";

const ROWS = 1_000_000;
const RUNS = 3;
/** Longer than this (ms), and a key press is felt to be late. */
const MOST_BLOCKED = 50;
const PATIENCE = 120_000;

/**
 * @typedef {{ imported: number, shown: number, blockedByImport: number, blocked: number }} Run in milliseconds from
 * choosing the file; the longest tasks
 */

/**
 * @param {Pick<import("../../src/traffic/bench.testing.ts").BenchTools, "print">} tools
 * @param {(rows: number) => { text: string, bad: number }} logText
 */
export async function benchBrowser({ print }, logText) {
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error("No Chromium: set CHROMIUM_PATH, or let `npm test` install one.");
  await buildSite({ ifChanged: true });
  const { chromium } = await import("@playwright/test");
  const site = await serve({ port: 0 });
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const file = join(folder, "million.csv");
    writeFileSync(file, logText(ROWS).text);
    /** @type {Run[]} */
    const runs = [];
    // The first one warms the caches of the system.
    for (let run = 0; run <= RUNS; run += 1) {
      const timed = await importOnce(browser, site.url, file);
      if (run > 0) runs.push(timed);
    }
    const middle = (/** @type {keyof Run} */ key) =>
      runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
    const blocked = (/** @type {number} */ ms) => (ms === 0 ? `none over ${MOST_BLOCKED} ms` : `${ms.toFixed(0)} ms`);
    print({
      what: "file to result in the browser's worker, 1,000,000 rows",
      ours: `${middle("shown").toFixed(0)} ms, of which the import ${middle("imported").toFixed(0)} ms`,
    });
    print({
      what: "  longest task of the page during the import",
      ours: blocked(middle("blockedByImport")),
      kept: middle("blockedByImport") <= MOST_BLOCKED,
    });
    print({ what: "  longest task of the page until the result stands", ours: blocked(middle("blocked")) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await browser.close();
    await site.close();
  }
}

/** @returns {Promise<Run>} */
async function importOnce(
  /** @type {import("@playwright/test").Browser} */ browser,
  /** @type {string} */ url,
  /** @type {string} */ file,
) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "UTC",
  });
  try {
    const page = await context.newPage();
    await page.goto(`${url}?view=traffic`);
    const chooser = page.getByLabel("Choose a log");
    await chooser.waitFor({ state: "attached", timeout: PATIENCE });
    await page.evaluate(() => {
      /** @type {{ at: number, lasted: number }[]} */
      const tasks = [];
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ at: startTime, lasted: duration }))),
      ).observe({ type: "longtask" });
      Object.assign(window, { longTasks: tasks });
    });
    const now = () => page.evaluate(() => performance.now());
    const chosen = await now();
    await chooser.setInputFiles(file);
    await page.getByRole("button", { name: "Import", exact: true }).click({ timeout: PATIENCE });
    await page.getByRole("region", { name: "Traffic in use" }).waitFor({ timeout: PATIENCE });
    const imported = await now();
    await page.getByRole("table", { name: "Options side by side" }).waitFor({ timeout: PATIENCE });
    const shown = await now();
    const tasks = await page.evaluate(
      () => /** @type {{ longTasks?: { at: number, lasted: number }[] }} */ (window).longTasks ?? [],
    );
    const longest = (/** @type {number} */ until) =>
      Math.max(0, ...tasks.filter(({ at }) => at >= chosen && at < until).map(({ lasted }) => lasted));
    return {
      imported: imported - chosen,
      shown: shown - chosen,
      blockedByImport: longest(imported),
      blocked: longest(shown),
    };
  } finally {
    await context.close();
  }
}
