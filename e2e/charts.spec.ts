import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { addCost, answer, goTo, openEmpty, openExample, openSaved } from "./planner";
import { expect, test } from "./watch";

/** Ten minutes of 20 requests a minute, and two more in the last. */
const LOG = [
  "timestamp,input_tokens,output_tokens",
  ...Array.from(
    { length: 202 },
    (_, row) =>
      `2026-03-02T09:0${Math.min(9, Math.floor(row / 20))}:${String(row >= 200 ? 59 : (row % 20) * 2).padStart(2, "0")}Z,40000,4000`,
  ),
].join("\n");

/** A reservation for a known traffic, by the day and by the hour: the volumes of `cheapestByVolume.test.ts`. */
const TWO_WAYS = {
  version: 2,
  title: "Volumes",
  termMonths: 12,
  scenarios: (["daily", "hourly"] as const).map((plan) => ({
    name: plan === "daily" ? "By the day" : "By the hour",
    currency: "USD",
    items: [
      {
        id: "i0",
        kind: "ptu",
        card: "model-studio-training-deployment",
        model: "qwen-plus-2025-12-01",
        mode: "instruct",
        inputTpm: 200_000,
        outputTpm: 20_000,
        purchase: plan === "daily" ? { plan, daysPerMonth: 30 } : { plan, hoursPerDay: "16", daysPerMonth: 30 },
        tokenCard: "model-studio-billing",
        tokenModel: "qwen-plus",
        comparedHoursPerDay: "16",
        traffic: {
          peakRequestsPerMinute: "76",
          averageRequestsPerMinute: "76.38888888888889",
          inputTokens: 2400,
          outputTokens: 240,
          cacheHitPercent: "0",
          headroomPercent: "0",
        },
      },
    ],
  })),
};

/** The control of a chart that reads it, and its values as they stand under the chart. */
const cursorOf = (figure: Locator) =>
  figure.getByRole("slider", { name: /^(Exact values along the chart|Cost of a cell of the map.*|图表各处的精确值)$/ });
const said = (cursor: Locator) =>
  cursor.getAttribute("aria-valuetext").then((text) => (text ?? "").replaceAll("\u00a0", " "));
const values = (figure: Locator) => figure.locator(".chart-values > p .chart-value").allInnerTexts();
const figureOf = (page: Page, title: string | RegExp) => page.getByRole("figure", { name: title });

/** The rows of the chart's own table, cell by cell; the chart is shown again. */
async function tableRows(figure: Locator): Promise<readonly (readonly string[])[]> {
  await figure.getByRole("button", { name: /^(As a table|以表格显示)$/ }).click();
  const rows = figure.getByRole("row");
  await expect(rows.nth(1)).toBeVisible();
  const cells = await rows.evaluateAll((all) =>
    all
      .slice(1)
      .map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent.replaceAll("\u00a0", " "))),
  );
  await figure.getByRole("button", { name: /^(As a chart|以图表显示)$/ }).click();
  return cells;
}

/** Every stop from Home on, by the right arrow: what is said, and the values under the chart. */
async function readAll(
  figure: Locator,
): Promise<readonly { readonly said: string; readonly values: readonly string[] }[]> {
  const cursor = cursorOf(figure);
  await cursor.focus();
  await cursor.press("Home");
  const stops: { said: string; values: readonly string[] }[] = [];
  for (;;) {
    // All in one question: a chart has many stops.
    const { now, last, ...stop } = await figure.evaluate((element) => {
      const slider = element.querySelector(".chart-cursor");
      const attribute = (name: string) => (slider?.getAttribute(name) ?? "").replaceAll("\u00a0", " ");
      const shown = [...element.querySelectorAll<HTMLElement>(".chart-values > p .chart-value")];
      return {
        now: attribute("aria-valuenow"),
        last: attribute("aria-valuemax"),
        said: attribute("aria-valuetext"),
        values: shown.map((one) => one.innerText),
      };
    });
    stops.push(stop);
    if (now === last) return stops;
    await cursor.press("ArrowRight");
  }
}

async function openReserve(page: Page): Promise<Locator> {
  await openEmpty(page);
  await addCost(page, "Provisioned throughput (PTU)");
  const figure = answer(page).getByRole("figure");
  await expect(cursorOf(figure)).toBeVisible();
  return figure;
}

