import type { BrowserContext, Page } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
import { openEmpty, openExample, openSaved } from "./planner";
import { expect, test } from "./watch";

const PLAN = { version: 1, title: "Kept", scenarios: [{ name: "", currency: "USD", items: [] }] };
const keys = () => Object.keys(localStorage).sort();

test("a damaged save: the snapshot before it loads, the damaged text is kept and can be downloaded", async ({
  page,
}) => {
  await page.addInitScript((plan) => {
    if (location.protocol === "about:" || localStorage.length > 0) return;
    const saved = { format: 1, savedAt: "2026-11-20T09:00:00.000Z", tab: "before", after: "", document: plan };
    localStorage.setItem("planner.autosave.previous", JSON.stringify(saved));
    localStorage.setItem("planner.autosave", '{"format":1,"docu');
  }, PLAN);
  await page.goto("./");
  await expect(page.getByText(/The saved plan was damaged\. The snapshot from .* was loaded/)).toBeVisible();
  await expect(page.getByLabel("Plan title")).toHaveValue("Kept");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the damaged text" }).click();
  expect(readFileSync(await (await downloading).path(), "utf8")).toBe('{"format":1,"docu');
  expect((await page.evaluate(keys)).some((key) => key.startsWith("planner.autosave.corrupt-"))).toBe(true);
  await page.getByLabel("Plan title").fill("Edited on");
  await expect(page.getByText(/Saved on this device/)).toBeVisible();
  await page.goto("about:blank");
  await page.goto("./");
  await expect(page.getByLabel("Plan title")).toHaveValue("Edited on");
  expect((await page.evaluate(keys)).some((key) => key.startsWith("planner.autosave.corrupt-"))).toBe(true);
});

test("a device without room: the planner works on, says so and offers the file", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await openExample(page);
  await expect(page.getByText(/This device has no storage left for the plan/)).toBeVisible();
  await expect(page.getByText("Not saved on this device")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page
    .getByRole("main")
    .or(page.locator("body"))
    .getByRole("button", { name: "Download the plan" })
    .first()
    .click();
  expect(readFileSync(await (await downloading).path(), "utf8")).toContain("Support assistant");
  await page.getByLabel("Plan title").fill("Works on");
  await expect(page.getByLabel("Plan title")).toHaveValue("Works on");
});

test("what a newer version saved is left as it is", async ({ page }) => {
  const newer = JSON.stringify({ format: 99, anything: true });
  await page.addInitScript((text) => localStorage.setItem("planner.autosave", text), newer);
  await page.goto("./");
  await expect(page.getByText(/was written by a newer version of the planner/)).toBeVisible();
  await page.getByLabel("Plan title").fill("Typed here");
  await expect(page.getByText("Not saved: newer version")).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("planner.autosave"))).toBe(newer);
});

test("a tab that is closed while it is behind leaves its plan to be opened", async ({ context }) => {
  const { first, second } = await openTwoTabs(context, "Kept, edited");
  await expect(second.getByLabel("Plan title")).toHaveValue("Kept, edited");
  await second.getByLabel("Plan title").fill("From the second");
  await expect(first.getByText("Changed in another tab")).toBeVisible();
  await first.getByLabel("Plan title").fill("From the first");
  // Kept aside within 300 ms, whatever becomes of the tab.
  await expect
    .poll(async () => (await first.evaluate(keys)).some((key) => key.startsWith("planner.autosave.tab-")))
    .toBe(true);
  await first.close();
  const third = await context.newPage();
  await third.goto("./");
  await expect(third.getByLabel("Plan title")).toHaveValue("From the second");
  await expect(third.getByText(/Another tab left unmerged changes: From the first/)).toBeVisible();
  await third.getByRole("button", { name: "Open it" }).click();
  await expect(third.getByLabel("Plan title")).toHaveValue("From the first");
});

test("fault 53: an untouched second tab loads what the first saves, without a question", async ({ context }) => {
  const first = await context.newPage();
  await openSaved(first, PLAN);
  const second = await context.newPage();
  await second.goto("./");
  await expect(second.getByLabel("Plan title")).toHaveValue("Kept");
  await first.getByLabel("Plan title").fill("From the first");
  await expect(second.getByLabel("Plan title")).toHaveValue("From the first");
  await expect(second.getByRole("button", { name: "Load the other" })).toHaveCount(0);
  await second.getByLabel("Plan title").fill("From the second");
  await expect(first.getByRole("button", { name: "Load the other" })).toBeVisible();
});

