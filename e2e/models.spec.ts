import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./watch";

/** Two days: qwen-plus under three names around the clock, qwen-flash now and then, a model of somebody else. */
const LOG = [
  "timestamp,model,input_tokens,output_tokens",
  ...Array.from({ length: 2 * 24 * 60 }, (_, minute) => {
    const at = (second: number) => new Date(Date.UTC(2026, 2, 2) + minute * 60_000 + second * 1000).toISOString();
    const plus = ["qwen-plus-latest", "openai/qwen-plus", "qwen-plus-2025-07-28"][minute % 3] ?? "";
    return [
      `${at(7)},${plus},48000,5000`,
      `${at(31 + (minute % 9))},${plus},41000,4000`,
      ...(minute % 40 === 3 ? [`${at(44)},qwen-flash,1500,200`] : []),
      ...(minute % 60 === 9 ? [`${at(51)},gpt-4o,800,90`] : []),
    ];
  }).flat(),
  "",
].join("\n");

async function openLog(page: Page, text: string): Promise<void> {
  await page.goto("./?view=traffic");
  await page
    .locator("input[name=log]")
    .setInputFiles({ name: "mixed.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("table", { name: "Models in this file" })).toBeVisible();
}

const rowOf = (page: Page, table: string, name: string) =>
  page.getByRole("table", { name: table }).getByRole("row").filter({ hasText: name });

test("a log of several models: choose them, one answer each and together, one in full, and what has no price", async ({
  page,
}) => {
  await openLog(page, LOG);
  const found = page.getByRole("table", { name: "Models in this file" });
  await expect(found.getByRole("checkbox", { name: "qwen-plus", exact: true })).toBeChecked();
  await expect(rowOf(page, "Models in this file", "Priced as qwen-plus-2025-12-01")).toContainText("5,760");
  for (const name of ["qwen-plus-latest", "openai/qwen-plus", "qwen-plus-2025-07-28", "gpt-4o"])
    await expect(found.getByRole("checkbox", { name, exact: true })).toBeChecked();

  // One answer each, and the mix that is best together.
  const answers = page.getByRole("table", { name: "One answer for each model" });
  await expect(
    page.getByRole("heading", { name: "Reserve for qwen-plus; pay as you go for qwen-flash" }),
  ).toBeVisible();
  const plus = rowOf(page, "One answer for each model", "qwen-plus-2025-12-01");
  const reserved = await plus.getByRole("cell").nth(0).innerText();
  expect(Number(reserved.replaceAll(",", ""))).toBeGreaterThan(0);
  await expect(rowOf(page, "One answer for each model", "qwen-flash")).toContainText("no reservation costs less");
  const numberIn = async (name: string, cell: number) =>
    Number(
      (await rowOf(page, "One answer for each model", name).getByRole("cell").nth(cell).innerText()).replaceAll(
        ",",
        "",
      ),
    );
  const parts = (await numberIn("qwen-plus-2025-12-01", 2)) + (await numberIn("qwen-flash", 2));
  expect(await numberIn("All together", 2)).toBeCloseTo(parts, 1);

  // What has no price is named, and can be sized as a model that has one.
  await expect(page.getByText("Not in the total: gpt-4o")).toBeVisible();
  await page.getByLabel("Size gpt-4o as").selectOption({ index: 1 });
  await expect(answers.getByRole("rowheader", { name: /gpt-4o/ })).toBeVisible();
  await expect(page.getByText("Not in the total: gpt-4o")).toHaveCount(0);
  expect((await new AxeBuilder({ page }).include("main").analyze()).violations).toEqual([]);

  // The whole result of one says the same as its line.
  await page.getByRole("button", { name: "Full result for qwen-plus" }).click();
  await expect(page.getByRole("button", { name: "All models" })).toBeFocused();
  await expect(page.getByRole("heading", { name: new RegExp(`Reserve ${reserved} input`) })).toBeVisible();
  await page.getByRole("button", { name: "All models" }).click();
  await expect(answers).toBeVisible();

  // A family is deselected as a whole; what is left alone is shown in full, and the last one stays.
  await found.getByRole("checkbox", { name: "qwen-plus", exact: true }).uncheck();
  await expect(found.getByRole("checkbox", { name: "qwen-plus-latest", exact: true })).not.toBeChecked();
  await found.getByRole("checkbox", { name: "gpt-4o", exact: true }).uncheck();
  await expect(page.getByText("qwen-flash alone")).toBeVisible();
  await expect(page.getByRole("heading", { name: "No reservation is worth it at these prices" })).toBeVisible();
  await expect(found.getByRole("checkbox", { name: "qwen-flash", exact: true })).toBeDisabled();
  await found.getByRole("checkbox", { name: "All models", exact: true }).check();
  await expect(page.getByRole("heading", { name: /^Reserve for qwen-plus/ })).toBeVisible();
});
