import { addCost, form, goTo, openEmpty, openExample, type } from "./planner";
import { expect, test } from "./watch";

test("fault 39: a clip of 0,400 s asks, one press takes 0.4 s and the focus stays in the field", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Video training");
  await type(page, "Seconds, row 1", "0,400");
  await expect(form(page)).toContainText("Use a point for decimals");
  await form(page).getByRole("button", { name: "0.4", exact: true }).click();
  const seconds = form(page).getByLabel("Seconds, row 1");
  await expect(seconds).toHaveValue("0.4");
  await expect(seconds).toBeFocused();
  await expect(form(page)).toContainText("under half a second, not billed");
  await type(page, "Seconds, row 1", "1,234");
  await form(page).getByRole("button", { name: "1234", exact: true }).click();
  await expect(seconds).toHaveValue("1234");
  await type(page, "Clips, row 1", "1,234");
  await expect(form(page)).toContainText("Read as 1234");
  await type(page, "Clips, row 1", "50%");
  await expect(form(page)).toContainText("A percentage does not fit here.");
});

test("fault 39: a column with decimal commas is asked about once", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Video training");
  await page.getByRole("button", { name: "Paste lengths" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Lengths").fill("3,4\n11,5\n5");
  await expect(dialog.getByRole("button", { name: "Replace the list" })).toBeDisabled();
  await dialog.getByRole("button", { name: "Decimals: 3,4 is 3.4" }).click();
  await expect(dialog).toContainText("Recognized: 3 clips");
  await dialog.getByRole("button", { name: "Replace the list" }).click();
  await expect(form(page).getByLabel("Seconds, row 1")).toHaveValue("3.4");
});

test("fault 39: an exchange rate in doubt, and one outside 3 to 15, are asked for before they are taken", async ({
  page,
}) => {
  await openExample(page);
  await page.getByRole("button", { name: /Add a scenario/ }).click();
  await page.getByRole("menuitem", { name: /CNY/ }).click();
  await addCost(page, "Tokens");
  await goTo(page, "Compare");
  const main = page.getByRole("main");
  await main.getByRole("button", { name: /exchange rate/i }).click();
  const rate = main.locator("input[name='fx.cnyPerUsd']");
  await rate.fill("7,125");
  await expect(main).toContainText("7,125 can be 7125 or 7.125.");
  await expect(main).not.toContainText("Converted at");
  await main.getByRole("button", { name: "7125", exact: true }).click();
  await expect(main).toContainText("Confirm 7125 if it is right.");
  await expect(main).not.toContainText("Converted at");
  await rate.fill("7,125");
  await main.getByRole("button", { name: "7.125", exact: true }).click();
  await expect(main).toContainText("Converted at 1 USD = 7.125 CNY");
  await rate.fill("0.14");
  await expect(main).toContainText("1 USD is usually 3 to 15 CNY.");
  await main.getByRole("button", { name: "0.14", exact: true }).click();
  await expect(main).toContainText("Converted at 1 USD = 0.14 CNY");
});
