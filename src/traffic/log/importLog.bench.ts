import Papa from "papaparse";
import type { BenchTools } from "../bench.testing";
import { logText } from "./benchLog.testing";
import { newTrafficReader } from "./rows/newTrafficReader";
import { sampleFile } from "./shape/sampleFile";
import { understand } from "./understand/understand";

const ROWS = 1_000_000;
const CHUNK = 64 * 1024;
const HEAD = 256 * 1024;
/** In pieces, and without column names, Papa Parse is fastest. */
const PAPA_CHUNK = 1024 * 1024;

/** Import of a log against Papa Parse, and at ten times the size. */
export function benchImport({ inTurn, median, print }: BenchTools): void {
  const { text, bad } = logText(ROWS);
  const bytes = new TextEncoder().encode(text);
  const body = bytes.subarray(bytes.indexOf(10) + 1);
  const sampled = sampleFile(bytes.subarray(0, HEAD), false);
  if (!sampled.ok) throw new Error(sampled.refusal);
  const understanding = understand(sampled.sample, { zone: "UTC" });

  const ours = (times: number): void => {
    const reader = newTrafficReader(understanding);
    for (let time = 0; time < times; time++) {
      const part = time === 0 ? bytes : body;
      for (let at = 0; at < part.length; at += CHUNK) reader.push(part.subarray(at, at + CHUNK));
    }
    const { counts } = reader.finish();
    if (counts.bad !== bad * times || counts.taken !== (ROWS - bad) * times)
      throw new Error(`${counts.bad} bad rows of ${bad * times}`);
  };
  const byName = (): void => {
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    if (data.length !== ROWS) throw new Error(`${data.length} rows`);
  };
  const splitInChunks = (): void => {
    let found = 0;
    inChunks(text, (rows) => {
      found += rows.length;
    });
    if (found !== ROWS + 1) throw new Error(`${found} rows`);
  };
  const checked = (): void => {
    const found = checkedByPapa(text);
    if (found.bad !== bad) throw new Error(`${found.bad} bad rows of ${bad}`);
  };

  const size = `${(bytes.length / 1e6).toFixed(0)} MB`;
  const rate = (ms: number, rows = ROWS): string => `${(rows / ms / 1000).toFixed(2)} M rows/s`;
  const named = inTurn(5, () => ours(1), byName);
  print({
    what: `import of 1,000,000 rows (${size}, ${bad} bad ones caught)`,
    ours: rate(named.ours),
    against: `Papa Parse, rows by column name, no checks ${rate(named.theirs)}`,
    ratio: named.theirs / named.ours,
    goal: 15,
  });
  const fair = inTurn(3, () => ours(1), checked);
  print({
    what: "  the same, Papa Parse in chunks of bare rows",
    ours: rate(fair.ours),
    against: `with the same checks ${rate(fair.theirs)}`,
    ratio: fair.theirs / fair.ours,
  });
  const fastest = inTurn(3, () => ours(1), splitInChunks);
  print({
    what: "  the same, Papa Parse at its fastest",
    ours: rate(fastest.ours),
    against: `bare rows in chunks, no checks ${rate(fastest.theirs)}`,
    ratio: fastest.theirs / fastest.ours,
  });
  const tenfold = median(3, () => ours(10));
  print({
    what: "  at ten times the size",
    ours: `${rate(tenfold, ROWS * 10)}, ${(tenfold / named.ours).toFixed(1)} times the time`,
  });
}

/** What an import must do with the rows that Papa Parse splits: read stamps and counts, catch those that are none. */
function checkedByPapa(text: string): { readonly bad: number } {
  const minute: number[] = [];
  const tick: number[] = [];
  const input: number[] = [];
  const output: number[] = [];
  let bad = 0;
  let isHeader = true;
  const take = ([time = "", prompt = "", completion = ""]: readonly string[]): void => {
    const at = Date.parse(time);
    if (Number.isNaN(at) || !/^\d+$/.test(prompt) || !/^\d+$/.test(completion)) {
      bad += 1;
      return;
    }
    minute.push(Math.floor(at / 60_000));
    tick.push((at % 60_000) * 1e6);
    input.push(Number(prompt));
    output.push(Number(completion));
  };
  inChunks(text, (rows) => {
    for (const row of isHeader ? rows.slice(1) : rows) take(row);
    isHeader = false;
  });
  return { bad };
}

function inChunks(text: string, onRows: (rows: readonly string[][]) => void): void {
  const config = {
    skipEmptyLines: true,
    chunkSize: PAPA_CHUNK,
    chunk: ({ data }: Papa.ParseResult<string[]>) => onRows(data),
  };
  // Its types know pieces of files only; it cuts text just as well.
  Papa.parse<string[]>(text, config as Papa.ParseConfig<string[]>);
}
