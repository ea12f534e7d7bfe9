import { readFileSync } from "node:fs";
import { addCost, amount, goTo, openEmpty, openExample, sharedLink, tabs, type } from "./planner";
import { expect, test } from "./watch";

const TERM = /USD\s*52,279\.01/;

test("compare: the cheapest, by how much, from which month; scenarios are added, renamed and removed", async ({
  page,
}) => {
  await openExample(page);
  await goTo(page, "Compare");
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { name: "Reserve daily is cheapest over 12 months" })).toBeVisible();
  await expect(main).toContainText(/USD\s*950\.78 less/);
  await expect(main).toContainText("month 8");
  await goTo(page, "Plan");
  await page.getByRole("button", { name: /^Edit .*Reserve daily|Reserve daily.*edit/i }).click();
  await page.getByRole("menuitem", { name: /Duplicate/ }).click();
  await expect(
    page.getByRole("navigation", { name: "Scenarios" }).getByRole("button", { name: /52,279\.01/ }),
  ).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(
    page.getByRole("navigation", { name: "Scenarios" }).getByRole("button", { name: /52,279\.01/ }),
  ).toHaveCount(1);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(
    page.getByRole("navigation", { name: "Scenarios" }).getByRole("button", { name: /52,279\.01/ }),
  ).toHaveCount(2);
});

test("a scenario in another currency is compared only with an entered rate", async ({ page }) => {
  await openExample(page);
  await page.getByRole("button", { name: /Add a scenario/ }).click();
  await page.getByRole("menuitem", { name: /CNY/ }).click();
  await addCost(page, "Tokens");
  await goTo(page, "Compare");
  const main = page.getByRole("main");
  await expect(main).toContainText(/not compared/);
  await main.getByRole("button", { name: /exchange rate/i }).click();
  await main.getByLabel(/CNY/).fill("7.10");
  await main.getByLabel("Rate date").fill("2026-11-01");
  await expect(main).toContainText("Converted at 1 USD = 7.1 CNY, rate date 1 November 2026.");
  await expect(main).not.toContainText(/not compared/);
});

