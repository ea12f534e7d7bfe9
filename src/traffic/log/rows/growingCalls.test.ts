import { describe, expect, test } from "vitest";
import { bytesOf, readText, requestsOf, understood } from "../readText.testing";
import { keyColumns } from "./keyColumns";
import { newReader } from "./newTrafficReader";
import { ordinaryFormat } from "./ordinaryFormat";

type Row = readonly [second: number, id: string, input: number, output: number];

/** A call of its own in each of the first rows tells what the columns are. */
const OTHERS: readonly Row[] = [1, 2, 3, 4, 5].map((at) => [at, `c-${at}`, 100 + at, 7]);

function stampOf(second: number): string {
  return `2026-01-05T09:00:${String(second).padStart(2, "0")}Z`;
}

const csv = (idColumn: string) => (rows: readonly Row[]) =>
  [
    `time,${idColumn},input_tokens,output_tokens`,
    ...rows.map(([at, ...rest]) => [stampOf(at), ...rest].join(",")),
  ].join("\n") + "\n";
const jsonLines = (rows: readonly Row[]) =>
  rows
    .map(([at, request_id, input_tokens, output_tokens]) =>
      JSON.stringify({ time: stampOf(at), request_id, input_tokens, output_tokens }),
    )
    .join("\n") + "\n";

const GROWING: readonly Row[] = [
  [10, "s-1", 500, 1],
  [11, "s-1", 500, 40],
  [12, "s-2", 300, 9],
  [13, "s-1", 500, 90],
];

describe.each([
  ["a table", csv("request_id")],
  ["lines of JSON", jsonLines],
])("a call that is written again as its output grows, in %s", (_name, written) => {
  test("counts once, with its largest row, whether it is read the fast way or not", () => {
    const text = written([...OTHERS, ...GROWING]);
    const read = readText(text);
    expect(requestsOf(read).slice(5)).toEqual([
      { at: "2026-01-05T09:00:13.000000000Z", input: 500, output: 90 },
      { at: "2026-01-05T09:00:12.000000000Z", input: 300, output: 9 },
    ]);
    expect(read.counts).toMatchObject({ read: 9, taken: 7, leftOut: 2, grown: 2 });
    expect(read.counts.repeated).toBeUndefined();
    const understanding = understood(text);
    const format = ordinaryFormat(understanding, keyColumns(understanding));
    expect(format).not.toBeNull();
    const careful = newReader(understanding, null);
    careful.push(bytesOf(text));
    expect(careful.finish()).toEqual(read);
  });

  test("is the same in any order of its rows", () => {
    const orders = [GROWING, [...GROWING].reverse(), [GROWING[3]!, GROWING[0]!, GROWING[2]!, GROWING[1]!]];
    const found = orders.map((rows) =>
      requestsOf(readText(written([...OTHERS, ...rows])))
        .map((one) => JSON.stringify(one))
        .sort(),
    );
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  test("the same row twice is a repetition, and another input another call", () => {
    const again: readonly Row[] = [
      [10, "s-1", 500, 40],
      [20, "s-1", 500, 40],
      [21, "s-1", 900, 40],
    ];
    const read = readText(written([...OTHERS, ...again]));
    expect(read.counts).toMatchObject({ taken: 7, repeated: 1 });
    expect(read.counts.grown).toBeUndefined();
    expect(
      requestsOf(read)
        .slice(5)
        .map(({ input }) => input),
    ).toEqual([500, 900]);
  });
});

test("rows under an id of a session are calls of their own", () => {
  const read = readText(csv("session_id")([...OTHERS, ...GROWING]));
  expect(read.counts).toMatchObject({ taken: 9 });
});

test("a column of counts in a log of requests says nothing, be it filled or not", () => {
  const rows = Array.from({ length: 12 }, (_, at) => `${stampOf(at * 3)},m,10,${at},${at === 7 ? "n/a" : 1},q${at}`);
  const text = `time,model,input_tokens,output_tokens,requests,request_id\n${rows.join("\n")}\n`;
  const understanding = understood(text);
  expect(understanding.row.value.each).toBe("request");
  const [fast, careful] = [ordinaryFormat(understanding, keyColumns(understanding)), null].map((format) => {
    const reader = newReader(understanding, format);
    reader.push(bytesOf(text));
    return reader.finish();
  });
  expect(fast).toEqual(careful);
  expect(fast?.counts).toMatchObject({ taken: 12, bad: 0 });
});
