import { editScenario, goTo, openEmpty, openExample, tabs, type } from "./planner";
import { expect, test } from "./watch";

const THREE = ["Reserve daily", "Reserve hourly", "Tokens only"];

test("scenarios are duplicated, renamed, moved and removed, and undo takes back each", async ({ page }) => {
  await openExample(page);
  await expect(tabs(page)).toHaveText(THREE);
  await editScenario(page, "Duplicate");
  await expect(tabs(page)).toHaveText(["Reserve daily", "Reserve daily (copy)", "Reserve hourly", "Tokens only"]);
  await editScenario(page, "Rename");
  await page.getByRole("dialog").getByLabel("Name").fill("Weekdays");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(tabs(page)).toHaveText(["Reserve daily", "Weekdays", "Reserve hourly", "Tokens only"]);
  await editScenario(page, "Move left");
  await expect(tabs(page)).toHaveText(["Weekdays", ...THREE]);
  await editScenario(page, "Remove");
  await expect(page.getByText("Removed Weekdays")).toBeVisible();
  await expect(tabs(page)).toHaveText(THREE);
  const undo = page.getByRole("banner").getByRole("button", { name: "Undo" });
  await undo.click();
  await expect(tabs(page)).toHaveText(["Weekdays", ...THREE]);
  await undo.click();
  await undo.click();
  await undo.click();
  await expect(tabs(page)).toHaveText(THREE);
  await page.getByRole("banner").getByRole("button", { name: "Redo" }).click();
  await expect(tabs(page)).toHaveText(["Reserve daily", "Reserve daily (copy)", "Reserve hourly", "Tokens only"]);
});

test("items are renamed, duplicated and removed; the totals follow", async ({ page }) => {
  await openExample(page);
  const costs = page.getByRole("region", { name: "Costs" });
  const totals = page.getByRole("banner").getByRole("group", { name: "Totals" });
  await costs.getByRole("button", { name: /^FAQ answers/ }).click();
  const form = page.getByRole("region", { name: "FAQ answers", exact: true });
  await form.getByRole("button", { name: "Rename" }).click();
  await form.getByRole("textbox", { name: "Name of this cost" }).fill("Common questions");
  await page.getByRole("button", { name: "Done" }).click();
  await expect(costs.getByRole("button", { name: /^Common questions/ })).toBeVisible();
  await page
    .getByRole("region", { name: "Common questions", exact: true })
    .getByRole("button", { name: "Duplicate" })
    .click();
  await expect(costs.getByRole("button", { name: /252\.00/ })).toHaveCount(2);
  // 252 a month, less 5%, plus 10%, for 12 months.
  await expect(totals).toContainText("55,439.09");
  await page.getByRole("main").getByRole("button", { name: "Remove", exact: true }).click();
  await expect(totals).toContainText("52,279.01");
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(totals).toContainText("55,439.09");
});

test("term and adjustments change every total at once, and a wrong one is said", async ({ page }) => {
  await openExample(page);
  const totals = page.getByRole("banner").getByRole("group", { name: "Totals" });
  await page.getByRole("button", { name: "Edit term and adjustments" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Term" }).fill("24");
  await dialog.getByRole("textbox", { name: "Discount" }).fill("0");
  await dialog.getByRole("textbox", { name: "Contingency" }).fill("0");
  await dialog.getByRole("textbox", { name: "Tax" }).fill("25%");
  // (1,797.36 + 24 × 4,019.20) × 1.25
  await expect(totals).toContainText("122,822.70");
  await dialog.getByRole("textbox", { name: "Term" }).fill("two years");
  await expect(dialog).toContainText("Enter a number of months");
  await dialog.getByRole("textbox", { name: "Term" }).fill("12");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(totals).toContainText("62,534.70");
});

test("compare marks the crossing, shows it as a table, and opens a scenario", async ({ page }) => {
  await openExample(page);
  await goTo(page, "Compare");
  const main = page.getByRole("main");
  await expect(main.getByRole("figure").getByRole("img")).toHaveCount(3);
  const crossing = main.getByRole("row", { name: /^Reserve daily and Tokens only/ });
  await expect(crossing.getByRole("cell")).toHaveText(["Tokens only", "8", "Reserve daily"]);
  const cumulative = main.getByRole("figure", { name: /^Cumulative cost/ });
  await cumulative.getByRole("button", { name: "As a table" }).click();
  await expect(cumulative.getByRole("row").last()).toContainText("52,279.01");
  await main.getByRole("combobox", { name: "Versus" }).selectOption("Reserve hourly");
  await expect(main.getByRole("figure", { name: /^\S+ \S+ versus Reserve hourly, USD$/ })).toBeVisible();
  await main.getByRole("button", { name: "Edit Tokens only" }).click();
  await expect(page.getByRole("region", { name: "Costs" })).toContainText("Support chat");
  await expect(
    page.getByRole("navigation", { name: "Scenarios" }).getByRole("button", { name: /^Tokens only/ }),
  ).toHaveAttribute("aria-current", "true");
});

test("one scenario alone is offered to be duplicated", async ({ page }) => {
  await openEmpty(page);
  await page.getByRole("button", { name: /What will our requests cost/ }).click();
  await type(page, "Requests per month", "1000");
  await goTo(page, "Compare");
  await page.getByRole("main").getByRole("button", { name: "Duplicate this scenario" }).click();
  await expect(tabs(page)).toHaveCount(2);
});

test("compare: a baseline is chosen and pinned, rows are sorted and hidden by keyboard, and moving a scenario keeps the choice", async ({
  page,
}) => {
  await openExample(page);
  await goTo(page, "Compare");
  const main = page.getByRole("main");
  const table = main.getByRole("table", { name: "Scenario costs" });
  const names = table.getByRole("rowheader");
  await main.getByRole("combobox", { name: "Baseline" }).selectOption("Tokens only");
  await expect(names).toHaveText([/^Tokens only\s*Baseline/, /^Reserve daily\s*Cheapest/, /^Reserve hourly/]);
  await expect(main).toContainText(/It saves USD\s*950\.78 \(1\.8\s?%\) against “Tokens only”\./);
  const byTotal = table.getByRole("columnheader", { name: "12 months, USD" });
  await expect(byTotal).toHaveAttribute("aria-sort", "ascending");
  await byTotal.getByRole("button").press("Enter");
  await expect(byTotal).toHaveAttribute("aria-sort", "descending");
  await expect(names).toHaveText([/^Tokens only/, /^Reserve hourly/, /^Reserve daily/]);
  await expect(table.getByRole("checkbox", { name: "Show Tokens only" })).toBeDisabled();
  await table.getByRole("checkbox", { name: "Show Reserve daily" }).press("Space");
  await expect(main.getByRole("status")).toContainText("1 scenario is hidden.");
  await expect(main.getByRole("heading", { level: 2 }).first()).toHaveText("Tokens only is cheapest over 12 months");
  await expect(main.getByRole("row", { name: /^Reserve daily and/ })).toHaveCount(0);
  await goTo(page, "Plan");
  await tabs(page).filter({ hasText: "Tokens only" }).click();
  await editScenario(page, "Move left");
  await goTo(page, "Compare");
  await expect(names.first()).toHaveText(/^Tokens only\s*Cheapest\s*Baseline/);
  await expect(table.getByRole("checkbox", { name: "Show Reserve daily" })).not.toBeChecked();
  await main.getByRole("button", { name: "Show all" }).click();
  await expect(main.getByRole("heading", { level: 2 }).first()).toHaveText("Reserve daily is cheapest over 12 months");
});
