import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrivalsOf } from "../../arrivals/arrivalsOf";
import type { ReadLog } from "../logReader";
import type { RequestLog } from "../requestLog";
import { keyColumns } from "./keyColumns";
import { newReader, newTrafficReader } from "./newTrafficReader";
import { ordinaryFormat } from "./ordinaryFormat";
import { sampleFile } from "../shape/sampleFile";
import { bytesOf, readBytes, readText, requestsOf, sampleOf, understood } from "../readText.testing";
import { understand } from "../understand/understand";

const NAMES = "timestamp,input_tokens,output_tokens";

function requestsLog(read: ReadLog): RequestLog {
  if (read.kind !== "requests") throw new Error("a profile");
  return read.log;
}

/** What was read, in a form that compares. */
function plain(read: ReadLog): unknown {
  if (read.kind === "profile") {
    const { requests, input, output, cached, ...rest } = read.profile;
    return {
      ...rest,
      counts: read.counts,
      requests: [...requests],
      input: [...input],
      output: [...output],
      cached: cached && [...cached],
    };
  }
  const { minute, tick, input, output, cached, model, ...rest } = read.log;
  return {
    ...rest,
    counts: read.counts,
    cachedFrom: read.cachedFrom,
    minute: [...minute],
    tick: [...tick],
    input: [...input],
    output: [...output],
    cached: cached && [...cached],
    model: model && [...model],
  };
}

