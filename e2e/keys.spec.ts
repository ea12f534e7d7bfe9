import type { Page } from "@playwright/test";
import { form, openEmpty, openExample, tabs } from "./planner";
import { expect, test } from "./watch";

/** By keyboard alone: what is pressed gets the focus first, as Tab would bring it there. */
async function press(
  page: Page,
  role: "button" | "link" | "menuitem" | "radio",
  name: string | RegExp,
  inside = "body",
): Promise<void> {
  const part = page
    .locator(inside)
    .getByRole(role, { name, exact: typeof name === "string" })
    .first();
  await part.focus();
  await part.press("Enter");
}

async function chooseFrom(page: Page, menu: string | RegExp, action: string | RegExp, inside = "body"): Promise<void> {
  await press(page, "button", menu, inside);
  await press(page, "menuitem", action);
}

const row = (page: Page, name: string | RegExp) =>
  page.getByRole("region", { name: "Costs" }).getByRole("button", { name });
const openTab = (page: Page) => page.locator(".tab[aria-current]");
const said = (page: Page) => page.locator(".status");

test("fault 47: a starter question and Add lead to the first field, Duplicate to that of the copy", async ({
  page,
}) => {
  await openEmpty(page);
  await press(page, "button", /What will our requests cost/);
  await expect(form(page).getByRole("combobox", { name: "Model" })).toBeFocused();
  await chooseFrom(page, "Add", /^Other cost/);
  await expect(form(page).locator("input, select, textarea").first()).toBeFocused();
  await press(page, "button", "Duplicate", "main");
  await expect(page.locator(".it")).toHaveCount(3);
  await expect(form(page).locator("input, select, textarea").first()).toBeFocused();
});

test("fault 47: Remove leads to the next item, to the one before, to Add; its Undo to the item", async ({ page }) => {
  await openEmpty(page);
  await press(page, "button", /What will our requests cost/);
  // What an action leads to is there before the next: until then its form may still be on its way.
  await expect(form(page).getByRole("combobox", { name: "Model" })).toBeFocused();
  await chooseFrom(page, "Add", /^Provisioned/);
  await expect(form(page).getByRole("combobox", { name: "Model" })).toBeFocused();
  await chooseFrom(page, "Add", /^Model units/);
  await expect(form(page).getByRole("combobox", { name: "Model" })).toBeFocused();
  await row(page, /Provisioned/).press("Enter");
  await press(page, "button", "Remove", "main");
  await expect(row(page, /Model units/)).toBeFocused();
  await press(page, "button", "Undo", ".status");
  await expect(row(page, /Provisioned/)).toBeFocused();
  await row(page, /Model units/).press("Enter");
  await press(page, "button", "Remove", "main");
  await expect(page.locator(".it[aria-current]")).toBeFocused();
  await press(page, "button", "Remove", "main");
  await press(page, "button", "Remove", "main");
  await expect(page.getByRole("button", { name: "Add", exact: true })).toBeFocused();
});

