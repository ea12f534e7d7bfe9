import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell, csvText, PUBLISHED_CSV, type CsvDialect } from "./csvText";

const cell = (text: string) => csvCell(text, PUBLISHED_CSV);
const GERMAN: CsvDialect = { separator: ";", decimal: ",", mark: true, end: "\r\n" };
const TABS: CsvDialect = { separator: "\t", decimal: ",", mark: false, end: "\n" };
const STARTS = /^[\s\p{C}"]*[=+\-@＝＋－＠]/u;

describe("one cell", () => {
  it.each(["0", "12.50", "-3", "-0.5"])("leaves the number %s", (text) => {
    expect(cell(text)).toBe(text);
  });

  it.each([
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "\0x",
    "--1",
    "+5",
    "-1e5",
    "  =1",
    "\u200B=1",
    "\0=1",
  ])("makes %j plain text", (text) => {
    expect(cell(text).replace(/^"/, "")).toMatch(/^'/);
  });

  it("quotes and neutralises what starts with a tab or a line break", () => {
    expect(cell("\t=1")).toBe("'\t'=1");
    expect(cell("\r=1")).toBe("\"'\r'=1\"");
    expect(cell("\n=1")).toBe("\"'\n'=1\"");
  });

  it("quotes as RFC 4180 says", () => {
    expect(cell('a "b", c')).toBe('"a ""b"", c"');
    expect(cell("two\nlines")).toBe('"two\nlines"');
    expect(cell("a; b")).toBe("a; b");
    expect(cell("plain text")).toBe("plain text");
    expect(cell("")).toBe("");
  });
});

describe("fault 55: a file for spreadsheets of other locales", () => {
  it("has their separator and decimal mark, and numbers stay numbers", () => {
    const rows = [
      ["model", "price"],
      ["qwen-plus", { number: "0.0008" }],
      ["a;b", { number: "-12.5" }],
      ["1,5", ""],
    ];
    expect(csvText(rows, GERMAN)).toBe('\uFEFFmodel;price\r\nqwen-plus;0,0008\r\n"a;b";-12,5\r\n1,5;\r\n');
    expect(csvText(rows, TABS)).toBe("model\tprice\nqwen-plus\t0,0008\na;b\t-12,5\n1,5\t\n");
    expect(csvText(rows, PUBLISHED_CSV)).toBe('model,price\nqwen-plus,0.0008\na;b,-12.5\n"1,5",\n');
  });

  it("a decimal comma beside a comma as separator is quoted", () => {
    expect(csvText([[{ number: "0.5" }, { number: "7" }]], { ...PUBLISHED_CSV, decimal: "," })).toBe('"0,5",7\n');
  });
});

describe("fault 63: no cell is a formula, with whatever separator the file is read", () => {
  it.each([
    "a;=cmd()",
    "a\t=cmd()",
    "a|=cmd()",
    "a,@SUM(A1)",
    'a;"=cmd()',
    "a; \u200B=1",
    "a\n=1",
    "x;-5|cmd",
    "a;;＝1",
    '";=1',
  ])("%j", (text) => {
    for (const dialect of [PUBLISHED_CSV, GERMAN, TABS])
      expect(hostile(csvText([["first", text, "last"]], dialect))).toEqual([]);
  });

  it("any text, any dialect, any reader", () => {
    const texts = fc.array(
      fc.string({
        unit: fc.constantFrom(
          "=",
          "+",
          "-",
          "@",
          "＝",
          ";",
          ",",
          "\t",
          "|",
          "\n",
          "\r",
          '"',
          "'",
          " ",
          "a",
          "1",
          "\u200b",
          "\0",
        ),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(PUBLISHED_CSV, GERMAN, TABS), (cells, dialect) => {
        expect(hostile(csvText([cells], dialect))).toEqual([]);
      }),
    );
  });

  it("the text is still there", () => {
    expect(cell("2026-01-05;=1+1;x")).toBe("2026-01-05;'=1+1;x");
  });
});

/**
 * Cells that start a formula when a file is cut at a separator and at line breaks by a reader that knows no quotes;
 * numbers are none.
 */
function hostile(file: string): readonly string[] {
  return [",", ";", "\t", "|"].flatMap((separator) =>
    file
      .replace(/^\uFEFF/, "")
      .split(/[\r\n]/)
      .flatMap((line) => line.split(separator))
      .filter((one) => STARTS.test(one) && !/^-\d+(?:[.,]\d+)?"?$/.test(one)),
  );
}
