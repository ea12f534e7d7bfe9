import { gzipSync, strToU8, zipSync } from "fflate";
import { expect, test, vi } from "vitest";
import type { ImportProgress } from "./trafficFacts";
import { previewLog, readLogFile } from "./readLogFile";

const TEXT = [
  "timestamp,input_tokens,output_tokens",
  "2026-03-02T09:00:00Z,10,1",
  "2026-03-02T09:01:30Z,20,2",
  "",
].join("\n");

const UTC = { zone: "UTC" };
const NEVER = new AbortController().signal;

async function understood(log: Blob) {
  return (await previewLog(log, UTC, null)).understanding;
}

function utf16(text: string): Blob {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  [...text].forEach((character, index) => (bytes[2 + index * 2] = character.charCodeAt(0)));
  return new Blob([bytes]);
}

test("a file is previewed and read the same whatever it is encoded or packed in", async () => {
  const zip = zipSync({ "log.csv": strToU8(TEXT) });
  for (const log of [
    new Blob([TEXT]),
    new Blob(["\uFEFF", TEXT]),
    utf16(TEXT),
    new Blob([gzipSync(strToU8(TEXT)).slice()]),
    new Blob([zip.slice()]),
  ]) {
    const read = await readLogFile(log, await understood(log), () => undefined, NEVER);
    expect(read).toMatchObject({ kind: "requests", counts: { read: 2, taken: 2, leftOut: 0, bad: 0 } });
  }
});

test("a packed file is read to its end, however long it is", async () => {
  const row = "2026-03-02T09:00:00Z,10,1\n";
  const log = new Blob([gzipSync(strToU8(`timestamp,input_tokens,output_tokens\n${row.repeat(100_000)}`)).slice()]);
  const read = await readLogFile(log, await understood(log), () => undefined, NEVER);
  expect(read.counts).toMatchObject({ read: 100_000, taken: 100_000 });
});

test.each([
  ["empty", new Blob([])],
  ["not-text", new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)])],
  ["several-files", new Blob([zipSync({ "a.csv": strToU8(TEXT), "b.csv": strToU8(TEXT) }).slice()])],
  ["broken", new Blob([gzipSync(strToU8(TEXT)).slice(0, 30)])],
  ["no-rows", new Blob(["timestamp,input_tokens,output_tokens\n"])],
])("what cannot be opened is refused: %s", async (reason, log) => {
  await expect(previewLog(log, UTC, null)).rejects.toMatchObject({ reason });
});

test("another shape than the recognised one can be asked for", async () => {
  const log = new Blob([TEXT.replaceAll(",", ";").replace("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z, first")]);
  const { shape } = await understood(log);
  if (shape.type !== "delimited") throw new Error(shape.type);
  const asked = await previewLog(log, UTC, { ...shape, separator: ";", width: 3 });
  expect(asked.understanding.columns).toEqual(["timestamp", "input_tokens", "output_tokens"]);
});

test("a choice is followed, and the rest is understood anew", async () => {
  const log = new Blob([TEXT.replaceAll("input_tokens", "a").replaceAll("output_tokens", "b")]);
  expect((await understood(log)).problems).toMatchObject([{ code: "missing", what: "tokens" }]);
  const { understanding } = await previewLog(log, { ...UTC, columns: { input: "a", output: "b" } }, null);
  expect(understanding).toMatchObject({ problems: [], tokens: { input: [1], output: [2] } });
});

test("cells are shown cut, never amid a character of two units, and few rows of them (FAULTS.md 60)", async () => {
  const row = `2026-03-02T09:00:00Z,10,1,x${"😀".repeat(100)}\n`;
  const { rows } = await previewLog(
    new Blob(["timestamp,input_tokens,output_tokens,text\n", row.repeat(30)]),
    UTC,
    null,
  );
  expect(rows.map((cells) => cells[3])).toEqual(Array.from({ length: 8 }, () => `x${"😀".repeat(29)}…`));
});

test("a file that can be read in two ways shows both, and one after it was chosen", async () => {
  const rows = ["04/05/2026 09:00:00", "05/05/2026 09:00:31"].map((stamp) => `${stamp},10,1`);
  const log = new Blob([["time,input_tokens,output_tokens", ...rows, ""].join("\n")]);
  const { readings } = await previewLog(log, UTC, null);
  expect(new Set(readings.map((one) => one.understanding.time.value.form))).toEqual(new Set(["date-dmy", "date-mdy"]));
  expect(new Set(readings.map((one) => one.minutes)).size).toBe(2);
  expect(readings[0]?.understanding.time.value.form).toBe("date-dmy");
  expect((await previewLog(log, { ...UTC, form: "date-dmy" }, null)).readings).toEqual([]);
});

test("several slices are read in order, the last report is the whole file, and a cancel leaves nothing", async () => {
  const row = "2026-03-02T09:00:00Z,10,1\n";
  const log = new Blob(["timestamp,input_tokens,output_tokens\n", row.repeat(400_000)]);
  const understanding = await understood(log);
  const reports: ImportProgress[] = [];
  const read = await readLogFile(log, understanding, (progress) => void reports.push(progress), NEVER);
  expect(read).toMatchObject({ counts: { read: 400_000, taken: 400_000 } });
  expect(reports.at(-1)).toEqual({ bytes: log.size, totalBytes: log.size, rows: 400_000 });
  const controller = new AbortController();
  const slices = vi.spyOn(log, "slice");
  const cancelled = readLogFile(log, understanding, () => undefined, controller.signal);
  controller.abort();
  await expect(cancelled).rejects.toThrow(DOMException);
  // Its beginning, its end and the first slice; none of the others.
  expect(slices.mock.calls.length).toBeLessThanOrEqual(3);
});
