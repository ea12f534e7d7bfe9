import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrivalsOf } from "../arrivals/arrivalsOf";
import { profileOf } from "../arrivals/profileOf";
import { newTrafficReader } from "./rows/newTrafficReader";
import { sampleFile } from "./shape/sampleFile";
import { understand } from "./understand/understand";

const folder = fileURLToPath(new URL("../../../public/queries/", import.meta.url));
const traces = fileURLToPath(new URL("../../cases/traces/", import.meta.url));
const HEADER = ["minute_start", "requests", "input_tokens", "output_tokens"];
const query = (engine: string): string => readFileSync(join(folder, `profile-${engine}.sql`), "utf8");

let connection: DuckDBConnection;
let scratch: string;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "profile-"));
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  // As on a machine somewhere else: nothing may depend on where the query runs, nothing may be fetched for it.
  await connection.run("SET autoinstall_known_extensions = false; SET TimeZone = 'Asia/Tokyo'");
});
afterAll(() => {
  connection.closeSync();
  rmSync(scratch, { recursive: true, force: true });
});

/** What a user changes in the shipped file: names on the marked lines, a comment taken away, and nothing else. */
interface Changes {
  readonly file: string;
  readonly time: string;
  readonly input: string;
  readonly output: string;
  readonly zone?: string;
  /** "200": only those of this status. */
  readonly status?: string;
}

function changed(changes: Changes): string {
  const swaps: readonly (readonly [string, string])[] = [
    ["'requests.csv'", `'${changes.file.replaceAll("'", "''")}'`],
    ['CAST("timestamp" AS TIMESTAMPTZ)', `CAST("${changes.time}" AS TIMESTAMPTZ)`],
    ['CAST("input_tokens"', `CAST("${changes.input}"`],
    ['CAST("output_tokens"', `CAST("${changes.output}"`],
    ["SET TimeZone = 'UTC'", `SET TimeZone = '${changes.zone ?? "UTC"}'`],
    ...(changes.status === undefined
      ? []
      : ([["-- AND \"status\" = '200'", `AND "status" = '${changes.status}'`]] as const)),
  ];
  return swaps.reduce((text, [from, to]) => {
    expect(text.split(from), from).toHaveLength(2);
    return text.replace(from, () => to);
  }, query("duckdb"));
}

/** Lines as the profile file would hold them, the header first. */
async function byDuckDB(changes: Changes): Promise<readonly string[]> {
  const result = await connection.runAndReadAll(changed(changes));
  return [result.columnNames(), ...result.getRowsJson()].map((row) => row.map(String).join(","));
}

/** The same lines from the import of the same file. */
function byImport(file: string, zone = "UTC"): readonly string[] {
  const bytes = new Uint8Array(readFileSync(file));
  const sampled = sampleFile(bytes, true);
  if (!sampled.ok) throw new Error(sampled.refusal);
  const reader = newTrafficReader(understand(sampled.sample, { zone }));
  reader.push(bytes);
  const read = reader.finish();
  expect(read.counts.bad).toBe(0);
  const { firstMinute, minutes, requests, input, output } =
    read.kind === "profile" ? read.profile : profileOf(arrivalsOf(read.log));
  const lines = Array.from({ length: minutes }, (_, index) => {
    const start = new Date((firstMinute + index) * 60_000).toISOString().replace(".000Z", "Z");
    return [start, requests[index], input[index], output[index]].join(",");
  });
  return [HEADER.join(","), ...lines];
}

function written(name: string, lines: readonly string[]): string {
  const file = join(scratch, name);
  writeFileSync(file, lines.join("\n"));
  return file;
}

