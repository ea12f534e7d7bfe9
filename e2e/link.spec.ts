import type { Page } from "@playwright/test";
import { goTo, openEmpty, openExample, sharedLink } from "./planner";
import { expect, test } from "./watch";

const TERM = /USD\s*52,279\.01/;

async function paste(page: Page, fragment: string): Promise<void> {
  await page.evaluate((text) => {
    location.hash = text;
  }, fragment);
}

async function closeProblem(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue with my plan" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("a broken link in a fresh browser opens the empty page, never another plan", async ({ page }) => {
  await page.goto("./#p1:E2bgYGBkYGDiYeQMSZJiYmXg4mAAAAY");
  await expect(page.getByRole("dialog")).toContainText("This link is incomplete.");
  await expect(page.getByRole("dialog").getByLabel("The link as it arrived")).toHaveValue(
    "#p1:E2bgYGBkYGDiYeQMSZJiYmXg4mAAAAY",
  );
  await closeProblem(page);
  await expect(page.getByRole("heading", { name: "Know what Model Studio will cost before you buy" })).toBeVisible();
  await expect(page.getByLabel("Plan title")).toHaveValue("");
});

test("what this planner cannot read says why, and the plan stays", async ({ page }) => {
  await openExample(page);
  await expect(page).toHaveURL(/#p[123]:/);
  const cases: readonly (readonly [string, RegExp])[] = [
    ["p9:AAAA", /newer version of the planner/],
    ["zz9:AAAA", /does not recognize this kind of link/],
    ["p1:%E0", /incomplete/],
    [`p1:${"A".repeat(70_000)}`, /too large to open/],
  ];
  for (const [fragment, why] of cases) {
    await paste(page, fragment);
    await expect(page.getByRole("dialog")).toContainText(why);
    await expect(page.getByRole("dialog")).toContainText("Your plan is unchanged.");
    await closeProblem(page);
    await expect(page.getByLabel("Plan title")).toHaveValue("Support assistant");
  }
  await expect(page.getByText(TERM).first()).toBeVisible();
});

test("a link that mail programs bent opens all the same", async ({ page, newPage }) => {
  await openExample(page);
  const fragment = new URL(await sharedLink(page)).hash.slice(1);
  for (const bent of [`${fragment})`, `${fragment}.%20`, fragment.replace(":", "%3A"), `${fragment}>%0A`]) {
    const other = await newPage();
    await other.goto(`./#${bent}`);
    await expect(other.getByText(TERM).first(), bent.slice(-6)).toBeVisible();
    await other.close();
  }
});

test("Share says how long the link is", async ({ page }) => {
  await openExample(page);
  await page.getByRole("button", { name: "Share" }).click();
  const link = page.getByRole("dialog").getByLabel("Link");
  await expect(link).toHaveValue(/#p[123]:/);
  const { length } = await link.inputValue();
  await expect(page.getByRole("dialog")).toContainText(`${length} characters`);
});

test("Back from a link that replaced the plan loses nothing", async ({ page }) => {
  await openEmpty(page);
  await page.getByRole("button", { name: /What will our requests cost/ }).click();
  await page.getByLabel("Plan title").fill("Small plan");
  const small = await sharedLink(page);
  await expect(page).toHaveURL(small);
  await page.getByLabel("Plan title").fill("Small plan, edited");
  const edited = await sharedLink(page);
  expect(edited).not.toBe(small);
  await expect(page).toHaveURL(edited);
  await paste(page, new URL(small).hash.slice(1));
  await page.getByRole("dialog").getByRole("button", { name: "Replace my plan" }).click();
  await expect(page.getByLabel("Plan title")).toHaveValue("Small plan");
  await page.goBack();
  await expect(page).toHaveURL(edited);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByLabel("Plan title")).toHaveValue("Small plan, edited");
  await page.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("Plan title")).toHaveValue("Small plan");
});

test("fault 52: Back after Replace brings the plan of that entry, Forward the other's, also after a reload", async ({
  page,
}) => {
  await openEmpty(page);
  await page.getByRole("button", { name: /What will our requests cost/ }).click();
  await page.getByLabel("Plan title").fill("From the link");
  const other = await sharedLink(page);
  await page.getByLabel("Plan title").fill("Mine");
  await expect(page).toHaveURL(await sharedLink(page));
  await paste(page, new URL(other).hash.slice(1));
  await page.getByRole("dialog").getByRole("button", { name: "Replace my plan" }).click();
  await expect(page.getByLabel("Plan title")).toHaveValue("From the link");
  // A view is an entry of its own, of the same plan.
  await goTo(page, "Compare");
  await page.getByLabel("Plan title").fill("From the link, edited");
  await page.goBack();
  await expect(page.getByLabel("Plan title")).toHaveValue("From the link, edited");
  await page.goBack();
  await expect(page.getByLabel("Plan title")).toHaveValue("Mine");
  await page.goForward();
  await expect(page.getByLabel("Plan title")).toHaveValue("From the link, edited");
  await expect(page).toHaveURL(await sharedLink(page));
  await expect(page.getByText(/Saved on this device/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Plan title")).toHaveValue("From the link, edited");
  await page.goBack();
  await expect(page.getByLabel("Plan title")).toHaveValue("Mine");
});

test("fault 52: a shared link opens the view it was shared from", async ({ page, newPage }) => {
  await openExample(page);
  await goTo(page, "Compare");
  const link = await sharedLink(page);
  expect(new URL(link).search).toBe("?view=compare");
  const other = await newPage();
  await other.goto(link);
  await expect(other.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Compare" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(other.getByLabel("Plan title")).toHaveValue("Support assistant");
});

test("fault 52: a link whose # came as %23 opens: behind a view at once, in the path by way of a page that says so", async ({
  page,
  newPage,
  expectErrors,
}) => {
  expectErrors(/404/);
  await openExample(page);
  await goTo(page, "Compare");
  const bent = (await sharedLink(page)).replace("#", "%23");
  const first = await newPage();
  await first.goto(bent);
  await expect(first.getByLabel("Plan title")).toHaveValue("Support assistant");
  await expect(first.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Compare" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  const second = await newPage();
  expect((await second.goto(bent.replace("?view=compare", "")))?.status()).toBe(404);
  await second.getByRole("link", { name: "Open the plan in this link" }).click();
  await expect(second.getByLabel("Plan title")).toHaveValue("Support assistant");
});

test("fault 52: an address that is not there says so in the language of the reader, and opens the planner from any depth", async ({
  page,
  expectErrors,
}) => {
  expectErrors(/404|MIME type/);
  expect((await page.goto("./no/such/page"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page does not exist");
  await expect(page.getByText("此页面不存在")).toBeHidden();
  await page.getByRole("link", { name: "Open the planner" }).click();
  await expect(page.getByRole("heading", { name: "Know what Model Studio will cost before you buy" })).toBeVisible();
  await page.getByRole("banner").getByRole("button", { name: "中文" }).click();
  await page.goto("./no/such/page");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("此页面不存在");
});
