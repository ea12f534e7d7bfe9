import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { longestTask, MOST_BLOCKED } from "./longestTask";
import { goTo, openEmpty } from "./planner";
import { expect, test } from "./watch";

/** A log of three columns, one request a second, from a naive stamp on. */
const LOG = [
  "when,prompt,answer",
  ...Array.from(
    { length: 90 },
    (_, row) => `2026-03-02 09:00:${String(row % 60).padStart(2, "0")}.5,${1000 + row},${100 + row}`,
  ),
].join("\r\n");
const STAMPED = [
  "timestamp,input_tokens,output_tokens",
  ...Array.from(
    { length: 150 },
    (_, row) =>
      `2026-03-02T09:${String(Math.floor(row / 60)).padStart(2, "0")}:${String(row % 60).padStart(2, "0")}Z,1000,100`,
  ),
].join("\n");

async function openTraffic(page: Page): Promise<void> {
  await page.goto("./?view=traffic");
  await expect(page.getByRole("heading", { name: "Size on real traffic" })).toBeVisible();
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.locator("input[name=log]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

function used(page: Page) {
  return page.getByRole("region", { name: "Traffic in use" });
}

/** Unfolds what was understood of the traffic in use. */
async function unfoldUsed(page: Page): Promise<void> {
  await used(page).locator("summary").first().click();
}

/**
 * Makes a log in the page itself and chooses it: `rows` requests, `copies` times over. No file of this size goes
 * through the test's own wire, and every byte of it is read by the import.
 */
async function chooseMadeLog(page: Page, rows: number, copies = 1): Promise<void> {
  await page.locator("input[name=log]").evaluate(
    (input: HTMLInputElement, asked) => {
      const start = Date.UTC(2026, 2, 2);
      const lines: string[] = [];
      for (let row = 0; row < asked.rows; row += 1) {
        lines.push(
          `${new Date(start + row * 600).toISOString()},${200 + ((row * 7919) % 4000)},${10 + ((row * 104_729) % 900)}`,
        );
      }
      const text = `${lines.join("\n")}\n`;
      const part = new Blob([text]);
      const file = new File(
        ["timestamp,input_tokens,output_tokens\n", ...Array.from({ length: asked.copies }, () => part)],
        "made.csv",
      );
      const transfer = new DataTransfer();
      transfer.items.add(file);
      input.files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    { rows, copies },
  );
}

test("columns are recognised, the zone of naive stamps is asked and kept, and nothing is read before Import", async ({
  page,
}) => {
  await openTraffic(page);
  await choose(page, "naive.csv", LOG.replace("when,prompt,answer", "timestamp,input_tokens,output_tokens"));
  await expect(page.getByRole("heading", { name: /Check the columns: naive\.csv/ })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(
    /Each row is one request; time from “timestamp” \(Date and time, .+\); input from “input_tokens”; output from “output_tokens”\./,
  );
  await expect(used(page)).toHaveCount(0);
  const zone = page.getByRole("combobox", { name: "Time zone of the timestamps" });
  await zone.click();
  await zone.fill("shang");
  await page.getByRole("option", { name: "Shanghai" }).click();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(used(page)).toContainText("Asia/Shanghai");
  await expect(used(page)).toContainText("2 March 2026, 09:00:00");
  await unfoldUsed(page);
  await used(page).getByRole("button", { name: "Change columns" }).click();
  await expect(zone).toHaveValue("Shanghai");
});

test("columns of any name are said by hand; a column taken over is free again", async ({ page }) => {
  await openTraffic(page);
  await choose(page, "odd.csv", STAMPED.replace("timestamp,input_tokens,output_tokens", "at,alpha,beta"));
  await page.getByRole("combobox", { name: "Content of column alpha" }).selectOption("Output tokens");
  await page.getByRole("combobox", { name: "Content of column beta" }).selectOption("Output tokens");
  await expect(page.getByRole("combobox", { name: "Content of column alpha" })).toHaveValue("none");
  await expect(page.getByRole("main")).toContainText("No column of input tokens was found. Choose it below.");
  await expect(page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
  await page.getByRole("combobox", { name: "Content of column alpha" }).selectOption("Input tokens");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await unfoldUsed(page);
  await expect(used(page).getByRole("row", { name: /Input tokens 150,000/ })).toBeVisible();
  await expect(used(page)).toContainText("3, all with requests");
  await expect(used(page)).toContainText(
    "The last minute ends at second 29: it is partial and counts as a full minute.",
  );
});

test("bad rows are counted, listed with line and reason, and download; failed requests are left out", async ({
  page,
}) => {
  await openTraffic(page);
  const rows = [
    "timestamp,input_tokens,output_tokens,status",
    "2026-03-02T09:00:00Z,10,1,200",
    "2026-03-02T09:00:01Z,=1+1,1,200",
    "soon,10,1,200",
    "2026-03-02T09:00:02Z,10,1,500",
    "2026-03-02T09:00:03Z,30,3,200",
  ];
  await choose(page, "mixed.csv", rows.join("\n"));
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const counts = used(page).locator("dl").first();
  await expect(counts).toContainText(/Rows\s*5/);
  await expect(counts).toContainText(/Used\s*2/);
  await expect(counts).toContainText(/Excluded\s*1/);
  await expect(counts).toContainText(/Unreadable\s*2/);
  await expect(used(page).locator("summary").first()).toContainText("1 minute, 2 requests, 2 unreadable rows");
  // Three rows of five: nothing is priced on the others before that is accepted.
  await expect(page.getByText("3 of 5 rows are excluded.")).toBeVisible();
  await expect(page.getByRole("region", { name: "What to reserve" })).toHaveCount(0);
  await page.getByRole("button", { name: "Use the other rows" }).click();
  await expect(page.getByRole("region", { name: "What to reserve" })).toBeVisible();
  await unfoldUsed(page);
  await used(page)
    .locator("summary")
    .filter({ hasText: /^2 unreadable rows/ })
    .click();
  await expect(used(page).getByRole("row", { name: /^4 .*soon/ })).toBeVisible();
  const downloading = page.waitForEvent("download");
  await used(page).getByRole("button", { name: "Download all as CSV" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("mixed.bad-rows.csv");
  const lines = readFileSync(await file.path(), "utf8")
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe("Line,Reason,Column,Text");
  // A cell that a spreadsheet would run has an apostrophe in front.
  expect(lines[1]).toMatch(/^3,.*input_tokens,'=1\+1$/);
  expect(lines[2]).toMatch(/^4,.*timestamp,soon$/);
});

test("a file that is no log is refused with its reason, and what was in use stays", async ({ page }) => {
  await openTraffic(page);
  await choose(page, "good.csv", STAMPED);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(used(page)).toBeVisible();
  await used(page).getByRole("button", { name: "Change", exact: true }).click();
  await page.locator("input[name=log]").setInputFiles("e2e/screenshot-plan.png");
  await expect(page.getByRole("alert")).toContainText("screenshot-plan.png cannot be used");
  await expect(page.getByRole("alert")).toContainText("This is neither a text file nor one that can be unpacked.");
  await expect(page.getByRole("alert")).toContainText("good.csv is still in use.");
  await expect(used(page)).toContainText("good.csv");
  await expect(page.getByRole("region", { name: "What to reserve" })).toBeVisible();
  await page.getByRole("alert").getByRole("button", { name: "Dismiss" }).click();
  await expect(used(page)).toContainText("good.csv");
  await choose(page, "nothing.csv", "");
  await expect(page.getByRole("alert")).toContainText("The file is empty.");
  await choose(page, "prose.txt", "Dear all,\nthis is not a log.\n");
  await expect(page.getByRole("main")).toContainText("No column of times was found.");
  await expect(page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
});

test("a packed file that can be read in two ways shows both, and is not read before one is chosen", async ({
  page,
}) => {
  await openTraffic(page);
  const rows = ["04/05/2026 09:00:12,10,1", "05/05/2026 09:00:31,20,2"];
  const text = ["time,input_tokens,output_tokens", ...rows, ""].join("\n");
  await page
    .locator("input[name=log]")
    .setInputFiles({ name: "dates.csv.gz", mimeType: "application/gzip", buffer: gzipSync(text) });
  await expect(page.getByText("This file can be read in more than one way.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
  await page.getByRole("button", { name: "Date and time, day first" }).click();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await unfoldUsed(page);
  await expect(used(page)).toContainText("4 May 2026");
});

/** An Excel workbook of one sheet: texts inline, numbers as numbers. */
function workbook(rows: readonly (readonly (string | number)[])[]): Buffer {
  const cell = (value: string | number, at: string) =>
    typeof value === "number"
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = rows.map((row, line) => {
    const cells = row.map((value, column) => cell(value, `${"ABCD"[column]}${line + 1}`));
    return `<row r="${line + 1}">${cells.join("")}</row>`;
  });
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const files = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="usage" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet.join("")}</sheetData></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}

test("hourly sums of an Excel workbook are spread over their minutes, and the page says what is not known", async ({
  page,
}) => {
  await openTraffic(page);
  const rows = Array.from({ length: 12 }, (_, hour) => [
    `2026-03-02T${String(hour).padStart(2, "0")}:00:00Z`,
    120,
    600_000 + hour,
    60_000,
  ]);
  await page.locator("input[name=log]").setInputFiles({
    name: "usage.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: workbook([["start_time", "num_model_requests", "input_tokens", "output_tokens"], ...rows]),
  });
  await expect(page.getByRole("main")).toContainText("Each row is a sum over 1 hour");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await unfoldUsed(page);
  await expect(used(page)).toContainText("Each row covers 1 hour, so its tokens are spread evenly");
  await expect(used(page)).toContainText("720");
});

test("a file dropped beside the box is taken, and the page stays", async ({ page }) => {
  await openTraffic(page);
  await page.getByRole("heading", { name: "Size on real traffic" }).evaluate((heading, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "dropped.csv", { type: "text/csv" }));
    const over = new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer });
    heading.dispatchEvent(over);
    const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
    heading.dispatchEvent(drop);
    if (!over.defaultPrevented || !drop.defaultPrevented) throw new Error("the browser would leave the page");
  }, STAMPED);
  await expect(page.getByRole("heading", { name: /Check the columns: dropped\.csv/ })).toBeVisible();
});

test("rows are pasted, the separator is corrected", async ({ page }) => {
  await openTraffic(page);
  await page.getByText("Or paste rows").click();
  await page.getByLabel("Rows with their header").fill(STAMPED.replaceAll(",", "\t"));
  await page.getByRole("button", { name: "Read these rows" }).click();
  await expect(page.getByRole("main")).toContainText("Each row is one request");
  await page.getByText("More file settings").click();
  await page.getByLabel("Separated by").selectOption("Semicolon");
  await expect(page.getByRole("main")).toContainText("No column of times was found.");
  await page.getByLabel("Separated by").selectOption("Tab");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(used(page)).toContainText("Pasted rows");
  await expect(used(page).locator("summary").first()).toContainText("150 requests");
});

test("models of a log are chosen, and cache hits counted from prefix blocks are offered", async ({ page }) => {
  await openTraffic(page);
  const rows = Array.from({ length: 40 }, (_, row) =>
    JSON.stringify({
      timestamp: row * 1000,
      model: row % 4 === 0 ? "small" : "large",
      input_length: 1024,
      output_length: 10,
      hash_ids: [1, 2 + row],
    }),
  );
  await choose(page, "prefixes.jsonl", rows.join("\n"));
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await unfoldUsed(page);
  const requests = used(page).getByRole("row", { name: /^Requests/ });
  await expect(requests).toContainText("40");
  const models = page.getByRole("table", { name: "Models in this file" });
  await models.getByRole("checkbox", { name: "small", exact: true }).uncheck();
  await expect(requests).toContainText("30");
  await expect(models.getByRole("checkbox", { name: "large", exact: true })).toBeDisabled();
  await expect(used(page).getByRole("row", { name: /Of which cached/ })).toHaveCount(0);
  await used(page)
    .getByRole("checkbox", { name: /Count cache hits: \d/ })
    .check();
  await expect(used(page).getByRole("row", { name: /Of which cached/ })).toBeVisible();
  await expect(requests).toContainText("30");
});

test("steady numbers and drawn shapes need no log", async ({ page }) => {
  await openEmpty(page);
  await goTo(page, "Traffic");
  await page.getByRole("radio", { name: "Enter averages" }).check();
  await page.getByLabel("Requests/min on average").fill("500");
  await expect(page.getByRole("button", { name: "Use this traffic" })).toBeDisabled();
  await page.getByLabel("Requests/min on average").fill("30");
  await page.getByRole("button", { name: "Use this traffic" }).click();
  await expect(page.getByRole("region", { name: "What to reserve" })).toContainText("Made from averages, not measured");
  await unfoldUsed(page);
  await expect(used(page).getByRole("row", { name: /Requests 43,200 30 120/ })).toBeVisible();
  await used(page).getByRole("button", { name: "Change", exact: true }).click();
  await page.getByRole("radio", { name: "Simulate traffic" }).check();
  await page.getByRole("radio", { name: "Bursty" }).check();
  await page.getByRole("button", { name: "Use this traffic" }).click();
  await expect(used(page)).toContainText("Simulated: Bursty");
  await expect(used(page)).toContainText("10,080");
  // The way in is folded again, and the focus is not lost with what is cleared.
  await expect(page.getByRole("radio", { name: "Simulate traffic" })).toHaveCount(0);
  await used(page).getByRole("button", { name: "Clear" }).click();
  await expect(used(page)).toHaveCount(0);
  await expect(page.locator(".traffic-drop input:focus, .traffic-way :checked:focus")).toHaveCount(1);
});

test("an import shows how far it is and is cancelled at once", async ({ page }) => {
  test.setTimeout(120_000);
  await openTraffic(page);
  await chooseMadeLog(page, 400_000, 40);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const progress = page.getByRole("progressbar", { name: "Read so far" });
  await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0);
  await expect(page.getByRole("main")).toContainText(/\d of [\d,.]+ MB · [\d,]+ rows/);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: /Check the columns: made\.csv/ })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await choose(page, "small.csv", STAMPED);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(used(page)).toContainText("small.csv");
});

test("a million rows are read without blocking the page for 50 ms", async ({ page }) => {
  test.setTimeout(120_000);
  await openTraffic(page);
  await chooseMadeLog(page, 1_000_000);
  const longest = await longestTask(page, async () => {
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(used(page).locator("dl").first()).toContainText(/Used\s*1,000,000/, { timeout: 60_000 });
  });
  expect(longest).toBeLessThan(MOST_BLOCKED);
});

test("axe has nothing to report, and no width scrolls sideways", async ({ page }) => {
  test.setTimeout(120_000);
  await openTraffic(page);
  const check = async (state: string) => {
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const over = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(over, { message: `${state}, ${width} px` }).toBe(0);
      if (width === 768) continue;
      const colorScheme = width === 1440 ? "light" : "dark";
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page }).include(".traffic").analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
      );
      expect.soft(found, `${state}, ${colorScheme}, ${width} px`).toEqual([]);
    }
  };
  await check("empty");
  await page.getByRole("radio", { name: "Enter averages" }).check();
  await check("steady");
  await page.getByRole("radio", { name: "Simulate traffic" }).check();
  await check("shape");
  await page.getByRole("radio", { name: "Log or profile" }).check();
  await choose(page, "some.csv", STAMPED.replace("1000,100", "x,100"));
  await expect(page.getByRole("heading", { name: /Check the columns/ })).toBeVisible();
  await check("columns");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await unfoldUsed(page);
  await used(page)
    .locator("summary")
    .filter({ hasText: /^1 unreadable row/ })
    .click();
  await check("in use");
});
