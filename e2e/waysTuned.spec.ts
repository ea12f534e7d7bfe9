import { openEmpty, tabs } from "./planner";
import { expect, test } from "./watch";

test("a tuned model: in which month it pays back, what it must save a request, never, and as a scenario", async ({
  page,
}) => {
  await openEmpty(page);
  await page.getByRole("radio", { name: /CNY/ }).check();
  await page.getByRole("link", { name: /Reserve or pay as you go/ }).click();
  await page.getByRole("textbox", { name: "Input tokens per request" }).fill("3000");
  await page.getByRole("textbox", { name: "Output tokens per request" }).fill("200");
  await expect(page.locator(".ways-sentence")).toContainText("6,");
  await page.getByText("Would a tuned model pay back?").click();
  const tuned = page.locator(".ways-section", { hasText: "Would a tuned model pay back?" });
  const status = tuned.getByRole("status").first();
  await expect(tuned.getByRole("textbox", { name: "Input tokens once tuned" })).toHaveValue("1,500");
  await tuned.getByLabel("Model to tune").selectOption("qwen3.6-27b");
  await tuned.getByRole("textbox", { name: "Input tokens once tuned" }).fill("500");
  // 1M × (3,000 × 2 + 200 × 8) / 1M = 7,600 against 500 × 3 + 200 × 18 = 5,100 a month.
  await expect(status).toContainText(/^Tuning qwen3\.6-27b pays back in month \d+\./);
  await expect(status).toContainText(
    /Then Tokens of a fine-tuned model costs CNY\s5,100\.00 per month, where prompting \S+ costs CNY\s7,600\.00\./,
  );
  await expect(status).toContainText(
    /It must save CNY\s0\.000\d+ per request to pay back within 12 months; it saves CNY\s0\.0025\./,
  );
  const table = tuned.getByRole("table").first();
  await expect(table.getByRole("row", { name: /^DTU/ })).toContainText("Never");
  const cursor = tuned.getByRole("slider");
  await cursor.focus();
  await cursor.press("Home");
  await expect(cursor).toHaveAttribute("aria-valuetext", /at the start.*Prompting \S+ 0\.00/i);

  await tuned.getByText("Tuned model measured on a model unit").click();
  const spec = tuned.getByLabel("Spec");
  await spec.selectOption({ index: 1 });
  await tuned.getByRole("textbox", { name: "Input TPM of a replica" }).fill("200000");
  await expect(table.getByRole("row", { name: /^Monthly model units/ })).toBeVisible();

  await tuned.getByRole("textbox", { name: "Input tokens once tuned" }).fill("3000");
  await expect(status).toContainText("Tuning qwen3.6-27b never pays back");
  await tuned.getByRole("button", { name: "Add “Tokens of a fine-tuned model” as a scenario" }).click();
  await expect(tabs(page)).toHaveText([/qwen3\.6-27b, Tokens of a fine-tuned model/]);
});
