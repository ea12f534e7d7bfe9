import { describe, expect, it } from "vitest";
import { bytesOf } from "./readText.testing";
import { sampleLog, type SampleOutcome } from "./sampleLog";
import { newLogReader } from "./newLogReader";

const WIDE = 10_000;
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
    sampleLog(text, true, "UTC");
  } finally {
    for (const one of restore) one();
  }
  return calls;
}

function columns(outcome: SampleOutcome): readonly string[] {
  return outcome.ok ? outcome.sample.format.columns : [outcome.refusal];
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
    // Eight roles, two names each, and what a cell is taken for: it was ten thousand.
    expect(many / WIDE).toBeLessThan(200);
  });

  it("a name that comes up ten thousand times is numbered without a gap", () => {
    const header = Array.from({ length: WIDE }, () => "value");
    const names = columns(
      sampleLog(
        bytesOf(`time,${header.join(",")}\n2026-01-05T09:00:00Z,${header.map(() => "1").join(",")}\n`),
        true,
        "UTC",
      ),
    );
    expect(names.slice(0, 4)).toEqual(["time", "value", "value (2)", "value (3)"]);
    expect(names.at(-1)).toBe(`value (${WIDE})`);
    expect(new Set(names).size).toBe(WIDE + 1);
  });

  it("more columns than a spreadsheet has are refused", () => {
    const cells = Array.from({ length: 16_384 }, (_, at) => String(at));
    expect(
      columns(sampleLog(bytesOf(`time,${cells.join(",")}\n2026-01-05T09:00:00Z,${cells.join(",")}\n`), true, "UTC")),
    ).toEqual(["too-many-columns"]);
    expect(
      columns(
        sampleLog(
          bytesOf(`time,${cells.slice(1).join(",")}\n2026-01-05T09:00:00Z,${cells.slice(1).join(",")}\n`),
          true,
          "UTC",
        ),
      ),
    ).toHaveLength(16_384);
  });
});

describe("fault 60: what the page is shown of a file is bounded", () => {
  it("cells are cut, names of columns too, and so few rows that the widest file is little", () => {
    const long = "[".repeat(5_000_000);
    const text = `time,input_tokens,output_tokens,${long}\n${Array.from({ length: 30 }, () => `2026-01-05T09:00:00Z,1,2,${"😀".repeat(100)}`).join("\n")}\n`;
    const outcome = sampleLog(bytesOf(text), true, "UTC");
    expect(outcome.ok && outcome.sample.rows.map((row) => row[3])).toEqual(
      Array.from({ length: 6 }, () => `${"😀".repeat(30)}…`),
    );
    expect(outcome.ok && outcome.sample.format.columns[3]?.length).toBe(512);
    expect(outcome.ok && outcome.sample.format.roles).toMatchObject({ time: 0, input: 1, output: 2 });
  });

  it("half of a pair of units is never shown", () => {
    const outcome = sampleLog(
      bytesOf(`time,input_tokens,output_tokens,text\n2026-01-05T09:00:00Z,1,2,x${"😀".repeat(100)}\n`),
      true,
      "UTC",
    );
    expect(outcome.ok && outcome.sample.rows[0]?.[3]).toBe(`x${"😀".repeat(29)}…`);
  });

  it("a key of five million characters is no column, and a bad row names its column in short", () => {
    const outcome = sampleLog(
      bytesOf(`{"time":"2026-01-05T09:00:00Z","input_tokens":1,"output_tokens":2,"${"k".repeat(5_000_000)}":1}\n`),
      true,
      "UTC",
    );
    expect(columns(outcome)).toEqual(["time", "input_tokens", "output_tokens"]);
    if (!outcome.ok) throw new Error("the log is refused");
    const reader = newLogReader({
      ...outcome.sample.format,
      columns: ["t".repeat(10_000), "input_tokens", "output_tokens"],
    });
    reader.push(bytesOf('{"time":"soon","input_tokens":1,"output_tokens":2}\n'));
    const { badRows } = reader.finish().counts;
    expect(badRows).toHaveLength(1);
    expect(badRows[0]?.column.length).toBeLessThanOrEqual(80);
  });
});
