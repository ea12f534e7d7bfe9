import { describe, expect, it } from "vitest";
import { sampled } from "../../traffic/log/readText.testing";
import { cellCharacters, shownColumns } from "./shownColumns";

function wide(columns: number) {
  const names = Array.from({ length: columns }, (_, at) => `extra ${at}`);
  return sampled(
    `${names.join(",")},timestamp,input_tokens,output_tokens\n${names.map(() => "x").join(",")},2026-01-05T09:00:00Z,1,2\n`,
  ).format;
}

describe("fault 60: the preview of a wide file is bounded", () => {
  it("all columns of a usual file", () => expect(shownColumns(wide(10), "").columns).toHaveLength(13));

  it("twenty-four of three thousand, those in use among them, in the order of the file", () => {
    const { columns, found } = shownColumns(wide(2_997), "");
    expect(found).toBe(3_000);
    expect(columns.map(({ column }) => column)).toEqual([
      ...Array.from({ length: 21 }, (_, at) => at),
      2_997,
      2_998,
      2_999,
    ]);
  });

  it("any other is found by its name", () => {
    const { columns, found } = shownColumns(wide(2_997), " EXTRA 299");
    expect(columns.map(({ name }) => name)).toEqual([
      "extra 299",
      ...Array.from({ length: 7 }, (_, at) => `extra ${2_990 + at}`),
      "timestamp",
      "input_tokens",
      "output_tokens",
    ]);
    expect(found).toBe(8);
    expect(shownColumns(wide(2_997), "nothing").columns).toHaveLength(3);
  });

  it("a long name is cut, never within a character", () => {
    const { format } = sampled(
      `${"😀".repeat(100)},timestamp,input_tokens,output_tokens\nx,2026-01-05T09:00:00Z,1,2\n`,
    );
    expect(shownColumns(format, "").columns[0]?.name).toBe(`${"😀".repeat(cellCharacters / 2)}…`);
  });
});
