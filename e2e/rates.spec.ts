import { openExample } from "./planner";
import { expect, test } from "./watch";

const TERM = /USD\s*52,279\.01/;

test("a price folder that never answers: the built-in cards serve after a while", async ({ page }) => {
  await page.route("**/rates/*.json", () => {
    /* never answered */
  });
  await openExample(page);
  await expect(page.getByText(/built-in prices are used/)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText(TERM).first()).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

const BILLING = "**/rates/model-studio-billing*";
const SUBSTITUTED = /the copies of the same editions built into the app serve: model-studio-billing@2025-04-03\.json/;

const GONE = {
  "404": { status: 404, body: "" },
  "HTML with status 200": { status: 200, contentType: "text/html", body: "<!doctype html><title>Sorry</title>" },
  "cut short": { status: 200, contentType: "application/json", body: '{"id": "model-stu' },
} as const;
for (const [name, answer] of Object.entries(GONE)) {
  test(`fault 61: one card that is gone (${name}): the built-in copy of that edition serves, and another try brings the served one`, async ({
    page,
    expectErrors,
  }) => {
    expectErrors(/404/);
    await page.route(BILLING, (route) => route.fulfill(answer));
    await openExample(page);
    await expect(page.getByText(SUBSTITUTED)).toBeVisible();
    await expect(page.getByText(TERM).first()).toBeVisible();
    await page.getByLabel("Plan title").fill("Typed meanwhile");
    await page.unroute(BILLING);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText(SUBSTITUTED)).toHaveCount(0);
    await expect(page.getByText(TERM).first()).toBeVisible();
    await expect(page.getByLabel("Plan title")).toHaveValue("Typed meanwhile");
  });
}

test("fault 61: one card that never answers is served by the built-in copy after a while", async ({ page }) => {
  await page.route(BILLING, () => {
    /* never answered */
  });
  await openExample(page);
  await expect(page.getByText(SUBSTITUTED)).toBeVisible();
  await expect(page.getByText(TERM).first()).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("fault 61: a folder that is gone and back is read at another try", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  await page.route("**/rates/**", (route) => route.fulfill({ status: 404, body: "" }));
  await openExample(page);
  await expect(page.getByText(/so built-in prices are used/)).toBeVisible();
  await page.unroute("**/rates/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(/so built-in prices are used/)).toHaveCount(0);
  await expect(page.getByText(TERM).first()).toBeVisible();
});

test("a card without a copy in the app that is gone is named; nothing else suffers", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  await page.route("**/rates/index.json", async (route) => {
    const response = await route.fetch();
    const index = await response.json();
    await route.fulfill({ response, json: { ...index, cards: [...index.cards, "some-card@2027-01.json"] } });
  });
  await openExample(page);
  await expect(page.getByText(/could not be loaded: some-card@2027-01\.json/)).toBeVisible();
  await expect(page.getByText(TERM).first()).toBeVisible();
});

const WRONG: Readonly<Record<string, (text: string) => string>> = {
  "a price missing": (text) => text.replace('"input": "0.0004", ', ""),
  "a price per million": (text) => text.replace('"0.0004"', '"400"'),
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
    await expect(
      page.getByRole("region", { name: "Costs" }).getByRole("button", { name: /^Photo triage/ }),
    ).toContainText("880.00");
  });
}
