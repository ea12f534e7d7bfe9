import { describe, expect, it } from "vitest";
import type { BadRow } from "../../traffic/log/logCounts";
import { rowNotes } from "./sizeNotes";

const bad = (line: number, more: Partial<BadRow> = {}): BadRow => ({
  line,
  code: "tokens",
  column: "input",
  text: "abc",
  ...more,
});

describe("what is said of rows", () => {
  it("is nothing where all were taken", () => {
    expect(rowNotes({ read: 5, taken: 5, leftOut: 0, bad: 0, badRows: [] }, "log.csv")).toEqual([]);
  });

  it("counts failed and bad rows and shows the bad ones", () => {
    expect(rowNotes({ read: 9, taken: 6, leftOut: 3, noUsage: 2, bad: 0, badRows: [] }, "log.csv")).toEqual([
      "log.csv: 1 of 9 rows left out: failed requests",
      "log.csv: 2 of 9 rows have no usage recorded: no requests, but their minutes count",
    ]);
    expect(rowNotes({ read: 9, taken: 9, leftOut: 0, noUsage: 2, bad: 0, badRows: [] }, "p.csv")).toHaveLength(1);
    expect(
      rowNotes(
        {
          read: 9,
          taken: 6,
          leftOut: 1,
          bad: 2,
          badRows: [bad(3), bad(7, { code: "columns", column: "", text: "a,b" })],
        },
        "log.csv",
      ),
    ).toEqual([
      "log.csv: 1 of 9 rows left out: failed requests",
      "log.csv: 2 of 9 rows are bad and not counted:",
      '  line 3: not a whole number of tokens in "input": "abc"',
      '  line 7: another number of columns than the header: "a,b"',
    ]);
  });

  it("shows ten and counts the others", () => {
    const badRows = Array.from({ length: 12 }, (_, index) => bad(index + 2));
    const notes = rowNotes({ read: 20, taken: 8, leftOut: 0, bad: 12, badRows }, "log.csv");
    expect([notes.length, notes.at(-1)]).toEqual([12, "  and 2 more"]);
    expect(rowNotes({ read: 20, taken: 10, leftOut: 0, bad: 10, badRows: badRows.slice(2) }, "log.csv")).toHaveLength(
      11,
    );
  });

  it("has one line a row, whatever the row holds", () => {
    const [, note] = rowNotes(
      { read: 1, taken: 0, leftOut: 0, bad: 1, badRows: [bad(2, { text: "a\nb\u001b[31m\u009b" })] },
      "log.csv",
    );
    expect(note).toBe('  line 2: not a whole number of tokens in "input": "a\\nb\\u001b[31m?"');
  });
});