test("fault 47: renaming an item ends at Rename; a dismissed message gives the focus back", async ({ page }) => {
  await openExample(page);
  await press(page, "button", "Rename", "main");
  await expect(page.getByRole("textbox", { name: "Name of this cost" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("button", { name: "Rename" })).toBeFocused();
  await press(page, "button", "Remove", "main");
  await expect(page.locator(".it[aria-current]")).toBeFocused();
  await press(page, "button", "Dismiss", ".status");
  await expect(page.locator(".it[aria-current]")).toBeFocused();
});

test("fault 47: what is done with a scenario leads to its tab", async ({ page }) => {
  await openExample(page);
  const edit = /^Edit /;
  const nav = "nav.tabs";
  for (const action of ["Duplicate", "Move right", "Move left", "Remove"]) {
    await chooseFrom(page, edit, new RegExp(`^${action}`), nav);
    await expect(openTab(page), action).toBeFocused();
  }
  await press(page, "button", "Undo", ".status");
  await expect(openTab(page)).toBeFocused();
  await expect(tabs(page)).toHaveCount(4);
  await chooseFrom(page, /^Add/, /USD/, nav);
  await expect(openTab(page)).toBeFocused();
  await expect(openTab(page)).toContainText("Scenario 5");
  await chooseFrom(page, edit, "Rename", nav);
  await expect(page.getByRole("dialog").getByLabel("Name")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(nav).getByRole("button", { name: edit })).toBeFocused();
});

test("fault 47: a view begins at its heading, an opened example at what it holds, a dialog gives the focus back", async ({
  page,
}) => {
  await openEmpty(page);
  await press(page, "button", /Support assistant/);
  await expect(page.getByRole("main").getByRole("heading", { name: "Costs", exact: true })).toBeFocused();
  for (const view of ["Traffic", "Compare", "Prices", "Quote", "Plan"]) {
    await press(page, "link", view, "header");
    await expect(page.getByRole("main").getByRole("heading").filter({ visible: true }).first(), view).toBeFocused();
  }
  await press(page, "button", "Share", "header");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Share" })).toBeFocused();
  await press(page, "button", "Edit term and adjustments");
  await press(page, "button", "Done", "dialog");
  await expect(page.getByRole("button", { name: "Edit term and adjustments" })).toBeFocused();
  await press(page, "link", "Compare", "header");
  await press(page, "button", "Edit Tokens only", "main");
  await expect(page.getByRole("main").getByRole("heading", { name: "Costs", exact: true })).toBeFocused();
});

test("fault 47: a link over work: Replace leads to the plan, Add to the tab, Cancel back", async ({ page }) => {
  await openExample(page);
  const arrive = () =>
    page.evaluate(() => {
      location.hash = "#p1:E2bgYGBkYGDiYeQMSZJiYmXg4mAAAAYidL6A";
    });
  await page.getByRole("button", { name: "Share" }).focus();
  await arrive();
  await press(page, "button", "Cancel", "dialog");
  await expect(page.getByRole("button", { name: "Share" })).toBeFocused();
  await arrive();
  await press(page, "button", /^Add /, "dialog");
  await expect(openTab(page)).toBeFocused();
  await arrive();
  await press(page, "button", "Replace my plan", "dialog");
  await expect(page.getByRole("main").getByRole("heading").first()).toBeFocused();
});

test("fault 47: clips: a new row its number, a removed one the row that took its place", async ({ page }) => {
  await openEmpty(page);
  await chooseFrom(page, "Add", /^Video training/);
  await press(page, "button", "Add a length", "main");
  const remove = page.locator(".clips .w-remove button");
  await expect(remove).toHaveCount(3);
  await expect(page.locator('[name="clips[2].seconds"]')).toBeFocused();
  await remove.nth(0).press("Enter");
  await expect(remove).toHaveCount(2);
  await expect(remove.nth(0)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(remove).toHaveCount(3);
  await remove.nth(2).press("Enter");
  await expect(remove.nth(1)).toBeFocused();
  await remove.nth(1).press("Enter");
  await expect(page.locator('[name="clips[0].seconds"]')).toBeFocused();
});

test("fault 47: traffic: its heading once it is in, the way in once it is gone or cancelled", async ({ page }) => {
  await openEmpty(page);
  await press(page, "link", "Traffic", "header");
  const file = page.locator('input[name="log"]');
  await file.focus();
  await file.setInputFiles({
    name: "log.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "time,input_tokens,output_tokens\n2026-01-01T00:00:00Z,1000,100\n2026-01-01T00:01:00Z,900,80\n",
    ),
  });
  await expect(page.locator("#traffic-columns")).toBeFocused();
  await press(page, "button", "Cancel", "main");
  await expect(file).toBeFocused();
  await file.setInputFiles({
    name: "log.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "time,input_tokens,output_tokens\n2026-01-01T00:00:00Z,1000,100\n2026-01-01T00:01:00Z,900,80\n",
    ),
  });
  await expect(page.locator("#traffic-columns")).toBeFocused();
  await press(page, "button", "Import", ".traffic-step");
  await expect(page.locator("#traffic-used")).toBeFocused();
  const put = page.locator('[data-focus="put"]');
  await expect(put).toBeEnabled();
  await put.press("Enter");
  await press(page, "button", "Undo", ".res-put");
  await expect(put).toBeFocused();
  await press(page, "button", "Clear", ".traffic-used");
  await expect(file).toBeFocused();
});

test("fault 47: prices: Show all leads to the first new row, Clear to the search", async ({ page }) => {
  await openEmpty(page);
  await press(page, "link", "Prices", "header");
  const count = await page.locator(".prices tbody tr").count();
  await press(page, "button", /^Show all/, "main");
  await expect(page.locator(".prices :is(tbody tr, h3):focus")).toHaveCount(1);
  expect(await page.locator(".prices tbody tr").count()).toBeGreaterThan(count);
  const search = page.getByRole("main").getByRole("textbox", { name: "Search" });
  await search.fill("no such model");
  await press(page, "button", "Clear the filters", ".empty");
  await expect(search).toBeFocused();
});

test("fault 47: a fix leads to the field that it mended", async ({ page }) => {
  await openExample(page);
  await row(page, /Long documents/).press("Enter");
  const input = form(page)
    .getByLabel(/^Input tokens/)
    .first();
  await input.fill("256,001");
  await form(page).getByRole("button", { name: "Set to 256,000" }).press("Enter");
  await expect(input).toHaveValue("256,000");
  await expect(input).toBeFocused();
});

test("fault 47: Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y everywhere, and what they did is said", async ({ page }) => {
  await openExample(page);
  await press(page, "button", "Remove", "main");
  await expect(page.locator(".it[aria-current]")).toBeFocused();
  const items = await page.locator(".it").count();
  await page.keyboard.press("Control+z");
  await expect(page.locator(".it")).toHaveCount(items + 1);
  await expect(said(page)).toContainText(/^Undone: removing /);
  await page.keyboard.press("Control+Shift+z");
  await expect(page.locator(".it")).toHaveCount(items);
  await expect(said(page)).toContainText(/^Redone: removing /);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+y");
  await expect(page.locator(".it")).toHaveCount(items);
  // In another view, and with nothing in the focus.
  await press(page, "link", "Prices", "header");
  await page.keyboard.press("Control+z");
  await expect(said(page)).toContainText(/^Undone: removing /);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
  await expect(said(page)).toContainText("Nothing to undo");
});

test("fault 47: a text being edited keeps the browser's own undo, an untouched one undoes the plan", async ({
  page,
}) => {
  await openExample(page);
  const title = page.getByRole("textbox", { name: "Plan title" });
  const before = await title.inputValue();
  await title.focus();
  await page.keyboard.press("End");
  await page.keyboard.type("!!");
  await page.keyboard.press("Control+z");
  await expect(said(page)).not.toContainText("Undone");
  await title.fill(`${before}, second`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(title).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(said(page)).toContainText("Undone: change to the title");
  await expect(title).toBeFocused();
});

test("fault 47: Undo and Redo keep the focus, with nothing left to undo too", async ({ page }) => {
  await openEmpty(page);
  await press(page, "button", /What will our requests cost/);
  await expect(form(page)).toBeVisible();
  const undo = page.getByRole("banner").getByRole("button", { name: "Undo" });
  const redo = page.getByRole("banner").getByRole("button", { name: "Redo" });
  await undo.press("Enter");
  await expect(undo).toHaveAttribute("aria-disabled", "true");
  await expect(undo).toBeFocused();
  await redo.press("Enter");
  await expect(form(page)).toBeVisible();
  await expect(redo).toHaveAttribute("aria-disabled", "true");
  await expect(redo).toBeFocused();
});
