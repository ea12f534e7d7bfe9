import Papa from "papaparse";
import type { BenchTools } from "./bench.testing";
import { logText } from "./benchLog.testing";
import { newLogReader } from "./newLogReader";
import { sampleLog } from "./sampleLog";

const ROWS = 1_000_000;
const CHUNK = 64 * 1024;
/** In pieces Papa Parse is about twice as fast as at once or row by row. */
const PAPA_CHUNK = 1024 * 1024;

/** Import of a log against Papa Parse, and at ten times the size. */
export function benchImport({ inTurn, median, print }: BenchTools): void {
  const { text, bad } = logText(ROWS);
  const bytes = new TextEncoder().encode(text);
  const body = bytes.subarray(bytes.indexOf(10) + 1);
  const sampled = sampleLog(bytes.subarray(0, CHUNK), false, "UTC");
  if (!sampled.ok) throw new Error(sampled.refusal);
  const { format } = sampled.sample;

  const ours = (times: number): void => {
    const reader = newLogReader(format);
    for (let time = 0; time < times; time++) {
      const part = time === 0 ? bytes : body;
      for (let at = 0; at < part.length; at += CHUNK) reader.push(part.subarray(at, at + CHUNK));
    }
    const { counts } = reader.finish();
    if (counts.bad !== bad * times || counts.taken !== (ROWS - bad) * times) throw new Error(`${counts.bad} bad rows of ${bad * times}`);
  };
  const split = (): void => {
    const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    if (data.length !== ROWS + 1) throw new Error(`${data.length} rows`);
  };
  const splitInChunks = (): void => {
    let found = 0;
    Papa.parse<string[]>(text, { skipEmptyLines: true, chunkSize: PAPA_CHUNK, chunk: ({ data }) => void (found += data.length) });
    if (found !== ROWS + 1) throw new Error(`${found} rows`);
  };
  const checked = (): void => {
    const found = checkedByPapa(text);
    if (found.bad !== bad) throw new Error(`${found.bad} bad rows of ${bad}`);
  };

  const size = `${(bytes.length / 1e6).toFixed(0)} MB`;
  const rate = (ms: number, rows = ROWS): string => `${(rows / ms / 1000).toFixed(2)} M rows/s`;
  const fair = inTurn(5, () => ours(1), checked);
  print({
    what: `import of 1,000,000 rows (${size}, ${bad} bad ones caught)`, ours: rate(fair.ours),
    against: `Papa Parse, same checks ${rate(fair.theirs)}`, ratio: fair.theirs / fair.ours, goal: 15,
  });
  const bare = inTurn(3, () => ours(1), split);
  print({
    what: "  the same, Papa Parse as it is called mostly", ours: rate(bare.ours),
    against: `splitting only, at once ${rate(bare.theirs)}`, ratio: bare.theirs / bare.ours, goal: 15,
  });
  const fastest = inTurn(3, () => ours(1), splitInChunks);
  print({
    what: "  the same, Papa Parse at its fastest, no checks", ours: rate(fastest.ours),
    against: `splitting only, in chunks ${rate(fastest.theirs)}`, ratio: fastest.theirs / fastest.ours,
  });
  const tenfold = median(3, () => ours(10));
  print({ what: "  at ten times the size", ours: `${rate(tenfold, ROWS * 10)}, ${(tenfold / fair.ours).toFixed(1)} times the time` });
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
  Papa.parse<string[]>(text, {
    skipEmptyLines: true,
    chunkSize: PAPA_CHUNK,
    chunk: ({ data }) => {
      for (const row of isHeader ? data.slice(1) : data) take(row);
      isHeader = false;
    },
  });
  return { bad };
}
