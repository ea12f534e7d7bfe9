import type { Page } from "@playwright/test";
import { addCost, amount, openEmpty, openExample, openSaved, type } from "./planner";
import { expect, test } from "./watch";

/** 1280 × 1024 px at 400 %. */
test.use({ viewport: { width: 320, height: 256 } });

async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(over, { message: what }).toBe(0);
}

/** Heights of what stays at the edges while the page scrolls. */
function stuckHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const stuck = [
      ...document.querySelectorAll<HTMLElement>("header.top, .foot-totals, .prices-table thead th"),
    ].filter((part) => ["fixed", "sticky"].includes(getComputedStyle(part).position) && part.checkVisibility());
    return stuck.reduce((sum, part) => sum + part.offsetHeight, 0);
  });
}

for (const language of ["en", "zh"]) {
  test(`fault 48: at 400 % no view scrolls sideways and nothing eats the height, ${language}`, async ({ page }) => {
    await page.addInitScript((value) => localStorage.setItem("planner.language", value), language);
    await page.goto("./");
    await page.locator(".example").first().click();
    await expect(page.locator(".item-list")).toBeVisible();
    for (const view of ["plan", "ways", "traffic", "compare", "prices", "quote"]) {
      await page
        .locator(`.views-narrow a`)
        .nth(["plan", "ways", "traffic", "compare", "prices", "quote"].indexOf(view))
        .click();
      await expect(page.locator("main :is(h2, h3)").first()).toBeVisible();
      await expect(page.locator("main .skeleton").filter({ visible: true })).toHaveCount(0);
      await expectNoSidewaysScroll(page, view);
      expect(await stuckHeight(page), view).toBe(0);
    }
  });
}

test("fault 48: at 400 % a cost is added, typed, read and shared by keyboard", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Provisioned throughput (PTU)");
  await type(page, "Hours per day", "10");
  await expect(amount(page)).toHaveText(/2,520\.00/);
  await amount(page).scrollIntoViewIfNeeded();
  await expect(amount(page)).toBeInViewport({ ratio: 1 });
  await page.getByRole("button", { name: "Menu" }).press("Enter");
  const items = page.getByRole("menuitem").or(page.getByRole("menuitemradio"));
  for (const item of await items.all()) {
    await item.focus();
    await expect(item).toBeInViewport({ ratio: 0.99 });
    const box = await item.boundingBox();
    expect(box?.x, "inside the page").toBeGreaterThanOrEqual(0);
  }
  await expectNoSidewaysScroll(page, "menu");
  await page.getByRole("menuitem", { name: "Share" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Link")).toHaveValue(/#p[123]:/);
  await dialog
    .getByRole("button", { name: /Download/ })
    .first()
    .scrollIntoViewIfNeeded();
  await expect(dialog.getByRole("button", { name: /Download/ }).first()).toBeInViewport({ ratio: 1 });
  await expectNoSidewaysScroll(page, "dialog");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Edit term and adjustments" }).press("Enter");
  await dialog.getByRole("button", { name: "Done" }).scrollIntoViewIfNeeded();
  await expect(dialog.getByRole("button", { name: "Done" })).toBeInViewport({ ratio: 1 });
  await dialog.getByLabel("Tax").focus();
  await expect(dialog.getByLabel("Tax")).toBeInViewport({ ratio: 1 });
});

const LONG = "qwen3-32b-ft-202511281530-8f3a1c97b2d64e05a9c1d7e2f4b6081a3c5d";

test("fault 46: an unbroken name of 60 characters breaks nothing, at any width", async ({ page }) => {
  await openExample(page);
  const saved = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const look = () => {
          const text = localStorage.getItem("planner.autosave");
          if (text === null) setTimeout(look, 50);
          else resolve(text);
        };
        look();
      }),
  );
  const { document: plan } = JSON.parse(saved) as {
    document: { title: string; scenarios: { name: string; items: { label: string }[] }[] };
  };
  plan.title = LONG;
  for (const scenario of plan.scenarios) {
    scenario.name = LONG;
    for (const item of scenario.items) item.label = LONG;
  }
  await page.evaluate(() => localStorage.clear());
  await openSaved(page, plan);
  for (const width of [1440, 768, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ["plan", "compare", "quote"]) {
      await page
        .locator(".views a")
        .filter({ visible: true })
        .nth(["plan", "", "", "compare", "", "quote"].indexOf(view))
        .click();
      await expect(page.locator("main :is(h2, h3)").first()).toBeVisible();
      await expect(page.locator("main .skeleton").filter({ visible: true })).toHaveCount(0);
      await expectNoSidewaysScroll(page, `${view} at ${width}`);
      // Nothing sticks out of the part that holds it, where that neither scrolls nor cuts it off with a sign.
      expect(await stickingOut(page), `${view} at ${width}`).toEqual([]);
    }
  }
  await page.locator(".views a").filter({ visible: true }).first().click();
  await expect(page.locator(".it b").first()).toHaveAttribute("title", LONG);
  await expect(page.locator(".tab-name").first()).toHaveAttribute("title", LONG);
});

function stickingOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("header *, main *, dialog *")]
      .filter((part) => {
        if (!part.checkVisibility() || part.closest("svg, .vh, .quote-sheet, .combo-popup") !== null) return false;
        const { overflowX, display, position } = getComputedStyle(part);
        return (
          overflowX === "visible" &&
          !["inline", "contents", "none"].includes(display) &&
          position !== "absolute" &&
          // Quiet buttons reach out by their own padding.
          part.scrollWidth > part.clientWidth + 9 &&
          part.clientWidth > 0 &&
          part.textContent?.includes("8f3a1c97b2d64e05") === true &&
          [...part.children].every(
            (child) => child.scrollWidth <= child.clientWidth + 1 || getComputedStyle(child).display === "inline",
          )
        );
      })
      .map((part) => `${part.tagName}.${part.className}: ${part.textContent?.slice(0, 30) ?? ""}`),
  );
}
