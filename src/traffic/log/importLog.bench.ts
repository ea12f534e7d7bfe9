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
export function benchImport(tools: BenchTools): void {
  const { inTurn, median, print } = tools;
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
  benchCareful(tools);
}

const CAREFUL_ROWS = 200_000;

/** What the careful reader does: sums by the minute, JSON lines, and requests with an id of their own. */
function benchCareful({ inTurn, print }: BenchTools): void {
  const requests = logText(CAREFUL_ROWS)
    .text.split("\n")
    .slice(1, -1)
    .map((line) => line.split(","));
  const good = requests.filter(
    ([at = "", input = "", output = ""]) => !/T25:|many|-/.test(`${at.slice(10)}${input}${output}`),
  );
  const start = Date.UTC(2026, 0, 5);
  const csv = (head: string, rows: readonly string[]): string => `${head}\n${rows.join("\n")}\n`;
  const byName = (text: string) => (): void => {
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    if (data.length === 0) throw new Error("no rows");
  };
  const jsonLines = good.map(([at, input, output]) =>
    JSON.stringify({
      created_at: at,
      model: "m",
      usage: { prompt_tokens: Number(input), completion_tokens: Number(output) },
    }),
  );
  const cases = [
    {
      what: "import of sums by the minute and key",
      text: csv(
        "bucket_start,api_key,requests,input_tokens,output_tokens",
        good.map(
          ([, input, output], row) =>
            `${new Date(start + Math.floor(row / 10) * 60_000).toISOString()},key-${row % 10},3,${input},${output}`,
        ),
      ),
    },
    {
      what: "import of requests with ids",
      text: csv(
        "request_id,timestamp,input_tokens,output_tokens",
        good.map((cells, row) => `req-${(row * 7919).toString(36)}-${row},${cells.join(",")}`),
      ),
    },
    { what: "import of JSON lines", text: `${jsonLines.join("\n")}\n` },
  ];
  for (const { what, text } of cases) {
    const bytes = new TextEncoder().encode(text);
    const sampled = sampleFile(bytes.subarray(0, HEAD), false);
    if (!sampled.ok) throw new Error(sampled.refusal);
    const understanding = understand(sampled.sample, { zone: "UTC" });
    const ours = (): void => {
      const reader = newTrafficReader(understanding);
      reader.push(bytes);
      const { counts } = reader.finish();
      if (counts.taken !== good.length) throw new Error(`${counts.taken} rows of ${good.length}`);
    };
    const isJson = text.startsWith("{");
    const theirs = isJson
      ? (): void => {
          for (const line of text.split("\n")) if (line !== "") JSON.parse(line);
        }
      : byName(text);
    const timed = inTurn(3, ours, theirs);
    print({
      what,
      ours: `${(good.length / timed.ours / 1000).toFixed(2)} M rows/s`,
      against: `${isJson ? "JSON.parse a line, no checks" : "Papa Parse, rows by column name, no checks"} ${(good.length / timed.theirs / 1000).toFixed(2)} M rows/s`,
      ratio: timed.theirs / timed.ours,
    });
  }
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