/** Three days of nothing but much output from 09:00 to 12:00, for which the hour is cheaper than tokens. */
const THREE_DAYS = [
  "timestamp,input_tokens,output_tokens",
  ...Array.from({ length: 3 * 24 * 60 }, (_, minute) => {
    const time = new Date(Date.UTC(2026, 2, 2) + minute * 60_000).toISOString();
    const hour = time.slice(11, 13);
    if (hour < "09" || hour > "11") return minute % 60 === 59 ? [`${time},20,50`] : [];
    return Array.from({ length: 4 }, () => `${time},20,100000`);
  }).flat(),
].join("\n");

async function openSizing(page: Page, log = LOG): Promise<void> {
  await page.goto("./?view=traffic");
  await page
    .locator("input[name=log]")
    .setInputFiles({ name: "ten-minutes.csv", mimeType: "text/csv", buffer: Buffer.from(log) });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.locator(".cost-map")).toBeVisible();
}

/** Where a stop is on the page: the guide is there when it is read. */
async function guideX(figure: Locator): Promise<number> {
  const box = await figure.locator(".guide").evaluate((path) => path.getBoundingClientRect().left);
  return box;
}

test("a break-even chart says at each row of its table what the table says, by keys alone", async ({ page }) => {
  const figure = await openReserve(page);
  const rows = await tableRows(figure);
  const stops = await readAll(figure);
  expect(stops.map(({ values: [hourly, daily] }) => [hourly, daily])).toEqual(rows.map((cells) => cells.slice(1, 3)));
  expect(stops.map(({ said: text }) => text)).toContain(
    "12 h: Hourly 84.00, Daily 84.00, Difference 0.00, USD per day, break-even",
  );
  expect(stops.map(({ said: text }) => text)).toContain(
    "16 h: Hourly 112.00, Daily 84.00, Difference 28.00, USD per day, your plan",
  );
  const cursor = cursorOf(figure);
  await cursor.press("Escape");
  await expect(figure.locator(".guide")).toHaveCount(0);
  // The plan's own place is what stands there while nothing is read, and where the keys begin.
  await expect(figure.locator(".chart-values > p")).toContainText("your plan");
  await expect(cursor).toBeFocused();
});

test("under the mouse a chart is read at the nearest stop, and no longer when it leaves", async ({ page }) => {
  const figure = await openReserve(page);
  const cursor = cursorOf(figure);
  const before = await figure.boundingBox();
  const box = await cursor.boundingBox();
  const ring = await figure.locator(".ring circle").boundingBox();
  if (box === null || ring === null) throw new Error("no chart");
  await page.mouse.move(ring.x + ring.width / 2 + 3, box.y + 40);
  await expect(cursor).toHaveAttribute("aria-valuetext", /break-even/);
  expect(Math.abs((await guideX(figure)) - (ring.x + ring.width / 2))).toBeLessThan(1);
  await expect(figure.locator(".guide-dot")).toHaveCount(2);
  expect(await values(figure)).toEqual(["84.00", "84.00", "0.00"]);
  expect(await figure.boundingBox()).toEqual(before);
  await page.mouse.move(box.x + box.width + 40, box.y - 60);
  await expect(figure.locator(".guide")).toHaveCount(0);
  // A click keeps it.
  await page.mouse.click(ring.x + ring.width / 2, box.y + 40);
  await page.mouse.move(box.x + box.width + 40, box.y - 60);
  await expect(figure.locator(".guide")).toHaveCount(1);
});

test("cost by month and the difference of two are read as their tables say, with the crossing between the months", async ({
  page,
}) => {
  await openExample(page);
  await goTo(page, "Compare");
  const cumulative = figureOf(page, /^Cumulative cost/);
  const rows = await tableRows(cumulative);
  const stops = await readAll(cumulative);
  const months = stops.filter(({ values: texts }) => texts.length === 4);
  expect(months.map(({ values: texts }) => texts.slice(0, 3))).toEqual(rows.map((cells) => cells.slice(1, 4)));
  expect(stops.filter(({ said: text }) => text.includes("Break-even in month 8"))).toHaveLength(1);
  const difference = figureOf(page, /versus/);
  const differences = await tableRows(difference);
  const signed = await readAll(difference);
  expect(signed.filter(({ said: text }) => !text.includes("Equal")).map(({ values: [text] }) => text)).toEqual(
    differences.map((cells) => cells[1]),
  );
  expect(signed.filter(({ said: text }) => /Difference 0\.00, USD, Equal in month 8/.test(text))).toHaveLength(1);
});

