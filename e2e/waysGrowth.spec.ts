import { openEmpty } from "./planner";
import { expect, test } from "./watch";

test("a growing load: when to switch in a sentence, the plan against staying, the chart by keys, terms that bind", async ({
  page,
}) => {
  await openEmpty(page);
  await page.getByRole("radio", { name: /CNY/ }).check();
  await page.getByRole("link", { name: /Reserve or pay as you go/ }).click();
  await page.getByRole("textbox", { name: "Requests per month" }).fill("3M");
  await page.getByText("When, cache and term").click();
  await page.getByRole("textbox", { name: "Busy hours per day" }).fill("24");
  await page.getByRole("textbox", { name: "Busiest minute, times the mean" }).fill("1");
  await expect(page.locator(".ways-sentence")).toContainText("11,520.00");
  await page.getByText("What if it grows?").click();
  const growth = page.locator(".ways-section", { hasText: "What if it grows?" });
  const status = growth.getByRole("status").first();
  const percent = growth.getByRole("textbox", { name: "Growth per month" });
  await percent.fill("0");
  await expect(status).toContainText(
    /^Pay as you go under a savings plan stays the best buy throughout: CNY\s138,240\.00 in 12 months\./,
  );
  await percent.fill("20");
  await expect(status).toContainText(
    /^Start with Pay as you go under a savings plan, switch to Daily reservation in month \d+: CNY\s[\d,.]+ in 12 months\./,
  );
  await expect(status).toContainText(/That is CNY\s[\d,.]+ less than staying with /);
  await expect(status).toContainText("3,000,000 requests in the first month");
  const plan = growth.getByRole("table", { name: "The switching plan" });
  await expect(plan.getByRole("row")).toHaveCount(3);
  await expect(plan.getByRole("row").nth(1)).toContainText(/per month for \d+ months, all paid upfront/);
  const against = growth.getByRole("table", { name: "The plan against staying with one way" });
  await expect(against.locator("tr[aria-current]")).toContainText("Switching plan");
  await expect(against.getByRole("row", { name: /Stay with DTU/ })).toContainText(/\+[\d,]+/);

  const cursor = growth.getByRole("slider");
  await cursor.focus();
  await cursor.press("Home");
  await expect(cursor).toHaveAttribute("aria-valuetext", /^Month 1: Switching plan [\d,.]+/);
  await expect(cursor).toHaveAttribute("aria-valuetext", /Pay as you go 14,400\.00/);
  await cursor.press("End");
  await expect(cursor).toHaveAttribute("aria-valuetext", /^Month 12: Switching plan/);
  await growth.getByRole("button", { name: "As a table" }).click();
  await expect(growth.getByRole("row", { name: /^1 [\d,.]+ .*14,400\.00/ })).toBeVisible();
  await growth.getByRole("button", { name: "As a chart" }).click();

  // A load that shrinks: capacity that is prepaid for months is kept, or left for what the offer says.
  await page.getByRole("textbox", { name: "Requests per month" }).fill("40M");
  await percent.fill("-40");
  await growth.getByLabel("Prepaid reservations, DTU and model units").selectOption("For 3 months at a time");
  const daily = against.getByRole("row", { name: /Stay with Daily reservation/ });
  await expect(daily.getByRole("cell").nth(2)).toHaveText(/^[\d,]+\.\d\d$/);
  await percent.fill("many");
  await expect(growth).toContainText("many");
  await expect(daily).toBeVisible();
});