test("fault 57: a stale tab in a full storage says that nothing is kept and offers the file at once", async ({
  context,
}) => {
  const { first } = await openStaleTab(context);
  await first.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await first.getByLabel("Plan title").fill("From the first");
  await expect(first.getByText(/has no room to keep this tab's changes as well/)).toBeVisible();
  const downloading = first.waitForEvent("download");
  await first.getByRole("button", { name: "Download the plan" }).first().click();
  expect(readFileSync(await (await downloading).path(), "utf8")).toContain("From the first");
  // Nor is there room to put the other plan aside: nothing is replaced.
  await first.getByRole("button", { name: "Keep this one" }).click();
  await expect(first.getByText(/so nothing was replaced/)).toBeVisible();
  await expect(first.getByRole("button", { name: "Download the other plan" })).toBeVisible();
  expect(await first.evaluate(() => localStorage.getItem("planner.autosave"))).toContain("From the second");
});

test("fault 58: a snapshot that can't be read is moved aside by the next save and can be downloaded", async ({
  page,
}) => {
  await openSaved(page, PLAN);
  await page.evaluate(() => localStorage.setItem("planner.autosave.previous", '{"format":99}'));
  await page.getByLabel("Plan title").fill("Edited on");
  await expect(page.getByText(/The snapshot before your last save can't be read\. It was moved aside/)).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the damaged snapshot" }).click();
  expect(readFileSync(await (await downloading).path(), "utf8")).toBe('{"format":99}');
  expect(
    await page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.includes(".corrupt-"))
        .map(([, text]) => text as string),
    ),
  ).toEqual(['{"format":99}']);
});

test("fault 59: Keep this one puts the other plan aside, and it is offered when that tab is closed", async ({
  context,
}) => {
  const { first, second } = await openStaleTab(context);
  await second.close();
  await first.getByRole("button", { name: "Keep this one" }).click();
  await first.getByLabel("Plan title").fill("Edited on, first");
  await expect(first.getByText(/Saved on this device/)).toBeVisible();
  const third = await context.newPage();
  await third.goto("./");
  await expect(third.getByLabel("Plan title")).toHaveValue("Edited on, first");
  await expect(third.getByText(/Another tab left unmerged changes: From the second/)).toBeVisible();
});

test("fault 64: a large file of something else is refused beside the page, a larger one unread", async ({
  page,
}, info) => {
  await openEmpty(page);
  // By path: a file that the test hands over itself would block the page.
  const file = (name: string, count: number) => {
    const path = info.outputPath(name);
    writeFileSync(
      path,
      JSON.stringify({
        version: 1,
        title: "x",
        scenarios: [],
        ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`unknownField${at}`, "x"])),
      }),
    );
    return path;
  };
  const [large, larger] = [file("junk.plan.json", 250_000), file("huge.plan.json", 400_000)];
  const blocked = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        let last = performance.now();
        const beat = setInterval(() => {
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
          if (document.querySelector(".file-problems") === null) return;
          clearInterval(beat);
          resolve(longest);
        }, 5);
      }),
  );
  await page.locator("input[type=file]").first().setInputFiles(large);
  await expect(page.getByText(/junk\.plan\.json is not a valid plan file/)).toBeVisible();
  // Two seconds on the page's thread before; a margin for a busy machine.
  expect(await blocked).toBeLessThan(500);
  await page.locator("input[type=file]").first().setInputFiles(larger);
  await expect(page.getByText(/too large to be read/)).toBeVisible();
});

test("a preference is remembered apart from the plan", async ({ page }) => {
  await openSaved(page, PLAN);
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("about:blank");
  await page.goto("./");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await page.evaluate(() => localStorage.getItem("planner.autosave"))).not.toContain("dark");
});

/** The first tab saved the plan under the title; the second opened it after that. */
async function openTwoTabs(context: BrowserContext, title: string): Promise<{ first: Page; second: Page }> {
  const first = await context.newPage();
  await openSaved(first, PLAN);
  // Until the plan is there, what is typed would be added to it.
  await expect(first.getByLabel("Plan title")).toHaveValue("Kept");
  await first.getByLabel("Plan title").fill(title);
  await expect(first.getByText(/Saved on this device/)).toBeVisible();
  await expect
    .poll(() => first.evaluate(() => localStorage.getItem("planner.autosave")))
    .toContain(JSON.stringify(title));
  const second = await context.newPage();
  await second.goto("./");
  await expect(second.getByLabel("Plan title")).toHaveValue(title);
  return { first, second };
}

/** The first tab has the plan; the second saved after it. */
async function openStaleTab(context: BrowserContext): Promise<{ first: Page; second: Page }> {
  const { first, second } = await openTwoTabs(context, "Shared");
  await second.getByLabel("Plan title").fill("From the second");
  await expect(first.getByText(/Another tab saved this plan at/).first()).toBeVisible();
  return { first, second };
}
