import { describe, expect, it } from "vitest";
import { cellCharacters, shownColumns } from "./shownColumns";

/** Columns of a file of which the last three are in use. */
function wide(columns: number) {
  const names = Array.from({ length: columns }, (_, at) => `extra ${at}`);
  return [...names, "timestamp", "input_tokens", "output_tokens"];
}

const shownOf = (columns: readonly string[], query: string) =>
  shownColumns(columns, [columns.length - 3, columns.length - 2, columns.length - 1], query);

describe("fault 60: the preview of a wide file is bounded", () => {
  it("all columns of a usual file", () => expect(shownOf(wide(10), "").columns).toHaveLength(13));

  it("twenty-four of three thousand, those in use among them, in the order of the file", () => {
    const { columns, found } = shownOf(wide(2_997), "");
    expect(found).toBe(3_000);
    expect(columns.map(({ column }) => column)).toEqual([
      ...Array.from({ length: 21 }, (_, at) => at),
      2_997,
      2_998,
      2_999,
    ]);
  });

  it("any other is found by its name", () => {
    const { columns, found } = shownOf(wide(2_997), " EXTRA 299");
    expect(columns.map(({ name }) => name)).toEqual([
      "extra 299",
      ...Array.from({ length: 7 }, (_, at) => `extra ${2_990 + at}`),
      "timestamp",
      "input_tokens",
      "output_tokens",
    ]);
    expect(found).toBe(8);
    expect(shownOf(wide(2_997), "nothing").columns).toHaveLength(3);
  });

  it("a long name is cut, never within a character", () => {
    const columns = ["😀".repeat(100), "timestamp"];
    expect(shownColumns(columns, [1], "").columns[0]?.name).toBe(`${"😀".repeat(cellCharacters / 2)}…`);
  });
});