test("the charts of a sizing are read as their tables say", async ({ page }) => {
  await openSizing(page);
  for (const [title, columns] of [
    ["Input demand", [1, 4]],
    ["Input load over time, sorted", [1, 2]],
  ] as const) {
    const figure = figureOf(page, title);
    const rows = await tableRows(figure);
    expect(
      (await readAll(figure)).map(({ values: texts }) => texts.slice(0, columns[1] - columns[0])),
      title,
    ).toEqual(rows.map((cells) => cells.slice(...columns)));
  }
  const curve = figureOf(page, "Cost by input reservation");
  const rows = await tableRows(curve);
  const stops = await readAll(curve);
  expect(stops.map(({ values: [total, reserved, overflow] }) => [reserved, overflow, total])).toEqual(
    rows.map((cells) => cells.slice(2, 5)),
  );
  await cursorOf(curve).press("Escape");
  await expect(curve.locator(".chart-values > p")).toContainText("Best");
  await readsItsMap(page);
});

/** The cost map by keys, from the cheapest cell on, and under the mouse. */
async function readsItsMap(page: Page): Promise<void> {
  const map = figureOf(page, "Cost of every reservation");
  const cursor = cursorOf(map);
  await cursor.focus();
  await cursor.press("Home");
  expect(await said(cursor)).toContain("the cheapest cell");
  const [total] = await values(map);
  const before = Number(await cursor.getAttribute("aria-valuenow"));
  await cursor.press("ArrowRight");
  expect(Number(await cursor.getAttribute("aria-valuenow"))).toBe(before + 1);
  expect(await said(cursor)).toMatch(/Total [\d,.]+, Above the cheapest [\d,.]+ [\d.]+%, USD/);
  await cursor.press("Home");
  expect((await values(map))[0]).toBe(total);
  const box = await cursor.boundingBox();
  if (box === null) throw new Error("no map");
  // The cell at the top right: the most of both dimensions.
  await page.mouse.move(box.x + box.width - 6, box.y + 40);
  await expect(cursor).toHaveAttribute("aria-valuenow", (await cursor.getAttribute("aria-valuemax")) ?? "");
  await expect(map.locator("rect.guide")).toHaveCount(1);
}

test("bars are read part by part as their table says, by keys and under the mouse", async ({ page }) => {
  await openExample(page);
  await goTo(page, "Compare");
  const bars = figureOf(page, /by item/);
  const rows = await tableRows(bars);
  const amounts = rows.filter((cells) => cells.length === 3).map(([, , amount]) => amount);
  expect((await readAll(bars)).map(({ values: [first] }) => first)).toEqual(amounts);
  const first = await bars.locator(".chart-ink rect[x]").first().boundingBox();
  if (first === null) throw new Error("no bar");
  await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2);
  await expect(cursorOf(bars)).toHaveAttribute("aria-valuenow", "0");
});

test("long demand is shown in part by the handles under it, and whole again; what to buy when is read", async ({
  page,
}) => {
  await openSizing(page, THREE_DAYS);
  const figure = figureOf(page, "Input demand");
  const cursor = cursorOf(figure);
  const whole = await cursor.getAttribute("aria-valuemax");
  const handle = figure.getByRole("slider", { name: "Time shown in the chart" }).first();
  await handle.focus();
  for (let press = 0; press < 5; press++) await handle.press("ArrowRight");
  await expect(figure.getByRole("button", { name: "Show all" })).toBeVisible();
  await expect(cursor).not.toHaveAttribute("aria-valuemax", whole ?? "");
  await figure.getByRole("button", { name: "Show all" }).click();
  await expect(cursor).toHaveAttribute("aria-valuemax", whole ?? "");

  // By mouse: a handle to the middle shows the later half, and what is between the two moves along.
  const shown = figure.locator(".demand-zoom p");
  const [brush, grip] = [await figure.locator(".demand-brush").boundingBox(), await handle.boundingBox()];
  if (brush === null || grip === null) throw new Error("no brush");
  const y = grip.y + grip.height / 2;
  await dragMouse(page, [grip.x + grip.width / 2, y], [brush.x + brush.width / 2, y]);
  await expect(shown).toHaveText(/^Shown: 3 Mar, 1[12]:\d\d to 5 Mar, 00:00/);
  await expect(cursor).not.toHaveAttribute("aria-valuemax", whole ?? "");
  await dragMouse(page, [brush.x + brush.width * 0.75, y], [brush.x + brush.width * 0.5, y]);
  await expect(shown).toHaveText(/^Shown: 2 Mar, 1[78]:\d\d to 4 Mar, 0[56]:\d\d/);
  await figure.getByRole("button", { name: "Show all" }).click();
  await expect(shown).toHaveText(/^Shown: 2 Mar, 00:55 to 5 Mar, 00:00\.\s*$/);
  await readsItsCalendar(page);
});