/** The same numbers each time, without an order in them. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
}

describe("the DuckDB query gives the very profile that the import gives", () => {
  it("unsorted rows, mixed zones, seven-digit fractions, failed rows, empty minutes", async () => {
    const next = numbers(7);
    const zones = [
      ["Z", 0],
      ["+08:00", 480],
      ["-05:30", -330],
      ["", 0],
    ] as const;
    const rows = Array.from({ length: 4000 }, () => {
      const [zone, offset] = zones[next() % zones.length]!;
      // Five hours, of which every second half hour is empty.
      const second = (next() % 9000) + 1800 * (next() % 5) * 2;
      const written = new Date(Date.UTC(2026, 2, 28, 22, 0, 0) + second * 1000 + offset * 60_000)
        .toISOString()
        .slice(0, 19);
      const fraction = String(next() % 10_000_000).padStart(7, "0");
      const failed = next() % 10 === 0;
      return `${written}.${fraction}${zone},${next() % 5000},${failed ? 0 : (next() % 900) + 1},${failed ? 429 : 200}`;
    });
    const file = written("mixed.csv", [
      "timestamp,input_tokens,output_tokens,status",
      ...rows,
      "2026-03-29T23:59:59.9999999Z,1,1,200",
    ]);
    const lines = await byDuckDB({
      file,
      time: "timestamp",
      input: "input_tokens",
      output: "output_tokens",
      status: "200",
    });
    expect(lines[0]).toBe(HEADER.join(","));
    expect(lines.filter((line) => line.endsWith(",0,0,0")).length).toBeGreaterThan(60);
    expect(lines.at(-1)).toBe("2026-03-29T23:59:00Z,1,1,1");
    expect(lines).toEqual(byImport(file));
  });

  it("stamps without a zone are read in the zone that is set", async () => {
    const file = written("naive.csv", [
      "Time,Prompt tokens,Completion tokens",
      "2026-01-31 23:59:30,100,10",
      "2026-02-01 00:02:00,200,20",
      "2026-01-31 23:59:59.5,300,30",
    ]);
    const changes = { file, time: "Time", input: "Prompt tokens", output: "Completion tokens", zone: "Asia/Shanghai" };
    const lines = await byDuckDB(changes);
    expect(lines).toEqual([
      HEADER.join(","),
      "2026-01-31T15:59:00Z,2,400,40",
      "2026-01-31T16:00:00Z,0,0,0",
      "2026-01-31T16:01:00Z,0,0,0",
      "2026-01-31T16:02:00Z,1,200,20",
    ]);
    expect(lines).toEqual(byImport(file, "Asia/Shanghai"));
  });

  it("an hour of a real log", async () => {
    const azure = join(traces, "requests", "azure-2023-conv.csv");
    const lines = await byDuckDB({ file: azure, time: "TIMESTAMP", input: "ContextTokens", output: "GeneratedTokens" });
    expect(lines).toEqual(byImport(azure));
    const known = readFileSync(join(traces, "profiles", "azure-2023-conv.csv"), "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1);
    const plain = (line: string): string => line.replace(/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)[^,]*/, "$1 $2");
    expect(lines.slice(1).map(plain)).toEqual(known.map(plain));
  });

  it("a value that cannot be read stops the query: no request is lost unseen", async () => {
    const file = written("bad.csv", ["timestamp,input_tokens,output_tokens", "2026-01-31T00:00:00Z,many,1"]);
    await expect(byDuckDB({ file, time: "timestamp", input: "input_tokens", output: "output_tokens" })).rejects.toThrow(
      /many/,
    );
  });
});

describe("the query files", () => {
  const engines = ["clickhouse", "duckdb", "maxcompute", "spark"];

  it("are one for each engine", () => {
    expect(readdirSync(folder).sort()).toEqual(engines.map((engine) => `profile-${engine}.sql`));
  });

  it.each(engines)(
    "%s: the columns of a profile, in order; filters left to the user; what to change is marked",
    (engine) => {
      const text = query(engine);
      const statements = text.replace(/--.*$/gm, "");
      const output = statements.slice(statements.lastIndexOf("AS minute_start"));
      const places = HEADER.map((column) => output.search(new RegExp(`\\bAS ${column}\\b`)));
      expect(
        places.every((place) => place >= 0),
        String(places),
      ).toBe(true);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      for (const mark of [
        "<- time",
        "<- input tokens",
        "<- output tokens",
        "<- leaves failed requests out",
        "<- one model only",
      ]) {
        expect(text.split(mark), mark).toHaveLength(2);
      }
      expect(text).toMatch(/<- (table|file)/);
      expect(statements).not.toMatch(/status|qwen/);
      // Said in each: how to run it, where the minutes lie, what becomes of stamps without a zone.
      for (const said of [
        /^-- {3}\S/m,
        /Clock minutes in UTC; minutes without a request .* are zeros/,
        /UTC/,
        /name none|without a zone/,
      ])
        expect(text).toMatch(said);
      const depth = [...statements].reduce((open, sign) => open + (sign === "(" ? 1 : sign === ")" ? -1 : 0), 0);
      expect(depth, "parentheses").toBe(0);
    },
  );
});