describe("files as they come (FAULTS.md 26)", () => {
  const same = [
    { at: "2026-01-05T09:00:00.123000000Z", input: 1200, output: 345 },
    { at: "2026-01-05T09:01:59.999000000Z", input: 7, output: 8 },
  ];
  const rows = [NAMES, "2026-01-05T09:00:00.123Z,1200,345", "2026-01-05T09:01:59.999Z,7,8"];

  it.each([
    ["LF", rows.join("\n") + "\n"],
    ["no line break at the end", rows.join("\n")],
    ["CR LF", rows.join("\r\n") + "\r\n"],
    ["CR", rows.join("\r")],
    ["a byte-order mark", "\ufeff" + rows.join("\n")],
    ["blank lines", "\n" + rows.join("\n\n\r\n") + "\n\n"],
    ["semicolons", rows.join("\n").replaceAll(",", ";")],
    ["tabs", rows.join("\n").replaceAll(",", "\t")],
    ["bars", rows.join("\n").replaceAll(",", "|")],
    ["a line for the separator", "sep=;\n" + rows.join("\n").replaceAll(",", ";")],
    ["quotes everywhere", rows.join("\n").replace(/[^,\n]+/g, '"$&"')],
    ["no header", rows.slice(1).join("\n")],
    ["naive stamps in UTC", rows.join("\n").replaceAll("Z", "")],
    ["an offset", rows.join("\n").replaceAll("T09", "T17").replaceAll("Z", "+08:00")],
    ["an offset without a colon", rows.join("\n").replaceAll("T09", "T05").replaceAll("Z", "-0400")],
    ["an offset of hours", rows.join("\n").replaceAll("T09", " 17").replaceAll("Z", "+08")],
    ["slashes", rows.join("\n").replaceAll("2026-01-05T", "2026/01/05 ")],
    ["short slashes and UTC", rows.join("\n").replaceAll("2026-01-05T0", "2026/1/5 ").replaceAll("Z", " UTC")],
    ["US 12-hour dates", rows.join("\n").replaceAll("2026-01-05T09", '"1/5/2026, 9').replaceAll("Z", ' AM"')],
    ["Chinese dates", rows.join("\n").replaceAll("2026-01-05T", "2026年01月05日 ").replaceAll("Z", "")],
    ["epoch milliseconds", `${NAMES}\n1767603600123,1200,345\n1767603719999,7,8`],
    ["epoch seconds", `${NAMES}\n1767603600.123,1200,345\n1767603719.999,7,8`],
    ["grouped and pointed numbers", rows.join("\n").replace("1200", '"1,200"').replace(",7,", ",7.0,")],
    ["blanks around values", rows.join("\n").replaceAll(",", " , ")],
    ["a separator at the end of the header only", rows.join("\n").replace("\n", ",\n")],
    ["separators at the end", rows.map((row) => `${row},`).join("\n")],
    ["empty fields at the end", rows.join(",,\n").replace(",,", "")],
    [
      "a list in JSON",
      `[\n{"timestamp":"2026-01-05T09:00:00.123Z","input_tokens":1200,"output_tokens":345},\n{"timestamp":"2026-01-05T09:01:59.999Z","input_tokens":"7","output_tokens":8}\n]\n`,
    ],
  ])("%s", (_, text) => {
    const read = readText(text);
    expect(read.counts).toEqual({ read: 2, taken: 2, leftOut: 0, bad: 0, badRows: [] });
    expect(requestsOf(read)).toEqual(same);
  });

  it("keeps seven and nine digits behind the second, and cuts off more", () => {
    const text = `${NAMES}\n2026-01-05 09:00:00.1234567,1,1\n2026-01-05 09:00:00.123456789,1,1\n2026-01-05 09:00:00.1234567899,1,1\n2026-01-05 9:00:00.12345678999,1,1`;
    expect(requestsOf(readText(text)).map(({ at }) => at)).toEqual([
      "2026-01-05T09:00:00.123456700Z",
      "2026-01-05T09:00:00.123456789Z",
      "2026-01-05T09:00:00.123456789Z",
      "2026-01-05T09:00:00.123456789Z",
    ]);
  });

  it("keeps the order of the file, and reads every row by its own zone", () => {
    const text = `${NAMES}\n2026-03-01T12:00:00Z,1,1\n2026-03-01T12:00:00+08:00,2,1\n2026-03-01 12:00:00,3,1\n2026-03-01T12:00:00 UTC,4,1\n"3/1/2026, 12:00:00 AM",5,1`;
    expect(requestsOf(readText(text, "Asia/Shanghai")).map(({ at, input }) => [at.slice(0, 19), input])).toEqual([
      ["2026-03-01T12:00:00", 1],
      ["2026-03-01T04:00:00", 2],
      ["2026-03-01T04:00:00", 3],
      ["2026-03-01T12:00:00", 4],
      ["2026-02-28T16:00:00", 5],
    ]);
  });

  it("reads naive stamps of a zone with daylight saving time", () => {
    const text = `${NAMES}\n2026-03-08 01:59:07,1,1\n2026-03-08 03:00:01,1,1\n2026-11-01 00:59:02,1,1\n2026-11-01 01:30:03,1,1\n2026-11-01 02:00:05,1,1`;
    expect(requestsOf(readText(text, "America/New_York")).map(({ at }) => at.slice(5, 16))).toEqual([
      "03-08T06:59",
      "03-08T07:00",
      "11-01T04:59",
      "11-01T05:30",
      "11-01T07:00",
    ]);
  });

  it("tells equal names apart, and reads past quoted line breaks", () => {
    const text = `time,note,note,prompt_tokens,completion_tokens\n2026-01-05T09:00:00Z,"two\nlines, ""quoted""",x,10,20\n2026-01-05T09:00:01Z,,,30,40\n`;
    expect(understood(text).columns).toEqual(["time", "note", "note (2)", "prompt_tokens", "completion_tokens"]);
    expect(requestsOf(readText(text)).map(({ input, output }) => [input, output])).toEqual([
      [10, 20],
      [30, 40],
    ]);
  });

  it("reads seconds of a log's own clock digit by digit", () => {
    const read = readText(
      "arrival_s,input_tokens,output_tokens\n36000.041,710,39\n0.000000001,1,1\n59.999999999,1,1\n",
    );
    expect(read.kind === "requests" && [read.log.clock, [...read.log.minute], [...read.log.tick]]).toEqual([
      "relative",
      [600, 0, 0],
      [41_000_000, 1, 59_999_999_999],
    ]);
  });
});

