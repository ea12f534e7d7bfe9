import { openExample } from "./planner";
import { expect, test } from "./watch";

const TERM = /USD\s*52,279\.01/;

test("a price folder that never answers: the built-in cards serve after a while", async ({ page }) => {
  await page.route("**/rates/*.json", () => { /* never answered */ });
  await openExample(page);
  await expect(page.getByText(/built-in prices are used/)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText(TERM).first()).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("one card that is gone is named; the totals without it are incomplete, the other items are priced", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  await page.route("**/rates/model-studio-billing*", (route) => route.fulfill({ status: 404, body: "" }));
  await openExample(page);
  await expect(page.getByText(/could not be loaded: model-studio-billing@2025-04-03\.json/)).toBeVisible();
  await expect(page.getByRole("banner").getByRole("group", { name: "Totals" })).toContainText("1 item not priced, totals incomplete");
  await expect(page.getByRole("region", { name: "Costs" }).getByRole("button", { name: /^Photo triage/ })).toContainText("880.00");
  // Its own card is there: only the comparison with the tokens of that card is missing, and says so.
  const chat = page.getByRole("region", { name: "Costs" }).getByRole("button", { name: /^Support chat/ });
  await expect(chat).toContainText("2,520.00");
  await chat.click();
  await expect(page.getByText(/No comparison with token prices/)).toBeVisible();
});

const WRONG: Readonly<Record<string, (text: string) => string>> = {
  "a price missing": (text) => text.replace("\"input\": \"0.0004\", ", ""),
  "a price per million": (text) => text.replace("\"0.0004\"", "\"400\""),
  "not JSON": (text) => text.slice(0, 300),
  "an HTML page": () => "<!doctype html><title>Sorry</title>",
};
for (const [name, change] of Object.entries(WRONG)) {
  test(`a card that is wrong (${name}) is refused by its name, and only that card`, async ({ page }) => {
    await page.route("**/rates/model-studio-billing*", async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      expect(change(text), "the change took").not.toBe(text);
      await route.fulfill({ response, body: change(text) });
    });
    await openExample(page);
    await expect(page.getByText(/model-studio-billing@2025-04-03\.json could not be read/).first()).toBeVisible();
    await expect(page.getByRole("banner").getByRole("group", { name: "Totals" })).toContainText("totals incomplete");
    await expect(page.getByRole("region", { name: "Costs" }).getByRole("button", { name: /^Photo triage/ })).toContainText("880.00");
  });
}