test.describe("links", () => {
  test("carry the plan to another browser and give the same total", async ({ page, browser, baseURL }) => {
    await openExample(page);
    const link = await sharedLink(page);
    expect(link.length).toBeLessThan(1000);
    const context = await browser.newContext({ locale: "en-US" });
    const other = await context.newPage();
    for (const address of [link, `${link})`, `${link}.`, link.replace("#", "#").replaceAll("-", "%2D")]) {
      await other.goto("about:blank");
      await other.goto(address.replace(/^http:\/\/[^/]+\//, baseURL ?? ""));
      await expect(other.getByText(TERM).first()).toBeVisible();
    }
    await context.close();
  });

  test("a cut or changed one leaves the open plan alone and says so", async ({ page }) => {
    await openExample(page);
    const link = await sharedLink(page);
    for (const broken of [link.slice(0, -9), link.replace(/.$/, (last) => (last === "A" ? "B" : "A"))]) {
      await page.evaluate(
        (fragment) => {
          location.hash = fragment;
        },
        broken.slice(broken.indexOf("#") + 1),
      );
      await expect(page.getByRole("dialog")).toContainText("This link is incomplete. Your plan is unchanged.");
      await page.getByRole("button", { name: "Continue with my plan" }).click();
      await expect(page.getByText(TERM).first()).toBeVisible();
    }
  });

  test("one pasted over work shows what it holds, and is replaced, added or left", async ({ page, newPage }) => {
    const other = await newPage();
    await openExample(other, /Contract review/);
    const link = await sharedLink(other);
    await openExample(page);
    const paste = () =>
      page.evaluate(
        (fragment) => {
          location.hash = fragment;
        },
        link.slice(link.indexOf("#") + 1),
      );
    await paste();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("Contract review");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByLabel("Plan title")).toHaveValue("Support assistant");
    // The same fragment twice would be no change of the address.
    await expect(page).not.toHaveURL(link.slice(link.indexOf("#")));
    await paste();
    await dialog.getByRole("button", { name: "Add as scenarios" }).click();
    await expect(page.getByLabel("Plan title")).toHaveValue("Support assistant");
    await expect(page).not.toHaveURL(link.slice(link.indexOf("#")));
    await expect.poll(() => tabs(page).count()).toBeGreaterThan(3);
    await paste();
    await dialog.getByRole("button", { name: "Replace my plan" }).click();
    await expect(page.getByLabel("Plan title")).toHaveValue(/Contract review/);
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect(page.getByLabel("Plan title")).toHaveValue("Support assistant");
  });

  test("Back and Forward change the view and lose nothing", async ({ page }) => {
    await openExample(page);
    await goTo(page, "Compare");
    await goTo(page, "Prices");
    await page.getByLabel("Plan title").fill("Renamed");
    await page.goBack();
    await expect(page).toHaveURL(/view=compare/);
    await expect(page.getByRole("heading", { name: /cheapest/ })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("region", { name: "Costs" })).toBeVisible();
    await page.goForward();
    await expect(page).toHaveURL(/view=compare/);
    await expect(page.getByLabel("Plan title")).toHaveValue("Renamed");
  });
});

test("the plan travels as a file; a broken file says where and changes nothing", async ({ page }) => {
  await openExample(page);
  await page.getByRole("button", { name: "Share" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the plan file" }).click();
  const file = await (await downloading).path();
  const text = readFileSync(file, "utf8");
  const chooser = page.getByRole("dialog").locator("input[type=file]");
  const broken = JSON.parse(text) as { scenarios: { items: Record<string, unknown>[] }[] };
  broken.scenarios[0]!.items[2]!["inputTpm"] = "x";
  await chooser.setInputFiles({
    name: "broken.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(broken)),
  });
  await expect(page.getByRole("dialog")).toContainText("scenarios[0].items[2].inputTpm");
  await expect(page.getByLabel("Plan title")).toHaveValue("Support assistant");
  const renamed = text.replace("Support assistant", "Another plan");
  await chooser.setInputFiles({ name: "good.plan.json", mimeType: "application/json", buffer: Buffer.from(renamed) });
  await page.getByRole("button", { name: "Replace my plan" }).click();
  await expect(page.getByLabel("Plan title")).toHaveValue("Another plan");
  await expect(page.getByText(TERM).first()).toBeVisible();
});

for (const name of ["Support assistant", "Contract review", "电商智能客服"]) {
  test(`the example ${name} opens and is whole`, async ({ page }) => {
    await openExample(page, new RegExp(name));
    await expect(page.locator("header .totals, header dl").first()).toContainText(/\d/);
    await expect(page.getByText(/not priced/)).toHaveCount(0);
  });
}

test("prices: search, unit and download", async ({ page }) => {
  await openEmpty(page);
  await goTo(page, "Prices");
  const main = page.getByRole("main");
  await expect(main).toContainText("471 prices of 5 documents");
  await main.getByLabel("Price card", { exact: true }).selectOption("model-studio-billing@2025-04-03");
  await expect(main).toContainText("6 of 6,180");
  await expect(main.getByRole("row", { name: /qwen-max/ }).first()).toContainText("0.0016");
  await main.getByText("million tokens", { exact: true }).click({ force: true });
  await expect(main.getByRole("row", { name: /qwen-max/ }).first()).toContainText("1.6");
  const downloading = page.waitForEvent("download");
  await main.getByRole("button", { name: /as CSV/ }).click();
  const csv = readFileSync(await (await downloading).path(), "utf8");
  expect(csv.split("\n").filter((line) => line !== "")).toHaveLength(7);
  expect(csv).toContain("model-studio-billing,2025-04-03,USD,tokens,qwen-max,");
  await main.getByRole("textbox", { name: "Search" }).fill("no such model");
  await expect(main).toContainText("No matching prices");
});

test("the language is switched, remembered, and numbers stay the same", async ({ page }) => {
  await openExample(page);
  await page
    .getByRole("button", { name: "简体中文" })
    .or(page.getByText("中文", { exact: true }))
    .first()
    .click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.getByRole("link", { name: "报价单" }).first()).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.getByText(TERM).first()).toBeVisible();
});

test("typing keeps up: one undo step for one word", async ({ page }) => {
  // Keys that follow each other closely are one step: a busy machine must not part them.
  await page.clock.setFixedTime(new Date("2026-11-21T09:00:00Z"));
  await openEmpty(page);
  await addCost(page, "Other cost");
  await type(page, /Unit price/, "12");
  await page.getByLabel("Plan title").pressSequentially("Budget");
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByLabel("Plan title")).toHaveValue("");
  await expect(amount(page)).toHaveText(/12\.00/);
});
