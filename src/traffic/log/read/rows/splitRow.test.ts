import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../../readText.testing";
import { newSplitRow, splitRow } from "./splitRow";
import { utf8Text } from "../utf8Text";

function split(
  text: string,
  separator = ",",
): { readonly rows: readonly (readonly string[])[]; readonly lines: number; readonly outcome: string } {
  const bytes = bytesOf(text);
  const row = newSplitRow();
  const rows: string[][] = [];
  let lines = 0;
  for (let at = 0; at < bytes.length; at = row.next) {
    const outcome = splitRow(bytes, at, bytes.length, separator.charCodeAt(0), true, row);
    if (outcome !== "row") return { rows, lines, outcome };
    rows.push(
      row.start.slice(0, row.count).map((start, field) => {
        const value = utf8Text(bytes, start, row.end[field] ?? 0);
        return row.isDoubled[field] === true ? value.replaceAll('""', '"') : value;
      }),
    );
    lines += row.lines;
  }
  return { rows, lines, outcome: "row" };
}

describe("splitRow", () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "é", "文", "😀", '"', ",", ";", "\t", "\n", "\r", " ", "1") }),
    fc.stringMatching(/^[a-z0-9]{0,6}$/),
  );

  it("splits what Papa Parse writes, and as Papa Parse splits it", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n"),
        (table, delimiter, newline) => {
          const text = Papa.unparse(table, { delimiter, newline });
          // A file without a character has no row to Papa Parse.
          fc.pre(text !== "");
          const ours = split(text + newline, delimiter).rows;
          expect(ours).toEqual(table);
          expect(ours).toEqual(Papa.parse<string[]>(text, { delimiter, newline }).data);
          compared += 1;
        },
      ),
      { numRuns: 500 },
    );
    expect(compared).toBe(500);
  });

  it("counts the lines of a row", () => expect(split('a,"b\nc\r\nd\re"\r\nf').lines).toBe(4));
  it("takes a quote inside a field as it is", () => expect(split('5" disk,a"b').rows).toEqual([['5" disk', 'a"b']]));
  it("knows a quote that is never closed, and text behind one", () => {
    expect(split('a,"b,c\n').outcome).toBe("open");
    expect(split('a,"b"c\n').outcome).toBe("broken");
  });
  it("waits for the rest of a row", () => {
    for (const text of ["a,b", 'a,"b', 'a,"b"', "a,b\r"]) {
      const bytes = bytesOf(text);
      expect(splitRow(bytes, 0, bytes.length, 44, false, newSplitRow()), text).toBe("part");
    }
  });
});

describe("utf8Text", () => {
  it("is what a decoder gives, for good bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const bytes = bytesOf(text);
        expect(utf8Text(bytes, 0, bytes.length)).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
      }),
    );
    expect(utf8Text(bytesOf("x".repeat(10_000)), 0, 10_000)).toHaveLength(10_000);
  });

  it("never fails on bad ones", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const ours = utf8Text(bytes, 0, bytes.length);
        expect(ours.replaceAll("\ufffd", "")).toBe(
          new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).replaceAll("\ufffd", ""),
        );
      }),
    );
  });
});
