import { expect, test, vi } from "vitest";
import type { LogFormat } from "../traffic/log/logFormat";
import type { ImportProgress } from "./trafficFacts";
import { readLogFile, sampleLogFile } from "./readLogFile";

const TEXT = [
  "timestamp,input_tokens,output_tokens",
  "2026-03-02T09:00:00Z,10,1",
  "2026-03-02T09:01:30Z,20,2",
  "",
].join("\n");

const NEVER = new AbortController().signal;

async function formatOf(log: Blob): Promise<LogFormat> {
  const sampled = await sampleLogFile(log, "UTC", null);
  if (!sampled.ok) throw new Error(sampled.refusal);
  return sampled.sample.format;
}

function utf16(text: string): Blob {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  [...text].forEach((character, index) => (bytes[2 + index * 2] = character.charCodeAt(0)));
  return new Blob([bytes]);
}

test("a file is looked at and read the same whatever it is encoded in", async () => {
  for (const log of [new Blob([TEXT]), new Blob(["\uFEFF", TEXT]), utf16(TEXT)]) {
    const read = await readLogFile(log, await formatOf(log), () => undefined, NEVER);
    expect(read).toMatchObject({ kind: "requests", counts: { read: 2, taken: 2, leftOut: 0, bad: 0 } });
  }
});

test("what is no log is refused by its content", async () => {
  expect(await sampleLogFile(new Blob([]), "UTC", null)).toEqual({ ok: false, refusal: "empty" });
  expect(await sampleLogFile(new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)]), "UTC", null)).toEqual({
    ok: false,
    refusal: "not-text",
  });
});

test("another layout than the recognised one can be asked for", async () => {
  const log = new Blob([TEXT.replaceAll(",", ";").replace("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z, first")]);
  const asked = await sampleLogFile(log, "UTC", { type: "delimited", separator: ";", header: true });
  expect(asked).toMatchObject({
    ok: true,
    sample: { format: { columns: ["timestamp", "input_tokens", "output_tokens"] } },
  });
  expect((await sampleLogFile(log, "UTC", { type: "delimited", separator: "\t", header: true })).ok).toBe(false);
});

test("several slices are read in order, the last report is the whole file, and a cancel leaves nothing", async () => {
  const row = "2026-03-02T09:00:00Z,10,1\n";
  const log = new Blob(["timestamp,input_tokens,output_tokens\n", row.repeat(400_000)]);
  const format = await formatOf(log);
  const reports: ImportProgress[] = [];
  const read = await readLogFile(log, format, (progress) => void reports.push(progress), NEVER);
  expect(read).toMatchObject({ counts: { read: 400_000, taken: 400_000 } });
  expect(reports.at(-1)).toEqual({ bytes: log.size, totalBytes: log.size, rows: 400_000 });
  const controller = new AbortController();
  const slices = vi.spyOn(log, "slice");
  const cancelled = readLogFile(log, format, () => undefined, controller.signal);
  controller.abort();
  await expect(cancelled).rejects.toThrow(DOMException);
  // The beginning for the encoding, and the first slice; none of the others.
  expect(slices).toHaveBeenCalledTimes(2);
});
