import type { Page } from "@playwright/test";
import { addCost, goTo, openEmpty } from "./planner";
import { expect, test } from "./watch";

const STAMP = "2026-03-02T09:00:00Z";
/** Longer than this (ms), and a key press is felt to be late. */
const MOST_BLOCKED = 50;

/** Pastes a text that is made in the page itself: no megabytes go through the test's own wire. */
async function pasteMade(page: Page, into: string, piece: string, times: number): Promise<void> {
  await page.locator(into).evaluate((area: HTMLElement, made) => {
    area.focus();
    const data = new DataTransfer();
    data.setData("text/plain", made.piece.repeat(made.times));
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    // Where the page lets it through, the browser puts it in, as far as the field takes it.
    if (area.dispatchEvent(event)) document.execCommand("insertText", false, data.getData("text/plain"));
  }, { piece, times });
}

/** Chooses a file that is made in the page: a header and rows of so many columns. */
async function chooseWide(page: Page, columns: number, cell: number): Promise<void> {
  await page.locator("input[name=log]").evaluate((input: HTMLInputElement, made) => {
    const extra = (of: (at: number) => string) => Array.from({ length: made.columns }, (_, at) => of(at)).join(",");
    const long = "x".repeat(made.cell);
    const row = `${long},${extra(() => "7")},2026-03-02T09:00:00Z,1000,100`;
    const transfer = new DataTransfer();
    transfer.items.add(new File([`text,${extra((at) => `extra ${at}`)},timestamp,input_tokens,output_tokens\n${row}\n${row}\n`], "wide.csv"));
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, { columns, cell });
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds that the thread itself ran. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * The longest task of the page's thread while something is done, in milliseconds. By the time that the thread itself ran: a long-task
 * observer counts what other programs took from it too, and this machine is shared.
 */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("no browser of its own");
  await browser.startTracing(page, { categories: ["toplevel"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const main = new Set(traceEvents.flatMap(({ name, args, pid, tid }) => (name === "thread_name" && args?.name === "CrRendererMain" ? [`${pid} ${tid}`] : [])));
  const tasks = traceEvents.filter(({ name, pid, tid, tdur }) => /RunTask$/.test(name) && main.has(`${pid} ${tid}`) && tdur !== undefined);
  expect(tasks.length).toBeGreaterThan(10);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

test.describe("fault 60: nothing that is pasted or chosen blocks the page", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("./?view=traffic");
    await page.getByText("Or paste rows").click();
    // What opens the first time has its code loaded and its first picture drawn.
    await expect(page.locator("textarea[name=pastedLog]")).toBeVisible();
  });

  test("4.5 MB of rows", async ({ page }) => {
    const longest = await longestTask(page, async () => {
      await pasteMade(page, "textarea[name=pastedLog]", `${STAMP},1000,100\n`, 150_000);
      await expect(page.getByRole("group", { name: "Rows with their header" })).toContainText("4.5 MB pasted, 150,000 lines");
      await page.getByRole("button", { name: "Read these rows" }).click();
      await expect(page.getByRole("heading", { name: /Check the columns: Pasted rows/ })).toBeVisible();
    });
    expect(longest).toBeLessThan(MOST_BLOCKED);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByRole("region", { name: "Traffic in use" })).toContainText("150,000");
  });

  test("one line of 5 MB, cleared again", async ({ page }) => {
    const longest = await longestTask(page, async () => {
      await pasteMade(page, "textarea[name=pastedLog]", "x", 5_000_000);
      await expect(page.getByRole("group", { name: "Rows with their header" })).toContainText("5.0 MB pasted, 1 line");
    });
    expect(longest).toBeLessThan(MOST_BLOCKED);
    await expect(page.getByRole("button", { name: "Clear" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("textarea[name=pastedLog]")).toBeFocused();
    await expect(page.locator("textarea[name=pastedLog]")).toHaveValue("");
    await expect(page.getByRole("button", { name: "Read these rows" })).toBeDisabled();
  });

  test("a file of 3,000 columns whose rows have a cell of 5 MB", async ({ page }) => {
    const longest = await longestTask(page, async () => {
      await chooseWide(page, 2_996, 3_000_000);
      await expect(page.getByRole("main")).toContainText("Showing 40 of 3,000 columns, those in use among them. Cells are cut at 60 characters.");
    });
    expect(longest).toBeLessThan(MOST_BLOCKED);
    await expect(page.getByRole("combobox", { name: "Content of column timestamp" })).toHaveValue("time");
    await page.getByRole("textbox", { name: "Find a column" }).fill("extra 2995");
    await page.getByRole("combobox", { name: "Content of column extra 2995" }).selectOption("Cached tokens");
    await page.getByRole("textbox", { name: "Find a column" }).fill("");
    await expect(page.getByRole("combobox", { name: "Content of column extra 2995" })).toHaveValue("cached");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByRole("region", { name: "Traffic in use" })).toContainText("Of which cached");
  });
});

test("fault 60: a number, a search and a name take no megabytes", async ({ page }) => {
  await openEmpty(page);
  await page.getByRole("button", { name: /What does fine-tuning cost/ }).click();
  const field = page.getByRole("textbox", { name: "Epochs" });
  await expect(field).toBeVisible();
  expect(await longestTask(page, () => pasteMade(page, "input[name=epochs]", "9", 2_000_000))).toBeLessThan(MOST_BLOCKED * 2);
  expect((await field.inputValue()).length).toBeLessThan(300);
  await goTo(page, "Prices");
  await expect(page.locator("input[name=search]")).toBeVisible();
  await pasteMade(page, "input[name=search]", "9", 2_000_000);
  expect((await page.locator("input[name=search]").inputValue()).length).toBeLessThanOrEqual(1_000);
});

test("fault 60: 3 MB of clip lengths are understood without blocking the page", async ({ page }) => {
  await openEmpty(page);
  await addCost(page, "Video training");
  await page.getByRole("button", { name: "Paste lengths" }).click();
  const dialog = page.getByRole("dialog", { name: "Paste clip lengths" });
  await expect(dialog.locator("textarea")).toBeVisible();
  const longest = await longestTask(page, async () => {
    await pasteMade(page, "textarea[name=durations]", "3.4, 11.5\n0.4\nnone\n", 160_000);
    await expect(dialog).toContainText("Understood: 480,000 clips, in 3 different lengths");
  });
  expect(longest).toBeLessThan(MOST_BLOCKED);
  await expect(dialog).toContainText("160,000 pieces were not understood");
  await dialog.getByRole("button", { name: "Replace the list" }).click();
  await expect(page.getByRole("main")).toContainText("480,000");
});
