import { addCost, amount, form, openEmpty, type } from "./planner";
import { expect, test } from "./watch";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test("on a phone: a cost is added, typed and shared; the totals stay at the bottom edge", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Provisioned throughput (PTU)");
  await type(page, "Hours per day", "10");
  await expect(amount(page)).toHaveText(/2,520\.00/);
  const totals = page.getByRole("group", { name: "Totals" }).filter({ visible: true });
  await expect(totals).toContainText("2,520.00");
  await expect(totals).toBeInViewport();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("menuitem", { name: "Share" }).click();
  await expect(page.getByRole("dialog").getByLabel("Link")).toHaveValue(/#p[123]:/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  for (const view of ["Ways", "Traffic", "Compare", "Prices", "Quote"]) {
    await page
      .getByRole("navigation", { name: "Views" })
      .filter({ visible: true })
      .getByRole("link", { name: view })
      .click();
    await expect(page).toHaveURL(new RegExp(`view=${view.toLowerCase()}`));
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
  }
});

test("by keyboard alone: skip link, a question, a field, a menu", async ({ page }) => {
  await openEmpty(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.getByRole("button", { name: /What will our requests cost/ }).focus();
  await page.keyboard.press("Enter");
  // The empty page has an "Add" of its own, which goes when the new cost is there.
  await expect(form(page).getByLabel("Requests per month")).toBeVisible();
  await page.getByRole("button", { name: "Add", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: /^Savings plan/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Add", exact: true })).toBeFocused();
  await expect(page.getByRole("menu")).toHaveCount(0);
});
