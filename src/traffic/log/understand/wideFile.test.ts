import { describe, expect, it } from "vitest";
import { bytesOf, readBytes } from "../readText.testing";
import { sampleFile } from "../shape/sampleFile";
import { understand } from "./understand";
import type { Understanding } from "../understanding";

const WIDE = 2000;
const CALLS = [
  [String.prototype, "toLowerCase"],
  [Set.prototype, "add"],
  [Set.prototype, "has"],
  [Map.prototype, "get"],
  [RegExp.prototype, "exec"],
] as const;

/** What is done with names and cells while a file is recognised: looked up, put into sets, matched. */
function worksFor(header: readonly string[]): number {
  const text = bytesOf(
    `${header.join(",")}\n${header.map((_, at) => (at === 0 ? "2026-01-05T09:00:00Z" : String(at))).join(",")}\n`,
  );
  let calls = 0;
  // Not spies of the test runner: these keep every call, and millions of them take minutes.
  const restore = CALLS.map(([of, name]) => {
    const real = Reflect.get(of, name) as (...args: unknown[]) => unknown;
    Reflect.set(of, name, function (this: unknown, ...args: unknown[]) {
      calls += 1;
      return Reflect.apply(real, this, args);
    });
    return () => Reflect.set(of, name, real);
  });
  try {
    recognised(text);
  } finally {
    for (const one of restore) one();
  }
  return calls;
}

function recognised(bytes: Uint8Array): Understanding | string {
  const outcome = sampleFile(bytes, true);
  return outcome.ok ? understand(outcome.sample, { zone: "UTC" }) : outcome.refusal;
}

function columns(found: Understanding | string): readonly string[] {
  return typeof found === "string" ? [found] : found.columns;
}

describe("fault 60: a wide file is recognised in work that grows with its columns, not with their square", () => {
  it.each<[string, (at: number) => string]>([
    ["names of their own", (at) => `column ${at}`],
    ["one name for all", () => "value"],
    ["stamps by name", () => "timestamp"],
    ["names that are known", (at) => ["timestamp", "input_tokens", "output_tokens", "model"][at % 4] as string],
  ])("%s", (_, name) => {
    const header = Array.from({ length: WIDE }, (__, at) => name(at));
    const few = worksFor(header.slice(0, WIDE / 10));
    const many = worksFor(header);
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThan(few * 11);
    // What a name may mean is looked at for each part, and each cell as a time and as a number.
    expect(many / WIDE).toBeLessThan(1500);
  });

  it("a name that comes up thousands of times is numbered without a gap", () => {
    const header = Array.from({ length: WIDE }, () => "value");
    const names = columns(
      recognised(bytesOf(`time,${header.join(",")}\n2026-01-05T09:00:00Z,${header.map(() => "1").join(",")}\n`)),
    );
    expect(names.slice(0, 4)).toEqual(["time", "value", "value (2)", "value (3)"]);
    expect(names.at(-1)).toBe(`value (${WIDE})`);
    expect(new Set(names).size).toBe(WIDE + 1);
  });

  it("more columns than a spreadsheet has are refused", () => {
    const cells = Array.from({ length: 16_384 }, (_, at) => String(at));
    expect(columns(recognised(bytesOf(`time,${cells.join(",")}\n2026-01-05T09:00:00Z,${cells.join(",")}\n`)))).toEqual([
      "too-many-columns",
    ]);
    expect(
      columns(
        recognised(bytesOf(`time,${cells.slice(1).join(",")}\n2026-01-05T09:00:00Z,${cells.slice(1).join(",")}\n`)),
      ),
    ).toHaveLength(16_384);
  });
});

describe("fault 60: a long name", () => {
  it("is cut, and the columns behind it are still read", () => {
    const found = recognised(
      bytesOf(`time,input_tokens,output_tokens,${"[".repeat(5_000_000)}\n2026-01-05T09:00:00Z,1,2,x\n`),
    );
    if (typeof found === "string") throw new Error(found);
    expect(found.columns[3]?.length).toBe(512);
    expect([found.time.value.column, found.tokens.input, found.tokens.output]).toEqual([0, [1], [2]]);
  });

  it("a key of five million characters is no column, and a bad row names its column in short", () => {
    const outcome = recognised(
      bytesOf(`{"time":"2026-01-05T09:00:00Z","input_tokens":1,"output_tokens":2,"${"k".repeat(5_000_000)}":1}\n`),
    );
    expect(columns(outcome)).toEqual(["time", "input_tokens", "output_tokens"]);
    if (typeof outcome === "string") throw new Error(outcome);
    const { badRows } = readBytes(bytesOf('{"time":"soon","input_tokens":1,"output_tokens":2}\n'), {
      ...outcome,
      columns: ["t".repeat(10_000), "input_tokens", "output_tokens"],
    }).counts;
    expect(badRows).toHaveLength(1);
    expect(badRows[0]?.column.length).toBeLessThanOrEqual(80);
  });
});
