import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { goTo, openEmpty } from "./planner";
import { expect, test } from "./watch";

/** The list of `npm run --silent rates -- --csv`: its header, and the rows of one card. */
function printed(card: string): readonly string[] {
  const [header = "", ...rows] = execFileSync("npm", ["run", "--silent", "rates", "--", "--csv"], { encoding: "utf8" })
    .trimEnd()
    .split("\n");
  return [header, ...rows.filter((row) => row.startsWith(`${card},`))];
}

test("what is downloaded is what the command line prints", async ({ page }) => {
  await openEmpty(page);
  await goTo(page, "Prices");
  const main = page.getByRole("main");
  await main.getByRole("combobox", { name: "Price card" }).selectOption("ai-paas@undated");
  const downloading = page.waitForEvent("download");
  await main.getByRole("button", { name: /as CSV/ }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("model-studio-prices.csv");
  const rows = readFileSync(await file.path(), "utf8")
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/);
  expect(rows.length).toBeGreaterThan(2);
  expect(rows).toEqual(printed("ai-paas"));
});

test("filters narrow the list together and are cleared together", async ({ page }) => {
  await openEmpty(page);
  await goTo(page, "Prices");
  const main = page.getByRole("main");
  await expect(main.getByText("All 6,180 prices")).toBeVisible();
  await main.getByLabel("Kind").selectOption("Video training");
  await main.getByRole("textbox", { name: "Search" }).fill("wan2.5-i2v");
  await expect(main.getByRole("row", { name: /wan2\.5-i2v-preview/ }).first()).toContainText("0.05");
  await main.getByRole("textbox", { name: "Search" }).fill("no such model");
  await main.getByRole("button", { name: "Clear the filters" }).click();
  await expect(main.getByText("All 6,180 prices")).toBeVisible();
  await expect(main.getByRole("textbox", { name: "Search" })).toHaveValue("");
});

test("an answer leads to all the prices of its card, with an address of their own", async ({ page }) => {
  await openEmpty(page);
  await page.getByRole("button", { name: /What does fine-tuning cost/ }).click();
  const answer = page.getByRole("region", { name: /^Answer for/ });
  await answer.getByText("Working", { exact: true }).click();
  await answer.getByRole("link", { name: "Model training and deployment pricing" }).click();
  await expect(page).toHaveURL(/view=prices&card=model-studio-training-deployment/);
  await expect(page.getByRole("main").getByRole("heading", { level: 3 })).toHaveCount(1);
  await page.goBack();
  await expect(answer).toBeVisible();
});

test("fault 55: the list downloads for a spreadsheet of another locale, and the choice is remembered", async ({
  page,
}) => {
  await openEmpty(page);
  await goTo(page, "Prices");
  const main = page.getByRole("main");
  await main.getByRole("combobox", { name: "Price card" }).selectOption("ai-paas@undated");
  await main.getByRole("button", { name: "CSV format" }).click();
  await page.getByRole("menuitemradio", { name: "Semicolon, numbers as 0,5" }).click();
  await page.reload();
  await main.getByRole("button", { name: "CSV format" }).click();
  await expect(page.getByRole("menuitemradio", { name: "Semicolon, numbers as 0,5" })).toHaveAttribute(
    "aria-checked",
    "true",
  );
  await page.keyboard.press("Escape");
  await main.getByRole("combobox", { name: "Price card" }).selectOption("ai-paas@undated");
  const downloading = page.waitForEvent("download");
  await main.getByRole("button", { name: /as CSV/ }).click();
  const text = readFileSync(await (await downloading).path(), "utf8");
  expect(text.startsWith("\uFEFFcard;version;")).toBe(true);
  expect(text).toContain("ai-paas;undated;CNY;tokens;qwen-plus;thinking;;128000;256000;cache-hit;0,0005\r\n");
});
