import type { Page } from "@playwright/test";
import { longestTask, MOST_BLOCKED } from "./longestTask";
import { addCost, goTo, openEmpty } from "./planner";
import { expect, test } from "./watch";

const STAMP = "2026-03-02T09:00:00Z";
/** Pastes a text that is made in the page itself: no megabytes go through the test's own wire. */
async function pasteMade(page: Page, into: string, piece: string, times: number): Promise<void> {
  await page.locator(into).evaluate(
    (area: HTMLElement, made) => {
      area.focus();
      const data = new DataTransfer();
      data.setData("text/plain", made.piece.repeat(made.times));
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      // Where the page lets it through, the browser puts it in, as far as the field takes it.
      if (area.dispatchEvent(event)) document.execCommand("insertText", false, data.getData("text/plain"));
    },
    { piece, times },
  );
}

/** Makes a file in the page: a long cell, then so many columns more. Choosing it is another step. */
async function makeWide(page: Page, columns: number, cell: number): Promise<void> {
  await page.locator("input[name=log]").evaluate(
    (input: HTMLInputElement, made) => {
      const extra = (of: (at: number) => string) => Array.from({ length: made.columns }, (_, at) => of(at)).join(",");
      const long = "x".repeat(made.cell);
      const row = `${long},${extra(() => "7")},2026-03-02T09:00:00Z,1000,100`;
      const transfer = new DataTransfer();
      transfer.items.add(
        new File(
          [`text,${extra((at) => `extra ${at}`)},timestamp,input_tokens,output_tokens\n${row}\n${row}\n`],
          "wide.csv",
        ),
      );
      input.files = transfer.files;
    },
    { columns, cell },
  );
}

async function chooseMade(page: Page): Promise<void> {
  await page
    .locator("input[name=log]")
    .evaluate((input) => input.dispatchEvent(new Event("change", { bubbles: true })));
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
      await expect(page.getByRole("group", { name: "Rows with their header" })).toContainText(
        "4.5 MB pasted, 150,000 lines",
      );
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

  test("a file of 3,000 columns whose rows have a cell of 3 MB", async ({ page }) => {
    await makeWide(page, 2_996, 3_000_000);
    const longest = await longestTask(page, async () => {
      await chooseMade(page);
      await expect(page.getByRole("main")).toContainText(
        "Showing 24 of 3,000 columns, those in use among them. Cells are cut at 60 characters.",
      );
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
  expect(await longestTask(page, () => pasteMade(page, "input[name=epochs]", "9", 2_000_000))).toBeLessThan(
    MOST_BLOCKED * 2,
  );
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
    await expect(dialog).toContainText("Recognized: 480,000 clips, in 3 different lengths");
  });
  expect(longest).toBeLessThan(MOST_BLOCKED);
  await expect(dialog).toContainText("160,000 entries were not recognized");
  await dialog.getByRole("button", { name: "Replace the list" }).click();
  await expect(page.getByRole("main")).toContainText("480,000");
});
