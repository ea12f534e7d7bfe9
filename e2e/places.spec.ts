import { addCost, chooseModel, editScenario, form, goTo, openEmpty } from "./planner";
import { longestTask } from "./longestTask";
import { expect, test } from "./watch";

/** Longest the page may stand still while thousands of prices come (ms of its own thread). */
const MOST_HELD_UP = 400;

test("the price list is filtered by region and scope, and names them on every card", async ({ page }) => {
  await openEmpty(page);
  await goTo(page, "Prices");
  const main = page.getByRole("main");
  const place = main.getByRole("combobox", { name: "Region and scope" });
  await place.selectOption("Virginia, scope US");
  const cards = main.locator(".prices-card-head .hint");
  await expect(cards.first()).toContainText("Virginia, scope US");
  for (const text of await cards.allTextContents()) expect(text).toContain("Virginia, scope US");
  await main.getByRole("textbox", { name: "Search" }).fill("qwen3.7-plus");
  // Two tiers of the US scope; the global scope of the same region costs less.
  await expect(main.getByRole("row", { name: /input up to 256.*Input.*0\.002998/ }).first()).toBeVisible();
  await place.selectOption("Virginia, scope global");
  await expect(main.getByRole("row", { name: /0\.002998/ })).toHaveCount(0);
});

test("all of thousands of prices come without holding the page up, and a filter goes on answering", async ({
  page,
}) => {
  test.slow();
  await openEmpty(page);
  await goTo(page, "Prices");
  const main = page.getByRole("main");
  const all = main.getByRole("button", { name: /^Show all/ });
  await expect(all).toBeVisible();
  const count = Number(((await all.textContent()) ?? "").replace(/\D/g, ""));
  expect(count).toBeGreaterThan(5000);
  const held = await longestTask(page, async () => {
    await all.click();
    await expect.poll(() => main.locator(".prices-table tbody tr").count(), { timeout: 60_000 }).toBe(count);
  });
  expect(held).toBeLessThan(MOST_HELD_UP);
  await main.getByRole("textbox", { name: "Search" }).fill("qwen3.8-max-prime");
  await expect(main.getByRole("row", { name: /qwen3\.8-max-prime/ }).first()).toBeVisible();
  expect(await main.locator(".prices-table tbody tr").count()).toBeLessThan(100);
});

test("a form offers the models of one region and scope, and says of each which it is", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Tokens");
  const place = form(page).getByRole("combobox", { name: "Region and scope" });
  await place.selectOption("Singapore");
  await form(page).getByRole("combobox", { name: "Model" }).click();
  const options = page.getByRole("listbox", { name: "Model" }).getByRole("option");
  const texts = await options.allTextContents();
  expect(texts.length).toBeGreaterThan(10);
  // What the item has stays offered, under its own region.
  expect(texts.filter((text) => !text.includes("Singapore"))).toHaveLength(1);
  await page.keyboard.press("Escape");
  await chooseModel(page, "qwen-plus", /Singapore/);
  await expect(form(page)).toContainText("Singapore · September 2026");
});

test("Compare names the region of each scenario where they differ, and shows those of one alone", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Tokens");
  await editScenario(page, "Duplicate");
  await chooseModel(page, "qwen-plus singapore", /Singapore/);
  await goTo(page, "Compare");
  const main = page.getByRole("main");
  const place = main.getByRole("combobox", { name: "Region and scope" });
  const shown = main.getByRole("checkbox", { checked: true });
  await expect(shown).toHaveCount(2);
  await expect(main.locator(".cmp-place")).toHaveText(["International", "Singapore"], { useInnerText: true });
  await place.selectOption("Singapore");
  await expect(shown).toHaveCount(1);
  await expect(main.getByText("1 scenario is hidden.")).toBeVisible();
  await expect(place).toHaveValue("singapore");
  await place.selectOption("All regions and scopes");
  await expect(shown).toHaveCount(2);
});
