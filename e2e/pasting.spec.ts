import type { Page } from "@playwright/test";
import { expect, test } from "./watch";

const STAMP = "2026-03-02T09:00:00Z";

/** Pastes a text that is made in the page itself: no megabytes go through the test's own wire. */
async function pasteMade(page: Page, into: string, piece: string, times: number): Promise<void> {
  await page.locator(into).evaluate((area, made) => {
    const data = new DataTransfer();
    data.setData("text/plain", made.piece.repeat(made.times));
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, { piece, times });
}

/** The longest task of the page's thread while something is done, by the time that the thread itself ran: other programs do not count. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("no browser");
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: { name: string; pid: number; tid: number; dur?: number; tdur?: number; args?: { name?: string } }[] };
  const main = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid }) => /RunTask$/.test(name) && main.has(`${pid} ${tid}`));
  console.log(tasks.length, tasks.filter((t) => t.tdur !== undefined).length, Math.max(...tasks.map((t) => t.dur ?? 0)) / 1000, Math.max(...tasks.map((t) => t.tdur ?? 0)) / 1000);
  return Math.max(0, ...tasks.map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000));
}

test("fault 60: 4.5 MB of pasted rows are read without blocking the page", async ({ page }) => {
  await page.goto("./?view=traffic");
  await page.getByText("Or paste rows").click();
  const longest = await longestTask(page, async () => {
    await pasteMade(page, "textarea[name=pastedLog]", `${STAMP},1000,100\n`, 150_000);
    await expect(page.getByRole("group", { name: "Rows with their header" })).toContainText("4.5 MB pasted, 150,000 lines");
    await page.getByRole("button", { name: "Read these rows" }).click();
    await expect(page.getByRole("heading", { name: /Check the columns: Pasted rows/ })).toBeVisible();
  });
  expect(longest).toBeLessThan(50);
});
