import { describe, expect, it } from "vitest";
import { CALLS, csv, iso, lines } from "../layouts/traffic.testing";
import { COLUMN_NAMES, WRITTEN_COUNTS, WRITTEN_FORMS } from "../layouts/writtenForms.testing";
import { newTrafficReader } from "../rows/newTrafficReader";
import { sampleFile } from "../shape/sampleFile";
import type { Understanding } from "../understanding";
import { understand } from "./understand";

type Row = readonly (string | number)[];

function understood(text: string): Understanding {
  const sampled = sampleFile(new TextEncoder().encode(text), true);
  if (!sampled.ok) throw new Error(sampled.refusal);
  return understand(sampled.sample, { zone: "UTC" });
}

/** Moments in milliseconds and tokens, in order of the moments; or what was read instead. */
function read(text: string): readonly Row[] | string {
  const found = understood(text);
  if (found.problems.length > 0) return JSON.stringify(found.problems);
  const reader = newTrafficReader(found);
  reader.push(new TextEncoder().encode(text));
  const { kind, counts, ...more } = reader.finish();
  if (kind !== "requests" || !("log" in more) || counts.bad > 0) return `${kind}, ${counts.bad} bad`;
  const { log } = more;
  return Array.from({ length: log.rows }, (_, row): Row => [
    log.minute[row]! * 60_000 + Math.floor(log.tick[row]! / 1e6),
    log.input[row]!,
    log.output[row]!,
  ]).sort((a, b) => Number(a[0]) - Number(b[0]));
}

const expected = (isToTheSecond = false): readonly Row[] =>
  CALLS.map(({ at, input, output }) => [isToTheSecond ? at - (at % 1000) : at, input, output]);
const NAMES: Row = ["timestamp", "model", "input_tokens", "output_tokens"];
const rows = CALLS.map((call): Row => [iso(call.at), "qwen-plus", call.input, call.output]);

describe("a log reads as the same requests", () => {
  it("has enough forms to be tried", () => expect(WRITTEN_FORMS.length).toBeGreaterThanOrEqual(40));

  it.each(WRITTEN_FORMS.map((form) => [form.name, form] as const))(
    "with times as %s",
    (_, { write, isToTheSecond }) => {
      for (const separator of [",", ";", "\t"]) {
        const text = csv([NAMES, ...CALLS.map((call) => [write(call.at), "q", call.input, call.output])], separator);
        expect(read(text), separator).toEqual(expected(isToTheSecond));
      }
      const json = CALLS.map((call) => ({
        created_at: write(call.at),
        usage: { prompt_tokens: call.input, completion_tokens: call.output },
      }));
      for (const text of [lines(json), JSON.stringify(json, null, 2), JSON.stringify({ data: json, total: 40 })])
        expect(read(text), text.slice(0, 60)).toEqual(expected(isToTheSecond));
    },
  );

  it.each(WRITTEN_COUNTS.map((count) => [count.name, count] as const))("with counts %s", (_, { header, write }) => {
    const names = ["timestamp", "model", `input tokens${header}`, `output tokens${header}`];
    expect(
      read(csv([names, ...CALLS.map((call) => [iso(call.at), "q", write(call.input), write(call.output)])])),
    ).toEqual(expected());
  });

  it.each(COLUMN_NAMES.map((names) => [names[2], names] as const))("with columns such as %s", (_, names) => {
    expect(read(csv([names, ...rows]))).toEqual(expected());
  });

  it("with its rows in any order", () => {
    for (let turn = 1; turn < 40; turn += 7) {
      const shuffled = rows.map((_, at) => rows[(at * 17 + turn) % rows.length]!);
      expect(new Set(shuffled).size).toBe(rows.length);
      expect(read(csv([NAMES, ...shuffled]))).toEqual(expected());
    }
  });

  it("with its columns in any order", () => {
    for (const order of [
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 3, 0, 2],
      [0, 3, 2, 1],
    ])
      expect(read(csv([NAMES, ...rows].map((row) => order.map((at) => row[at]!)))), String(order)).toEqual(expected());
  });

  it("beside columns that say other things", () => {
    const others: readonly (readonly [string, (at: number) => string | number])[] = [
      ["latency_ms", (at) => 900 + at],
      ["cost_usd", (at) => (0.001 * at).toFixed(4)],
      ["max_tokens", () => 4096],
      ["request_id", (at) => `req-${at}`],
      ["user_id", (at) => at % 3],
      ["end_time", (at) => iso(CALLS[at]!.at + 1500)],
      ["updated_at", (at) => iso(CALLS[at]!.at + 86_400_000)],
      ["time_to_first_token", () => 0.31],
      ["temperature", () => 0.7],
      ["bytes_sent", (at) => 10_000 + at],
      ["tokens_per_second", () => 55.5],
      ["audio_tokens", () => 0],
      ["prompt", () => "What is the capital of France?"],
      ["day", () => "2026-03-08"],
      ["token_name", () => "default"],
      ["price_per_1k_input_tokens", () => 0.0004],
      ["rate_limit_remaining_tokens", (at) => 90_000 - at],
      ["finish_reason", () => "stop"],
      ["cached_tokens", () => 100],
      ["reasoning_tokens", () => 10],
    ];
    for (const [name, write] of others) {
      const before = csv([[name, ...NAMES], ...rows.map((row, at) => [write(at), ...row])]);
      const behind = csv([[...NAMES, name], ...rows.map((row, at) => [...row, write(at)])]);
      expect(read(before), name).toEqual(expected());
      expect(read(behind), name).toEqual(expected());
    }
    const all = csv([
      [...others.map(([name]) => name), ...NAMES],
      ...rows.map((row, at) => [...others.map(([, write]) => write(at)), ...row]),
    ]);
    expect(read(all)).toEqual(expected());
  });
});

describe("what is in doubt", () => {
  it("is day or month where both readings are about as long", () => {
    const days = ["01/02", "02/01", "03/04", "04/03"];
    const found = understood(csv([NAMES, ...days.map((day): Row => [`${day}/2026 09:00:01`, "q", 10, 2])]));
    expect(found.time).toMatchObject({ isDoubtful: true, alternatives: [{ form: expect.stringMatching(/^date-/) }] });
  });

  it("is nothing where the order of day and month only moves the log", () => {
    const found = understood(
      csv([NAMES, ...[1, 2, 5].map((second): Row => [`03/08/2026 09:00:0${second}`, "q", 10, 2])]),
    );
    expect(found.time.isDoubtful).toBe(false);
  });

  it("is the cache where name and total disagree", () => {
    const names = ["timestamp", "input_tokens", "cache_read_input_tokens", "output_tokens", "total_tokens"];
    const found = understood(
      csv([
        names,
        ...CALLS.map((call): Row => [iso(call.at), call.input, call.cached, call.output, call.input + call.output]),
      ]),
    );
    expect(found.cache).toMatchObject({ value: "apart", isDoubtful: true, alternatives: ["within"] });
  });
});

it("can be stored", () => {
  const found = understood(csv([NAMES, ...rows]));
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});
