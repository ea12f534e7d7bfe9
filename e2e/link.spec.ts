import type { Page } from "@playwright/test";
import { openEmpty, openExample, sharedLink } from "./planner";
import { expect, test } from "./watch";

const TERM = /USD\s*52,279\.01/;

async function paste(page: Page, fragment: string): Promise<void> {
  await page.evaluate((text) => { location.hash = text; }, fragment);
}

async function closeProblem(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue with my plan" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("a broken link in a fresh browser opens the empty page, never another plan", async ({ page }) => {
  await page.goto("./#p1:E2bgYGBkYGDiYeQMSZJiYmXg4mAAAAY");
  await expect(page.getByRole("dialog")).toContainText("This link is incomplete.");
  await expect(page.getByRole("dialog").getByLabel("The link as it arrived")).toHaveValue("#p1:E2bgYGBkYGDiYeQMSZJiYmXg4mAAAAY");
  await closeProblem(page);
  await expect(page.getByRole("heading", { name: "Know what Model Studio will cost before you buy" })).toBeVisible();
  await expect(page.getByLabel("Plan title")).toHaveValue("");
});

test("what this planner cannot read says why, and the plan stays", async ({ page }) => {
  await openExample(page);
  await expect(page).toHaveURL(/#p1:/);
  const cases: readonly (readonly [string, RegExp])[] = [
    ["p3:AAAA", /newer version of the planner/],
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
  await expect(link).toHaveValue(/#p1:/);
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
  await page.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("Plan title")).toHaveValue("Small plan, edited");
});