describe("bad rows and rows left out (FAULTS.md 27)", () => {
  it("takes the good ones, and lists the bad ones with line and reason", () => {
    const text = [
      "timestamp,note,input_tokens,output_tokens,cached_tokens",
      "2026-01-05T09:00:00Z,ok,10,20,0",
      '2026-01-05T09:00:00Z,"a\nb\r\nc",10,20,0',
      "2026-01-05T09:00:00Z,short,10",
      "2026-01-05T09:00:00Z,long,10,20,0,30",
      ",no time,10,20,0",
      "2026-02-30T09:00:00Z,no such day,10,20,0",
      "2026-01-05T09:00:00Z,no input,,20,0",
      "2026-01-05T09:00:00Z,negative,10,-20,0",
      "2026-01-05T09:00:00Z,part,10.5,20,0",
      "2026-01-05T09:00:00Z,words,ten,20,0",
      "2026-01-05T09:00:00Z,huge,1000000000,20,0",
      "2026-01-05T09:00:00Z,cached,10,20,11",
      '2026-01-05T09:00:00Z,"broken"quote,10,20,0',
      "1999-12-31T09:00:00Z,before there were tokens,10,20,0",
      "2026-01-05T09:00:00Z,ok,10,20,",
      '2026-01-05T09:00:00Z,"open,10,20,0',
    ].join("\n");
    const { counts } = readBytes(bytesOf(text), understand(sampleOf(text), { zone: "UTC", cache: "within" }));
    expect(counts).toMatchObject({ read: 16, taken: 3, leftOut: 0, bad: 13 });
    expect(
      counts.badRows.map(({ line, code, column, text: shown }) => [line, code, column, shown.slice(0, 30)]),
    ).toEqual([
      [6, "columns", "", "2026-01-05T09:00:00Z,short,10"],
      [7, "columns", "", "2026-01-05T09:00:00Z,long,10,2"],
      [8, "time-missing", "timestamp", ""],
      [9, "time", "timestamp", "2026-02-30T09:00:00Z"],
      [10, "tokens-missing", "input_tokens", ""],
      [11, "tokens", "output_tokens", "-20"],
      [12, "tokens", "input_tokens", "10.5"],
      [13, "tokens", "input_tokens", "ten"],
      [14, "tokens-too-large", "input_tokens", "1000000000"],
      [15, "cached-over-input", "cached_tokens", "11"],
      [16, "quotes", "", '2026-01-05T09:00:00Z,"broken"q'],
      [17, "time", "timestamp", "1999-12-31T09:00:00Z"],
      [19, "quotes", "", '2026-01-05T09:00:00Z,"open,10,'],
    ]);
  });

  it("loses only the line of a quote that is never closed", () => {
    const { counts } = readText(
      `time,model,input_tokens,output_tokens\n2026-01-05T09:00:00Z,"open,1,1\n${"2026-01-05T09:00:01Z,plain,1,1\n".repeat(30_000)}`,
    );
    expect(counts).toMatchObject({ read: 30_001, taken: 30_000, bad: 1 });
    expect(counts.badRows).toMatchObject([{ line: 2, code: "quotes" }]);
  });

  it("gives up a row that is longer than any prompt, and finds the next one", () => {
    const long = "x".repeat(20_000_000);
    for (const row of [long, `2026-01-05T09:00:00Z,"${long}`]) {
      const format = understood("time,model,input_tokens,output_tokens\n2026-01-05T09:00:00Z,m,1,1\n");
      const { counts } = readBytes(
        bytesOf(
          `time,model,input_tokens,output_tokens\n2026-01-05T09:00:00Z,m,1,1\n${row}\n2026-01-05T09:00:00Z,m,1,1\nbad\n`,
        ),
        format,
        1_000_000,
      );
      expect(counts).toMatchObject({ read: 4, taken: 2, bad: 2 });
      expect(counts.badRows.map(({ line }) => line)).toEqual([3, 5]);
    }
  });

  it.each([
    ["status_code", ["200", "201", "", "429", "500", "503"], 3],
    ["status_code", ["200", "0", "Unset", "Ok", "429", "ERROR"], 4],
    ["result", ["Paris is the capital", "stop", "error", "", "1000", "500"], 4],
    ["status", ["ok", "SUCCEEDED", "200 OK", "FAILED", "timeout", "cancelled"], 3],
    ["success", ["true", "1", "True", "false", "0", "no"], 3],
    ["error", ["", "null", "None", "rate limited", "1", "true"], 3],
    ["状态", ["成功", "正常", "完成", "失败", "超时", "限流"], 3],
  ])("leaves out failed requests by %s", (name, values, taken) => {
    const lines = values.map((value, row) => `2026-01-05T09:00:0${row}Z,${row + 1},1,${value}`);
    const text = [`time,input_tokens,output_tokens,${name}`, ...lines, "2026-01-05T09:00:09Z,x,1,failed"].join("\n");
    expect(readText(text).counts).toMatchObject({
      read: values.length + 1,
      taken,
      leftOut: values.length - taken + 1,
      bad: 0,
    });
  });

  it("leaves out requests without any token, and in BurstGPT those without an answer", () => {
    const burst =
      "Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type\n5,ChatGPT,472,18,490,Conversation log\n45,ChatGPT,1087,0,1087,API log\n61,GPT-4,0,0,0,API log\n118,GPT-4,417,276,693,API log\n";
    const read = readText(burst);
    expect(read.counts).toMatchObject({ read: 4, taken: 2, leftOut: 2 });
    expect(
      read.kind === "requests" && [
        [...read.log.minute],
        [...read.log.tick],
        read.log.models,
        [...(read.log.model ?? [])],
      ],
    ).toEqual([
      [0, 1],
      [5e9, 58e9],
      ["ChatGPT", "GPT-4"],
      [0, 1],
    ]);
    expect(readText(`${NAMES}\n1,0,0\n2,10,0\n`).counts).toMatchObject({ taken: 1, leftOut: 1, noUsage: 1 });
  });

  it("a row without usage is no request, but its minute is covered, in the quick and in the careful reader", () => {
    const rows = [
      "2026-01-05T08:58:59Z,0,0",
      "2026-01-05T09:00:00Z,10,2",
      "2026-01-05T09:00:01Z,20,4",
      "2026-01-05T09:04:30Z,0,0",
    ];
    for (const written of [rows, rows.map((row) => row.replace("T", " ").replace("Z", "")), [...rows].reverse()]) {
      const read = readText(`${NAMES}\n${written.join("\n")}\n`);
      expect(read.counts).toMatchObject({ read: 4, taken: 2, leftOut: 2, noUsage: 2, bad: 0 });
      const { minutes, firstMinute, input } = arrivalsOf(requestsLog(read));
      expect([minutes, firstMinute, [...input].sort()]).toEqual([7, Date.UTC(2026, 0, 5, 8, 58) / 60_000, [10, 20]]);
    }
  });

  it("failed rows cover nothing, and rows without usage only the time of their own model", () => {
    const read = readText(
      "time,input_tokens,output_tokens,model,status\n2026-01-05T09:00:01Z,10,2,a,200\n2026-01-05T09:02:00Z,10,2,b,200\n2026-01-05T09:05:00Z,0,0,b,200\n2026-01-05T09:30:00Z,0,0,a,500\n",
    );
    const log = requestsLog(read);
    expect(read.counts).toMatchObject({ leftOut: 2, noUsage: 1 });
    expect(arrivalsOf(log).minutes).toBe(6);
    expect(arrivalsOf(log, [true, false]).minutes).toBe(1);
    expect(arrivalsOf(log, [false, true]).minutes).toBe(4);
  });

  it("does not let a stray stamp stretch the log over decades", () => {
    expect(
      readText(`${NAMES}\n2026-01-05T09:00:00Z,1,1\n2060-01-05T09:00:00Z,1,1\n2026-01-05T09:00:01Z,1,1`).counts,
    ).toMatchObject({ taken: 2, bad: 1 });
  });

  it("lists lines that are no JSON object, and counts what has no value", () => {
    const text =
      '{"created_at":"2026-01-05T09:00:00Z","usage":{"prompt_tokens":10,"completion_tokens":2}}\n{"created_at":\n[1]\n{"created_at":"2026-01-05T09:00:00Z"}\n{"created_at":"2026-01-05T09:00:00Z","status":"error","usage":{"prompt_tokens":null}}\n{"created_at":"2026-01-05T09:00:00Z","status":"ok","usage":{"prompt_tokens":1.5,"completion_tokens":2}}';
    const { counts } = readText(text);
    expect(counts).toMatchObject({ read: 6, taken: 1, leftOut: 2, bad: 3 });
    expect(counts.badRows.map(({ line, code, column }) => [line, code, column])).toEqual([
      [2, "json", ""],
      [3, "json", ""],
      [6, "tokens", "usage.prompt_tokens"],
    ]);
  });
});

