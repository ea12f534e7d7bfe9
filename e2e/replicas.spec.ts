import { expect, test } from "./watch";

/**
 * A day of sums by the minute: 250,000 input tokens in each minute from 9 to 17, 80,000 in any other. A replica of
 * 100,000 holds the nights alone; three hold the days.
 */
const minute = (at: number) => new Date(Date.UTC(2026, 2, 2) + at * 60_000).toISOString();
const LOG = [
  "minute,requests,input_tokens,output_tokens",
  ...Array.from({ length: 1_440 }, (_, at) => {
    const isBusy = at >= 9 * 60 && at < 18 * 60;
    return `${minute(at)},10,${isBusy ? 250_000 : 80_000},1000`;
  }),
].join("\n");

test("replicas for a day of traffic: nothing is assumed, some all month and some by the hour, into the plan and back", async ({
  page,
}) => {
  await page.goto("./?view=traffic");
  await page
    .locator("input[name=log]")
    .setInputFiles({ name: "a-day.csv", mimeType: "text/csv", buffer: Buffer.from(LOG) });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const section = page.getByRole("region", { name: "Model units for this traffic" });
  await expect(section).toContainText("Enter what one replica was measured to serve");
  await section.getByLabel("Input tokens per minute").fill("100,000");
  await expect(section.getByRole("status").first()).toContainText(
    "Keep 1 replica all month and start up to 2 replicas",
  );
  const rows = section.getByRole("table", { name: "When replicas run" }).getByRole("row");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(2)).toContainText("09:00–18:00");
  await expect(section.getByRole("table", { name: "What fewer replicas would hold" })).toContainText("62.5");
  await section.getByLabel("Input tokens per minute").fill("2");
  await expect(section).toContainText("more than 10,000 replicas");
  await section.getByLabel("Input tokens per minute").fill("100000");
  await section.getByRole("button", { name: "Add to plan" }).click();
  await expect(section).toContainText("2 costs were added.");
  await section.getByRole("button", { name: "Undo" }).click();
  await page.evaluate(() => localStorage.setItem("planner.language", "zh"));
  await page.reload();
  await page
    .locator("input[name=log]")
    .setInputFiles({ name: "a-day.csv", mimeType: "text/csv", buffer: Buffer.from(LOG) });
  await page.getByRole("button", { name: "导入", exact: true }).click();
  const chinese = page.getByRole("region", { name: "用模型单元承载此流量" });
  await chinese.getByLabel("每分钟输入 Token 数").fill("100000");
  await expect(chinese.getByRole("status").first()).toContainText("整月保留 1 个副本");
});
