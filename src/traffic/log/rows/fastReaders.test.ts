import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOf, understood } from "../readText.testing";
import type { Understanding } from "../understanding";
import { keyColumns } from "./keyColumns";
import { newReader } from "./newTrafficReader";
import { ordinaryFormat } from "./ordinaryFormat";

const stamp = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }).map((second) => `2026-01-05T09:00:0${second}.5Z`) },
  fc.constantFrom(
    "2026-01-05 17:00:00.1234567",
    "2026-01-05T09:00:59+08:00",
    "2026/01/05 09:07:01",
    "1/5/2026 9:00 PM",
    "",
    "2026-13-05T09:00:00Z",
    "2036-06-05T09:00:00Z",
  ),
);
/** Few values, so that rows come up again. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 2 }).map(String) },
  fc.constantFrom("", "0", "-1", "1.0", "1.5", "1,000", "999999999", "1000000000", "999999999999999", "x", "0001"),
);
const text = fc.constantFrom(
  "a",
  "b",
  "a b",
  " a",
  "",
  "é",
  'say "a"',
  "line\nbreak",
  "a,b",
  "a\u0001b",
  "x".repeat(8200),
);

/** The same bytes with the fast reader and without it. */
function expectSame(understanding: Understanding, bytes: Uint8Array): number {
  const format = ordinaryFormat(understanding, keyColumns(understanding));
  expect(format).not.toBeNull();
  const [fast, careful] = [format, null].map((one) => {
    const reader = newReader(understanding, one);
    reader.push(bytes);
    const read = reader.finish();
    if (read.kind === "requests") return read;
    return { ...read, byModel: read.byModel?.map(({ name, tokens, profile }) => ({ name, tokens, of: profile() })) };
  });
  expect(fast).toEqual(careful);
  return careful!.counts.taken;
}

describe("the fast reader and the careful one agree on every row", () => {
  const cell = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const table = (names: string, rows: readonly (readonly string[])[]) =>
    bytesOf(`${names}\n${rows.map((row) => `${row.map(cell).join(",")}\n`).join("")}`);

  it.each([
    ["ids of a call", "request_id,timestamp,model,input_tokens,output_tokens"],
    ["ids of a row", "id,timestamp,model,input_tokens,output_tokens"],
  ])("of requests with %s", (_, names) => {
    const example = ["x1", "x2", "x3"].map((id) => [id, "2026-01-05T09:00:00Z", "m", "1", "1"]);
    const format = understood(new TextDecoder().decode(table(names, example)), "Europe/Berlin");
    expect(format.id).toBe(0);
    let taken = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(text, stamp, text, count, count), { maxLength: 40 }), (rows) => {
        taken += expectSame(format, table(names, rows));
      }),
      { numRuns: 100 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  it.each([
    ["a key and models", "bucket_start,api_key,model,requests,input_tokens,output_tokens"],
    ["two keys", "bucket_start,api_key,project,requests,input_tokens,output_tokens"],
  ])("of sums by %s", (_, names) => {
    const example = [0, 1, 2, 3].map((minute) => [`2026-01-05T09:0${minute}:00Z`, "k", "m", "3", "10", "20"]);
    const format = understood(new TextDecoder().decode(table(names, example)), "Europe/Berlin");
    expect(format.row.value.each).toBe("sum");
    let taken = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(stamp, text, text, count, count, count), { maxLength: 40 }), (rows) => {
        taken += expectSame(format, table(names, rows));
      }),
      { numRuns: 100 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  it("of lines of JSON, whatever stands in them", () => {
    const first = {
      id: "x",
      created_at: "2026-01-05T09:00:00Z",
      model: "m",
      status: "ok",
      usage: { prompt_tokens: 5, completion_tokens: 5, details: { cached_tokens: 1 } },
    };
    const format = understood(
      ["x1", "x2", "x3"].map((id) => `${JSON.stringify({ ...first, id })}\n`).join(""),
      "Europe/Berlin",
    );
    const number = fc.oneof(
      { weight: 6, arbitrary: fc.nat({ max: 3 }) },
      fc.constantFrom<unknown>("2", "", null, true, 1.5, -1, 1e9, 12345678901234567890, [3], [], {}, "x"),
    );
    const word = fc.oneof(text, fc.constantFrom<unknown>(null, true, false, 200, 429, "error", 1.5, 1e21, [], ["a"]));
    const usage = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record(
          {
            prompt_tokens: number,
            completion_tokens: number,
            details: fc.oneof(fc.record({ cached_tokens: number }), fc.constantFrom(null, 5, '{"cached_tokens":1}')),
          },
          { requiredKeys: ["prompt_tokens", "completion_tokens"] },
        ),
      },
      fc.constantFrom(null, 3, "text", '{"prompt_tokens":5,"completion_tokens":5}', [
        { key: "prompt_tokens", value: 1 },
      ]),
    );
    const record = fc
      .record(
        {
          note: fc.jsonValue(),
          id: word,
          created_at: fc.oneof({ weight: 6, arbitrary: stamp }, fc.constantFrom<unknown>(1767603600, null)),
          model: word,
          status: word,
          usage,
          "usage.prompt_tokens": number,
        },
        { requiredKeys: ["created_at", "usage"] },
      )
      .map((value) => JSON.stringify(value));
    const broken = fc.constantFrom(
      "",
      "{",
      "[",
      '{"created_at":"2026-01-05T09:00:00Z","usage":{"prompt_tokens":1,"completion_tokens":2}} ',
      '{"created_at":"2026-01-05T09:00:00Z","usage":{"prompt_tokens":1,"completion_tokens":2}},',
      '{"created_at":"2026-01-05T09:00:00Z","usage":{"prompt_tokens":1,"completion_tokens":2},}',
      '{"created_at":"2026-01-05T09:00:00Z","usage":{"prompt_tokens":01,"completion_tokens":2}}',
      '{"created_at":"2026-01-05T09:00:00Z","usage":{"prompt_tokens":1,"completion_tokens":2,"prompt_tokens":3}}',
      '{"created_at":"2026-01-05T09:00:00Z","usage":{"prompt_tokens":1},"usage":{"prompt_tokens":1,"completion_tokens":2}}',
      '{"created_at":"2026-01-05T09:00:00Z","\\u0075sage":{"prompt_tokens":1,"completion_tokens":2}}',
      '{"created_at":"2026-01-05T09:00:00Z","note":"\\x","usage":{"prompt_tokens":1,"completion_tokens":2}}',
      '{"created_at":"2026-01-05T09:00:00Z","note":[1e5,-0.5,{"a":[]}],"usage":{"prompt_tokens":1,"completion_tokens":2}}',
      '{ "created_at" : "2026-01-05T09:00:00Z" , "usage" : { "prompt_tokens" : 1 , "completion_tokens" : 2 } }',
      '{"created_at":"2026-01-05T09:00:00Z","note":1.,"usage":{"prompt_tokens":1,"completion_tokens":2}}',
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: record }, broken), { maxLength: 30 }), (lines) => {
        taken += expectSame(format, bytesOf(lines.map((line) => `${line}\n`).join("")));
      }),
      { numRuns: 80 },
    );
    expect(taken).toBeGreaterThan(70);
  });
});
