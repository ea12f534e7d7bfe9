import { readFileSync } from "node:fs";
import { openExample, openSaved } from "./planner";
import { expect, test } from "./watch";

const PLAN = { version: 1, title: "Kept", scenarios: [{ name: "", currency: "USD", items: [] }] };
const keys = () => Object.keys(localStorage).sort();

test("a damaged save: the snapshot before it loads, the damaged text is kept and can be downloaded", async ({ page }) => {
  await page.addInitScript((plan) => {
    if (location.protocol === "about:" || localStorage.length > 0) return;
    const saved = { format: 1, savedAt: "2026-11-20T09:00:00.000Z", tab: "before", after: "", document: plan };
    localStorage.setItem("planner.autosave.previous", JSON.stringify(saved));
    localStorage.setItem("planner.autosave", "{\"format\":1,\"docu");
  }, PLAN);
  await page.goto("./");
  await expect(page.getByText(/The saved plan was damaged\. The snapshot from .* was loaded/)).toBeVisible();
  await expect(page.getByLabel("Plan title")).toHaveValue("Kept");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the damaged text" }).click();
  expect(readFileSync(await (await downloading).path(), "utf8")).toBe("{\"format\":1,\"docu");
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
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await openExample(page);
  await expect(page.getByText(/This device has no storage left for the plan/)).toBeVisible();
  await expect(page.getByText("Not saved on this device")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("main").or(page.locator("body")).getByRole("button", { name: "Download the plan" }).first().click();
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
  const first = await context.newPage();
  await openSaved(first, PLAN);
  await expect(first.getByLabel("Plan title")).toHaveValue("Kept");
  const second = await context.newPage();
  await second.goto("./");
  await expect(second.getByLabel("Plan title")).toHaveValue("Kept");
  await second.getByLabel("Plan title").fill("From the second");
  await expect(first.getByText("Changed in another tab")).toBeVisible();
  await first.getByLabel("Plan title").fill("From the first");
  // Kept aside within 300 ms, whatever becomes of the tab.
  await expect.poll(async () => (await first.evaluate(keys)).some((key) => key.startsWith("planner.autosave.tab-"))).toBe(true);
  await first.close();
  const third = await context.newPage();
  await third.goto("./");
  await expect(third.getByLabel("Plan title")).toHaveValue("From the second");
  await expect(third.getByText(/Unmerged changes from a closed tab: From the first/)).toBeVisible();
  await third.getByRole("button", { name: "Open it" }).click();
  await expect(third.getByLabel("Plan title")).toHaveValue("From the first");
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
