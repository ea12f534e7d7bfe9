import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addCost, answer, form, goTo, openEmpty, openExample } from "./planner";
import { expect, test } from "./watch";

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 740 };

/** What axe judges by colours and boxes; the rest is the same in every layout and theme. */
const LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/** What axe reports, one line each. Motion is off: a colour on its way is no colour to be judged. */
async function violations(page: Page, rules: readonly string[] | null): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rules === null ? axe : axe.withRules([...rules])).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
  );
}

/** States that have between them every part that others are made of: these are looked at narrow and dark too. */
const IN_THE_DARK: readonly string[] = [
  "the empty plan",
  "tokens",
  "provisioned throughput",
  "a field with a problem",
  "compare",
  "prices",
  "the quote",
  "the share dialog",
];

/**
 * Each layout and each theme once, the second by its looks alone: what axe judges of one does not depend on the other, and
 * each look takes seconds.
 */
async function expectCleanEverywhere(page: Page, state: string): Promise<void> {
  for (const { viewport, colorScheme, rules } of [
    { viewport: WIDE, colorScheme: "light", rules: null },
    { viewport: NARROW, colorScheme: "dark", rules: LOOKS },
  ] as const) {
    if (rules !== null && !IN_THE_DARK.includes(state)) continue;
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect.soft(await violations(page, rules), `${colorScheme}, ${viewport.width} px`).toEqual([]);
  }
}

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "the empty plan": openEmpty,
  "text training": (page) => openKind(page, "Text training"),
  "video training": (page) => openKind(page, "Video training"),
  "provisioned throughput": async (page) => {
    await openKind(page, "Provisioned throughput (PTU)");
    await answer(page).getByRole("button", { name: "As a table" }).click();
  },
  "model units": (page) => openKind(page, "Model units"),
  tokens: (page) => openKind(page, "Tokens"),
  "another cost": (page) => openKind(page, "Other cost"),
  "a field with a problem": async (page) => {
    await openKind(page, "Tokens");
    await form(page).getByLabel("Requests per month").fill("many");
    await expect(answer(page)).toContainText("Showing the last valid amount");
  },
  compare: async (page) => {
    await openExample(page);
    await goTo(page, "Compare");
    await expect(page.getByRole("figure").getByRole("img")).toHaveCount(3);
  },
  prices: async (page) => {
    await openEmpty(page);
    await goTo(page, "Prices");
    // Some cards of many: the whole list is the same table a thousand times.
    await page.getByRole("main").getByRole("textbox", { name: "Search" }).fill("qwen3-max-2026");
    await expect(page.getByRole("main").getByRole("table").first()).toBeVisible();
  },
  "the quote": async (page) => {
    await openExample(page);
    await goTo(page, "Quote");
    await expect(page.getByRole("article").getByRole("img")).toBeVisible();
  },
  "the share dialog": async (page) => {
    await openExample(page);
    await page.getByRole("button", { name: "Share" }).click();
    await expect(page.getByRole("dialog").getByLabel("Link")).toHaveValue(/#p[123]:/);
  },
  "the adjustments dialog": async (page) => {
    await openExample(page);
    await page.getByRole("button", { name: "Edit term and adjustments" }).click();
    await expect(page.getByRole("dialog").getByLabel("Contingency")).toBeVisible();
  },
  "a link over work": async (page) => {
    await openExample(page);
    await page.evaluate(() => {
      location.hash = "#p1:E2bgYGBkYGDiYeQMSZJiYmXg4mAAAAYidL6A";
    });
    await expect(page.getByRole("dialog").getByRole("button", { name: "Replace my plan" })).toBeVisible();
  },
};

/** A cost of the kind, with every part of its form and its answer unfolded. */
async function openKind(page: Page, kind: string): Promise<void> {
  await openEmpty(page);
  await addCost(page, kind);
  await expect(answer(page).getByText("Working", { exact: true })).toBeVisible();
  await page
    .getByRole("main")
    .locator("details:not([open])")
    .evaluateAll((folds) => {
      for (const fold of folds) (fold as HTMLDetailsElement).open = true;
    });
}

for (const [name, open] of Object.entries(STATES)) {
  test(`axe has nothing to report on ${name}`, async ({ page }) => {
    test.setTimeout(90_000);
    await open(page);
    await expectCleanEverywhere(page, name);
  });
}

test("no view scrolls sideways at 360, 768 and 1440 px, in English and Chinese", async ({ page }) => {
  test.setTimeout(90_000);
  await openExample(page);
  for (const language of ["en", "zh"]) {
    await page.evaluate((value) => localStorage.setItem("planner.language", value), language);
    for (const view of ["plan", "compare", "prices", "quote"]) {
      await page.goto(view === "plan" ? "./" : `./?view=${view}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language === "en" ? "en" : "zh-Hans");
      await expect(page.getByRole("main").getByRole("table").first()).toBeAttached();
      for (const width of [1440, 768, 360]) {
        await page.setViewportSize({ width, height: 800 });
        // Charts take their new width a moment after the window does.
        const over = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        await expect.poll(over, { message: `${view} at ${width} px, ${language}` }).toBe(0);
      }
      await page.setViewportSize(WIDE);
    }
  }
});