/** Block by block as the table under it says, by keys and under the mouse; the table is saved. */
async function readsItsCalendar(page: Page): Promise<void> {
  const calendar = figureOf(page, "What to buy when");
  const stops = await readAll(calendar);
  expect(stops.map(({ said: text }) => text)).toEqual([
    "Every day, 00:00–09:00: Input TPM 0, Output TPM 0, On top +0 / +0",
    "Every day, 09:00–12:00: Input TPM 0, Output TPM 400,000, On top +0 / +400,000, A",
    "Every day, 12:00–24:00: Input TPM 0, Output TPM 0, On top +0 / +0",
  ]);
  const block = await calendar.locator(".chart-ink .mix-3").boundingBox();
  if (block === null) throw new Error("no block");
  await page.mouse.move(block.x + block.width / 2, block.y + block.height / 2);
  await expect(cursorOf(calendar)).toHaveAttribute("aria-valuenow", "1");
  const csv = (await saved(page, calendar, "CSV table")).bytes.toString("utf8");
  expect(csv).toContain('"On top, hourly",Every day,09:00–12:00,0,400000,21');
}

async function dragMouse(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.mouse.up();
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: "dark" });

  test("a tap and a drag read the chart; nothing moves, and nothing is wider than the page", async ({ page }) => {
    const figure = await openReserve(page);
    const cursor = cursorOf(figure);
    await cursor.scrollIntoViewIfNeeded();
    const before = await figure.boundingBox();
    const box = await cursor.boundingBox();
    if (box === null) throw new Error("no chart");
    await page.touchscreen.tap(box.x + box.width - 12, box.y + 100);
    await expect(cursor).toHaveAttribute("aria-valuetext", /^24 h/);
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x, y: box.y + 100 }],
      });
    await touch("touchStart", box.x + box.width - 20);
    for (const share of [0.9, 0.7, 0.5, 0.3, 0.12]) await touch("touchMove", box.x + box.width * share);
    await touch("touchEnd", box.x + box.width * 0.12);
    await expect(cursor).toHaveAttribute("aria-valuetext", /^0 h/);
    await expect(figure.locator(".guide")).toHaveCount(1);
    expect((await figure.boundingBox())?.height).toBe(before?.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const { violations } = await new AxeBuilder({ page }).include("figure.fig").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test("a tap reads a cell of the map", async ({ page }) => {
    await openSizing(page);
    const map = figureOf(page, "Cost of every reservation");
    const cursor = cursorOf(map);
    await cursor.scrollIntoViewIfNeeded();
    const box = await cursor.boundingBox();
    if (box === null) throw new Error("no map");
    await page.touchscreen.tap(box.x + box.width - 6, box.y + 40);
    await expect(cursor).toHaveAttribute("aria-valuenow", (await cursor.getAttribute("aria-valuemax")) ?? "");
    await expect(map.locator("rect.guide")).toHaveCount(1);
    const { violations } = await new AxeBuilder({ page }).include("figure.fig").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

test("axe has nothing against a chart that is read", async ({ page }) => {
  await openExample(page);
  await goTo(page, "Compare");
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const title of [/^Cumulative cost/, /versus/]) {
    await cursorOf(figureOf(page, title)).press("ArrowLeft");
    const { violations } = await new AxeBuilder({ page }).include("main").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join()}`)).toEqual(
      [],
    );
  }
});

test("on paper nothing is left of it, and in forced colours the guide is seen", async ({ page }) => {
  const figure = await openReserve(page);
  const cursor = cursorOf(figure);
  await cursor.press("Home");
  await page.emulateMedia({ forcedColors: "active" });
  const { ground, guide } = await figure.locator(".guide").evaluate((path) => ({
    ground: getComputedStyle(document.body).backgroundColor,
    guide: getComputedStyle(path).stroke,
  }));
  expect(guide).not.toBe(ground);
  await page.emulateMedia({ media: "print", forcedColors: "none" });
  await expect(figure.locator(".guide")).toBeHidden();
  await expect(figure.locator(".chart-values")).toBeHidden();
});

/** What "Save as" hands to the browser: its name and its bytes. */
async function saved(page: Page, figure: Locator, kind: "PNG picture" | "SVG picture" | "CSV table") {
  await figure.getByRole("button", { name: "Save as" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("menuitem", { name: kind }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("a chart is saved as a picture on white, also from the dark, and its table with exact amounts", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const figure = await openReserve(page);
  const svg = await saved(page, figure, "SVG picture");
  const text = svg.bytes.toString("utf8");
  expect(svg.name).toBe("Cost per day, by hours used.svg");
  expect(text.slice(0, text.indexOf(">"))).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(text).toContain("<title>Cost per day, by hours used</title>");
  expect(text).toContain("You plan 16 h");
  expect(/ (class|style)=|var\(/.test(text)).toBe(false);
  const png = await saved(page, figure, "PNG picture");
  expect([...png.bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
  const drawing = await figure.locator(".chart-ink svg").boundingBox();
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
    (drawing?.width ?? 0) * 2,
    (drawing?.height ?? 0) * 2,
  ]);
  // The theme was read in the light and is as it was.
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", /./);
  const csv = await saved(page, figure, "CSV table");
  expect(csv.name).toBe("Cost per day, by hours used.csv");
  const lines = csv.bytes.toString("utf8").split("\r\n");
  expect(lines[0]).toBe('\uFEFFHours per day,"Hourly, USD per day","Daily, USD per day",Mark');
  expect(lines).toContain("12,84,84,break-even");
  expect(lines).toContain("16,112,84,your plan");
  await figure.getByRole("button", { name: "As a table" }).click();
  expect((await saved(page, figure, "CSV table")).bytes.equals(csv.bytes)).toBe(true);
  await figure.getByRole("button", { name: "Save as" }).click();
  await expect(figure.getByRole("menuitem", { name: "PNG picture" })).toHaveAttribute("aria-disabled", "true");
});

test("bars and zones are saved too: every group of a table stands in each of its rows", async ({ page }) => {
  await openSaved(page, TWO_WAYS);
  await goTo(page, "Compare");
  const bars = page.getByRole("figure").first();
  const lines = (await saved(page, bars, "CSV table")).bytes.toString("utf8").split("\r\n");
  expect(lines[1]).toMatch(/^By the day,/);
  expect(lines.filter((line) => line.includes(",Total,")).length).toBe(2);
  expect((await saved(page, bars, "PNG picture")).bytes.length).toBeGreaterThan(2000);

  // The zones of a volume: read by keys and under the mouse as the table under them says, and saved by keys alone.
  const zones = figureOf(page, /by volume$/);
  const rows = await page
    .locator(".cmp-zones tbody tr")
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));
  const stops = await readAll(zones);
  expect(stops.map(({ values: [from] }) => from)).toEqual(rows.map(([, , costFrom]) => costFrom));
  expect(stops.map(({ said: text }) => text)).toContain(
    "Daily, 2,019,231 to 2,400,000 requests per month: At the start 2,520.00, At the end 2,520.00, Next best Tokens, more by 225.60, USD, you are here",
  );
  const last = await zones.locator(".chart-ink rect[x]").last().boundingBox();
  if (last === null) throw new Error("no zone");
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2);
  await expect(cursorOf(zones)).toHaveAttribute("aria-valuenow", String(rows.length - 1));
  const menu = zones.getByRole("button", { name: "Save as" });
  await menu.press("Enter");
  await expect(zones.getByRole("menuitem", { name: "PNG picture" })).toBeFocused();
  await page.keyboard.press("End");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  await expect(menu).toBeFocused();
  const csv = (await readFile(await download.path())).toString("utf8").split("\r\n");
  expect(csv).toContain(
    '"PTU, daily subscription, you are here",2019231,2400000,2520,2520,"Tokens, 2,745.60 at 2.20 M"',
  );
});