describe("cached tokens", () => {
  it("come from their column where there is one", () => {
    const read = readText(
      '{"ts":1,"input_tokens":1000,"output_tokens":1,"cached_tokens":7,"hash_ids":[1]}\n{"ts":2,"input_tokens":1000,"output_tokens":1,"hash_ids":[1]}\n',
    );
    expect(read.kind === "requests" && [read.cachedFrom, [...(read.log.cached ?? [])]]).toEqual(["column", [7, 0]]);
  });

  it("are counted from the leading blocks seen before, never more than the input", () => {
    const lines = [[1, 2, 3], [1, 2, 9], [9, 1], [4], [1, 2, 3]].map((ids, row) =>
      JSON.stringify({ timestamp: row, input_length: 1100, output_length: 1, hash_ids: ids }),
    );
    const read = readText(lines.join("\n"));
    expect(read.kind === "requests" && [read.cachedFrom, [...(read.log.cached ?? [])]]).toEqual([
      "prefixes",
      [0, 1024, 1024, 0, 1100],
    ]);
  });
});

describe("profiles", () => {
  it("may be unsorted, with gaps and repeated minutes", () => {
    const read = readText(
      "minute_start,requests,input_tokens,output_tokens\n2026-01-05T09:03:00Z,2,20,2\n2026-01-05T09:00:00Z,1,10,1\n2026-01-05T09:03:00Z,5,5000000000,5\nbad,1,1,1\n",
    );
    expect(read.kind === "profile" && plain(read)).toMatchObject({
      clock: "absolute",
      firstMinute: Date.UTC(2026, 0, 5, 9) / 60_000,
      minutes: 4,
      requests: [1, 0, 0, 7],
      input: [10, 0, 0, 5000000020],
      output: [1, 0, 0, 7],
      cached: null,
      counts: { read: 4, taken: 3, bad: 1 },
    });
  });

  it("rows that tell of requests and of no tokens are minutes without requests", () => {
    const read = readText("minute,requests,input_tokens,output_tokens\n0,7,0,0\n1,1,5,6\n2,0,0,0\n3,2,0,0\n");
    expect(read.kind === "profile" && plain(read)).toMatchObject({
      minutes: 4,
      requests: [0, 1, 0, 0],
      counts: { read: 4, taken: 4, noUsage: 2 },
    });
  });

  it("keep minutes of zeros", () => {
    const read = readText("minute,requests,input_tokens,output_tokens\n0,0,0,0\n1,1,5,6\n2,0,0,0\n");
    expect(read.kind === "profile" && plain(read)).toMatchObject({
      clock: "relative",
      firstMinute: 0,
      minutes: 3,
      requests: [0, 1, 0],
    });
  });
});

