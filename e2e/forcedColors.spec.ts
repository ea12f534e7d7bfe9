import type { Locator, Page } from "@playwright/test";
import { addCost, form, goTo, openEmpty, openExample } from "./planner";
import { expect, test } from "./watch";

test.use({ forcedColors: "active" });

/** What the eye tells apart where the system paints the grounds. */
function look(part: Locator): Promise<string> {
  return part.evaluate((element) => {
    const { backgroundColor, color, borderLeftColor, borderBottomColor, borderLeftWidth, outlineStyle, outlineColor } =
      getComputedStyle(element);
    return JSON.stringify({
      backgroundColor,
      color,
      borderLeftColor,
      borderBottomColor,
      borderLeftWidth,
      outlineStyle,
      outlineColor,
    });
  });
}

/** The system's colours as they come out of the computed style. */
function systemColors(page: Page): Promise<Readonly<Record<"Canvas" | "Highlight" | "HighlightText", string>>> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.setProperty("forced-color-adjust", "none");
    const of = (name: string) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const colors = { Canvas: of("Canvas"), Highlight: of("Highlight"), HighlightText: of("HighlightText") };
    probe.remove();
    return colors;
  });
}

async function expectChosenShows(page: Page, name: string, chosen: Locator, other: Locator): Promise<void> {
  const { Highlight, HighlightText } = await systemColors(page);
  await expect(chosen.first(), name).toBeVisible();
  await expect(other.first(), name).toBeVisible();
  await expect(chosen.first(), name).toHaveCSS("background-color", Highlight);
  await expect(chosen.first(), name).toHaveCSS("color", HighlightText);
  await expect(other.first(), name).not.toHaveCSS("background-color", Highlight);
  expect(await look(chosen.first()), name).not.toBe(await look(other.first()));
}

test("fault 48: in forced colours views, scenarios, items, languages and segments show what is chosen", async ({
  page,
}) => {
  await openExample(page);
  await expectChosenShows(
    page,
    "views",
    page.locator(".views.wide a[aria-current]"),
    page.locator(".views.wide a:not([aria-current])"),
  );
  await expectChosenShows(
    page,
    "scenarios",
    page.locator(".tab[aria-current]"),
    page.locator(".tab:not([aria-current])"),
  );
  await expectChosenShows(page, "items", page.locator(".it[aria-current]"), page.locator(".it:not([aria-current])"));
  await expectChosenShows(
    page,
    "languages",
    page.locator('.lang [aria-pressed="true"]'),
    page.locator('.lang [aria-pressed="false"]'),
  );
  // The words in the chosen item follow it, or they would be as its ground.
  const { HighlightText, Canvas } = await systemColors(page);
  for (const part of ["b", "small", ".num"])
    await expect(page.locator(`.it[aria-current] ${part}`).first()).toHaveCSS("color", HighlightText);
  // What is not chosen has no bar: a transparent border is painted here.
  await expect(page.locator(".it:not([aria-current])").first()).toHaveCSS("border-left-color", Canvas);
  await expect(page.locator(".tab:not([aria-current])").first()).toHaveCSS("border-bottom-color", Canvas);
  await goTo(page, "Traffic");
  await expectChosenShows(
    page,
    "segments",
    page.locator(".seg label:has(:checked)"),
    page.locator(".seg label:not(:has(:checked))"),
  );
});

test("fault 48: in forced colours ways to buy, lists and menus show what is chosen, and the focus has a ring", async ({
  page,
}) => {
  await openEmpty(page);
  await addCost(page, "Provisioned throughput (PTU)");
  await expectChosenShows(
    page,
    "ways to buy",
    form(page).locator(".opt:has(:checked)"),
    form(page).locator(".opt:not(:has(:checked))"),
  );
  const model = form(page).getByRole("combobox", { name: "Model" });
  await model.focus();
  await page.keyboard.press("ArrowDown");
  await expectChosenShows(
    page,
    "choices",
    page.locator(".combo-item.active"),
    page.locator(".combo-item:not(.active)"),
  );
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Theme" }).press("Enter");
  await expectChosenShows(
    page,
    "menu",
    page.locator(".menu-item:focus-visible"),
    page.locator(".menu-item:not(:focus)"),
  );
  await page.keyboard.press("Escape");
  for (const part of [
    page.locator(".tab").first(),
    page.locator(".it").first(),
    page.getByRole("button", { name: "Share" }),
    page.locator(".views.wide a").first(),
  ]) {
    await part.focus();
    await page.keyboard.press("Shift");
    await expect(part).toHaveCSS("outline-style", "solid");
  }
  await form(page).locator(".opt :checked").focus();
  await page.keyboard.press("ArrowDown");
  await expect(form(page).locator(".opt:has(:checked)")).toHaveCSS("outline-style", "solid");
});

test("fault 48: in forced colours lines of a chart are seen on their ground and told apart", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Provisioned throughput (PTU)");
  const stroke = (line: string) =>
    page
      .locator(`.answer .chart-line.${line} path`)
      .first()
      .evaluate((path) => getComputedStyle(path).stroke);
  await expect(page.locator(".answer .chart-line path").first()).toBeAttached();
  const { Canvas } = await systemColors(page);
  const [subscription, payAsYouGo] = [await stroke("sub"), await stroke("payg")];
  expect(subscription).not.toBe(payAsYouGo);
  expect([subscription, payAsYouGo]).not.toContain(Canvas);
  await expect(page.locator(".answer .chart text").first()).not.toHaveCSS("fill", Canvas);
});

test("fault 48: loading says so in words, before the script and while a view loads", async ({ page, newPage }) => {
  // A saved plan whose script never comes.
  await page.route("**/assets/*.js", () => undefined);
  await page.addInitScript(() => {
    if (location.protocol !== "about:") localStorage.setItem("planner.autosave", "{}");
  });
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.getByText("Loading", { exact: true })).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.lang = "zh-Hans";
  });
  await expect(page.getByText("正在加载", { exact: true })).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  const other = await newPage();
  await openEmpty(other);
  await other.route("**/CompareView*.js", () => undefined);
  await other.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Compare" }).click();
  const words = other.locator('main [role="status"].loading-words');
  await expect(words).toBeVisible();
  await expect(words).toHaveText("Loading");
  await other.unrouteAll({ behavior: "ignoreErrors" });
});
