import { addCost, answer, form, openEmpty, type, unfold } from "./planner";
import { expect, test } from "./watch";

test("a subscription ordered after 22:00 ends a day later, at the same price", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Provisioned throughput (PTU)");
  await unfold(page, "Start and end");
  await form(page).getByLabel("Ordered on").fill("2026-11-21");
  await form(page).getByLabel("At (UTC+8)").fill("21:59");
  await expect(form(page).getByText("Expires").locator("..")).toContainText("20 December 2026, 23:59");
  await expect(form(page)).toContainText("If ordered after 22:00, it would end one day later");
  await form(page).getByLabel("At (UTC+8)").fill("22:01");
  await expect(form(page).getByText("Expires").locator("..")).toContainText("21 December 2026, 23:59");
  await expect(form(page)).toContainText("Ordered after 22:00, so it ends one day later");
  await form(page).getByRole("textbox", { name: "For", exact: true }).fill("1");
  await expect(form(page).getByText("Expires").locator("..")).toContainText("22 November 2026, 23:59");
});

test("against tokens the reservation has a break-even use of its own", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Provisioned throughput (PTU)");
  await answer(page).getByRole("radio", { name: "Versus tokens" }).check();
  await expect(answer(page)).toContainText("56.09%");
  await expect(answer(page).getByRole("img")).toBeVisible();
});

test("the minimum of later editions is applied on demand, for the whole plan", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Provisioned throughput (PTU)");
  await type(page, "Input reserved", "100k");
  await expect(form(page)).toContainText("10 steps");
  await form(page)
    .getByRole("button", { name: /^Use the newer minimum \(200,000 in \/ 20,000 out\)/ })
    .click();
  await expect(form(page)).toContainText("The minimum applies: 200,000");
  await form(page).getByRole("button", { name: "Use no minimum" }).click();
  await expect(form(page)).toContainText("10 steps");
});