describe("chunks and paths", () => {
  const stamp = fc.oneof(
    fc.integer({ min: 0, max: 400_000 }).map((ms) => new Date(Date.UTC(2026, 0, 5, 9) + ms).toISOString()),
    fc.constantFrom(
      "2026-01-05 17:00:00.1234567",
      "2026-01-05T09:00:59+08:00",
      "2026/01/05 09:07:01",
      "1/5/2026 9:00 PM",
      "",
      "nonsense",
      "2026-13-05T09:00:00Z",
      "2026-01-05T09:00:61Z",
      "2031-06-05T09:00:00Z",
    ),
  );
  const count = fc.oneof(
    fc.nat({ max: 40_000 }).map(String),
    fc.constantFrom("", "0", "-1", "1.0", "1.5", "1,000", "999999999", "1000000000", "x", "00012"),
  );
  const model = fc.constantFrom("qwen-plus", "通义千问", 'a "b"', "a\nb", "a,b", "", "\r\n");
  const status = fc.constantFrom("200", "200", "429", "", "ok", "error");
  const rows = fc.array(fc.tuple(stamp, count, count, count, model, status), { minLength: 0, maxLength: 30 });
  const HEADER = ["timestamp", "input_tokens", "output_tokens", "cached_tokens", "model", "status"];
  const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const csv = (table: readonly (readonly string[])[], end: string): string =>
    table.map((row) => row.map(quoted).join(",")).join(end);
  const format = understood(`${HEADER.join(",")}\n2026-01-05T09:00:00Z,1,1,1,m,200`, "Europe/Berlin");

  it("any cut of a file into chunks reads the same", () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        fc.boolean(),
        (table, end, chunk, capacity, ends) => {
          const bytes = bytesOf(csv([HEADER, ...table], end) + (ends ? end : ""));
          expect(plain(readBytes(bytes, format, chunk, capacity))).toEqual(plain(readBytes(bytes, format)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("any cut of JSON lines reads the same", () => {
    const lines = fc.array(
      fc.oneof(
        fc
          .record({
            timestamp: fc.nat(1e9),
            input_length: fc.nat(9000),
            output_length: fc.nat(900),
            hash_ids: fc.array(fc.nat(5)),
            note: fc.string({ unit: "binary" }),
          })
          .map((row) => JSON.stringify(row)),
        fc.constantFrom("", "{", '{"timestamp":"x"}', "é"),
      ),
    );
    const json = understood('{"timestamp":1,"input_length":5,"output_length":5,"hash_ids":[1]}');
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 200 }),
        (texts, end, chunk, capacity) => {
          const bytes = bytesOf(texts.join(end));
          expect(plain(readBytes(bytes, json, chunk, capacity))).toEqual(plain(readBytes(bytes, json)));
        },
      ),
    );
  });

  it("rows across the border of the buffer are whole", () => {
    // 262,144 bytes are held at once; every length of a line but one meets it elsewhere.
    for (const note of ["", "x", "xy", '"a\nb"', "日本"]) {
      const line = `2026-01-05T09:00:00.123Z,12,345,1,${note},200\r\n`;
      const { counts, log } = readBytes(
        bytesOf(HEADER.join(",") + "\r\n" + line.repeat(20_000) + "bad,row\r\n"),
        format,
        100_003,
      ) as Extract<ReadLog, { kind: "requests" }>;
      expect(counts).toMatchObject({ read: 20_001, taken: 20_000, bad: 1 });
      expect(log.input.every((value) => value === 12) && log.output.every((value) => value === 345)).toBe(true);
      expect(counts.badRows[0]?.line).toBe(note.includes("\n") ? 40_002 : 20_002);
    }
  });

  it("the fast reader and the careful one agree on every row", () => {
    const ordinary = ordinaryFormat(format, keyColumns(format));
    expect(ordinary).not.toBeNull();
    const readWith = (table: readonly (readonly string[])[], way: typeof ordinary): unknown => {
      const reader = newReader(format, way);
      reader.push(bytesOf(csv([HEADER, ...table], "\n")));
      return plain(reader.finish());
    };
    fc.assert(
      fc.property(rows, (table) => {
        expect(readWith(table, ordinary)).toEqual(readWith(table, null));
      }),
      { numRuns: 300 },
    );
  });

  it("no bytes at all make it fail, and the counts add up", () => {
    const json = understood('{"timestamp":1,"input_length":5,"output_length":5,"hash_ids":[1]}');
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc
        .constantFrom("2026-01-05T09:00:00.123Z", ",1,2", "\n", "\r", '"', '{"timestamp":1', "}", "[", "😀")
        .map(bytesOf),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 64 }), (pieces, capacity) => {
        const bytes = new Uint8Array(pieces.flatMap((part) => [...part]));
        for (const isWhole of [true, false]) sampleFile(bytes, isWhole);
        for (const one of [format, json, understood("minute,requests,input_tokens,output_tokens\n0,1,2,3")]) {
          const { read, taken, leftOut, bad, badRows } = readBytes(bytes, one, 7, capacity).counts;
          expect(taken + leftOut + bad).toBe(read);
          expect(badRows).toHaveLength(bad);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("lists ten thousand bad rows at most, and counts all", () => {
    const { counts } = readBytes(bytesOf(HEADER.join(",") + "\n" + "bad\n".repeat(12_000)), format);
    expect([counts.bad, counts.badRows.length, counts.badRows.at(-1)?.line]).toEqual([12_000, 10_000, 10_001]);
  });

  it("says how many rows it has read on the way", () => {
    const reader = newTrafficReader(format);
    reader.push(bytesOf(HEADER.join(",") + "\n" + "2026-01-05T09:00:00.123Z,12,345,1,m,200\n".repeat(50_000)));
    expect(reader.rowsRead).toBeGreaterThan(40_000);
    expect(reader.finish().counts.read).toBe(50_000);
    expect(reader.rowsRead).toBe(50_000);
  });
});
