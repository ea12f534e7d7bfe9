import { readFileSync } from "node:fs";
import { expect, test } from "./watch";

test("big logs: the query of each engine is shown and downloads as the file that is shipped", async ({ page }) => {
  await page.goto("./?view=traffic");
  const fold = page.getByRole("region", { name: /^Large logs/ });
  await fold.getByText(/^Large logs/).click();
  await expect(fold).toContainText("can only be sized by the excess rule");
  for (const [name, file] of [
    ["DuckDB", "profile-duckdb.sql"],
    ["ClickHouse", "profile-clickhouse.sql"],
    ["Spark SQL", "profile-spark.sql"],
    ["MaxCompute", "profile-maxcompute.sql"],
  ] as const) {
    await fold.getByRole("radio", { name }).check();
    const shipped = readFileSync(new URL(`../public/queries/${file}`, import.meta.url), "utf8");
    await expect(fold.getByRole("textbox", { name: `Query for ${name}` })).toHaveValue(shipped);
    const downloading = page.waitForEvent("download");
    await fold.getByRole("button", { name: `Download ${file}` }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(file);
    expect(readFileSync(await download.path(), "utf8")).toBe(shipped);
  }
});

test("big logs: a query that is not there is said, and tried again", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  await page.route("**/queries/profile-duckdb.sql", (route) => route.fulfill({ status: 404, body: "gone" }), {
    times: 1,
  });
  await page.goto("./?view=traffic");
  const fold = page.getByRole("region", { name: /^Large logs/ });
  await fold.getByText(/^Large logs/).click();
  await expect(fold).toContainText("profile-duckdb.sql could not be loaded.");
  await fold.getByRole("button", { name: "Try again" }).click();
  await expect(fold.getByRole("textbox", { name: "Query for DuckDB" })).toHaveValue(/minute_start/);
});
