import { expect, test } from "vitest";
import { trafficMessages } from "../../../format/messages/traffic";
import type { BadRow } from "../../../traffic/log/logCounts";
import { dialectOf } from "../../../store/csvPreference";
import { badRowsName } from "./badRows";
import { badRowsCsv } from "../../../worker/badRowsCsv";

const { badLine, badReason, badColumn, badText, badReasons } = trafficMessages.en;
const WORDS = { heads: [badLine, badReason, badColumn, badText] as const, reasons: badReasons };
const ROWS: readonly BadRow[] = [
  { line: 3, code: "tokens", column: "input_tokens", text: '=HYPERLINK("x")' },
  { line: 12, code: "time", column: "when, roughly", text: "＝1" },
];

test("a line a bad row, in order, with its reason in words and no cell that a spreadsheet would run", () => {
  expect(badRowsCsv(ROWS, WORDS, dialectOf(null))).toBe(
    "\uFEFFLine,Reason,Column,Text\r\n" +
      '3,Token count is not a whole number,input_tokens,"\'=HYPERLINK(""x"")"\r\n' +
      '12,"Time format differs from the other rows, or more than five years away","when, roughly",\'＝1\r\n',
  );
});

test("the file is named after the log, by what a file name may hold", () => {
  expect(badRowsName("requests 2026/03.csv")).toBe("requests-2026-03.bad-rows.csv");
  expect(badRowsName("日志.jsonl")).toBe("日志.bad-rows.csv");
  expect(badRowsName("")).toBe("log.bad-rows.csv");
});

test("fault 63: a row that was read with another separator holds no formula behind it", () => {
  const file = badRowsCsv(
    [{ line: 2, code: "columns", column: "", text: "2026-01-05;=cmd();\t@x" }],
    WORDS,
    dialectOf(";,"),
  );
  expect(file.split("\r\n")[1]).toBe("2;Different number of cells than the header;;\"2026-01-05;'=cmd();\t'@x\"");
});
