import { openEmpty, openExample } from "./planner";
import { expect, test } from "./watch";

const TERM = /USD\s*52,279\.01/;

test("the plan survives a reload, and the address opens it", async ({ page }) => {
  await openExample(page);
  await expect(page.getByText(/Saved on this device/)).toBeVisible();
  await expect(page).toHaveURL(/#p[123]:/);
  await page.reload();
  await expect(page.getByText(TERM).first()).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a corrupt autosave is moved aside, said and downloadable", async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem("planner.autosave") === null) localStorage.setItem("planner.autosave", '{"format":1,');
  });
  await page.goto("./");
  const downloading = page.waitForEvent("download");
  await page
    .getByRole("button", { name: /Download/ })
    .first()
    .click();
  await downloading;
  expect(
    await page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith("planner.autosave.corrupt-"))),
  ).toBe(true);
});

test("without storage the planner works in memory and says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await openExample(page);
  await expect(page.getByText(TERM).first()).toBeVisible();
  await expect(page.getByText(/Not saved on this device|not saved/i).first()).toBeVisible();
});

test("two tabs: the stale one says so, neither loses its work", async ({ context }) => {
  const first = await context.newPage();
  await openExample(first);
  await expect(first.getByText(/Saved on this device/)).toBeVisible();
  const second = await context.newPage();
  await second.goto("./");
  await expect(second.getByText(TERM).first()).toBeVisible();
  await second.getByLabel("Plan title").fill("From the second");
  await expect(first.getByRole("button", { name: /Load the other/ })).toBeVisible();
  await first.getByLabel("Plan title").fill("From the first");
  await expect(first.getByLabel("Plan title")).toHaveValue("From the first");
  await first.getByRole("button", { name: /Load the other/ }).click();
  await expect(first.getByLabel("Plan title")).toHaveValue("From the second");
  await first.getByRole("button", { name: "Undo" }).first().click();
  await expect(first.getByLabel("Plan title")).toHaveValue("From the first");
});

const BROKEN = {
  "404": { status: 404, body: "not found" },
  "500": { status: 500, body: "" },
  "HTML with status 200": { status: 200, contentType: "text/html", body: "<!doctype html><title>Sorry</title>" },
} as const;
for (const [name, answer] of Object.entries(BROKEN)) {
  test(`price folder gone (${name}): the built-in cards serve, with a notice`, async ({ page, expectErrors }) => {
    expectErrors(/404|500/);
    await page.route("**/rates/**", (route) => route.fulfill(answer));
    await openExample(page);
    await expect(page.getByText(TERM).first()).toBeVisible();
    await expect(page.getByText(/built-in prices are used/)).toBeVisible();
  });
}

test("offline price folder: the built-in cards serve", async ({ page, expectErrors }) => {
  expectErrors(/ERR_FAILED/);
  await page.route("**/rates/**", (route) => route.abort());
  await openExample(page);
  await expect(page.getByText(/built-in prices are used/)).toBeVisible();
  await expect(page.getByText(TERM).first()).toBeVisible();
});

test("a card with a negative price is refused by name; the others work", async ({ page }) => {
  await page.route("**/rates/model-studio-billing*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('"0.0004"', '"-0.0004"') });
  });
  await openExample(page);
  await expect(page.getByText(/model-studio-billing@2025-04-03\.json could not be read/).first()).toBeVisible();
  await expect(page.getByText(/not priced/).first()).toBeVisible();
  await expect(page.getByText(/incomplete/).first()).toBeVisible();
});

test("text that looks like code is shown as text", async ({ page }) => {
  await openEmpty(page);
  await page.getByLabel("Plan title").fill("<img src=x onerror=alert(1)>");
  await page.getByRole("button", { name: /What will our requests cost/ }).click();
  await expect(page.getByLabel("Plan title")).toHaveValue("<img src=x onerror=alert(1)>");
  await page.getByRole("link", { name: "Quote" }).first().click();
  await expect(page.getByRole("main")).toContainText("<img src=x onerror=alert(1)>");
});
