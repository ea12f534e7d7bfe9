import type { Locator, Page } from "@playwright/test";
import { expect } from "./watch";

/** What a user does, by the words on the page. */

/**
 * Opens the empty page and waits until it is alive: it comes prerendered, and "Add" stands there only once the app has
 * started.
 */
export async function openEmpty(page: Page): Promise<void> {
  await page.goto("./");
  await expect(page.getByRole("heading", { name: "Know what Model Studio will cost before you buy" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Add", exact: true })).toBeVisible();
}

/** Opens the empty page and then one of the example plans. */
export async function openExample(page: Page, name: RegExp = /Support assistant/): Promise<void> {
  await openEmpty(page);
  await page.getByRole("button", { name }).click();
  await expect(page.getByRole("region", { name: "Costs" })).toBeVisible();
}

/** Adds a cost from the menu and waits for its form. */
export async function addCost(page: Page, kind: string): Promise<void> {
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${kind.replace(/[()]/g, "\\$&")}`) }).click();
  await expect(form(page)).toBeVisible();
}

/** The form of the open item, named by its heading. */
export function form(page: Page): Locator {
  return page.locator("section.form");
}

export function answer(page: Page): Locator {
  return page.getByRole("region", { name: /^Answer for/ });
}

/** The amount of the answer, as it is read. */
export function amount(page: Page): Locator {
  return answer(page).locator(".amount.big");
}

export async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  await form(page).getByLabel(label).fill(text);
}

export async function chooseModel(page: Page, search: string, option: RegExp): Promise<void> {
  const field = form(page).getByRole("combobox", { name: "Model" });
  await field.click();
  await field.fill(search);
  await page.getByRole("option", { name: option }).first().click();
}

export async function unfold(page: Page, title: string): Promise<void> {
  await form(page).locator("summary").filter({ hasText: title }).click();
}

export async function goTo(
  page: Page,
  view: "Plan" | "Ways" | "Traffic" | "Compare" | "Prices" | "Quote",
): Promise<void> {
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view }).click();
}

/** The link that Share shows. */
export async function sharedLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Share" }).click();
  const link = page.getByRole("dialog").getByLabel("Link");
  await expect(link).toHaveValue(/#p[123]:/);
  const value = await link.inputValue();
  await page.keyboard.press("Escape");
  return value;
}

/** The tabs of the scenarios, in their order. */
export function tabs(page: Page): Locator {
  return page.getByRole("navigation", { name: "Scenarios" }).locator(".tab-name");
}

/** Chooses from the menu of the open scenario. */
export async function editScenario(page: Page, action: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Scenarios" })
    .getByRole("button", { name: /^Edit / })
    .click();
  await page.getByRole("menuitem", { name: action }).click();
}

/** Opens the page with a plan document that was saved before. */
export async function openSaved(page: Page, document: object, address = "./"): Promise<void> {
  await page.addInitScript(
    (text) => {
      // A blank page has no storage.
      if (location.protocol !== "about:" && localStorage.getItem("planner.autosave") === null)
        localStorage.setItem("planner.autosave", text);
    },
    JSON.stringify({ format: 1, savedAt: "2026-11-20T09:00:00.000Z", tab: "before", after: "", document }),
  );
  await page.goto(address);
}
