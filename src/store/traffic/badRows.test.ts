import { expect, test } from "vitest";
import { trafficMessages } from "../../format/messages/traffic";
import type { BadRow } from "../../traffic/logFormat";
import { badRowsFile } from "./badRows";

const { badLine, badReason, badColumn, badText, badReasons } = trafficMessages.en;
const WORDS = { heads: [badLine, badReason, badColumn, badText] as const, reasons: badReasons };
const ROWS: readonly BadRow[] = [
  { line: 3, code: "tokens", column: "input_tokens", text: "=HYPERLINK(\"x\")" },
  { line: 12, code: "time", column: "when, roughly", text: "＝1" },
];

test("a line a bad row, in order, with its reason in words and no cell that a spreadsheet would run", () => {
  const { text, type } = badRowsFile("log.csv", ROWS, WORDS);
  expect(type).toBe("text/csv");
  expect(text).toBe(
    "\uFEFFLine,Reason,Column,Text\r\n"
    + "3,Token count is not a whole number,input_tokens,\"'=HYPERLINK(\"\"x\"\")\"\r\n"
    + "12,\"Time format differs from the other rows, or more than five years away\",\"when, roughly\",'＝1\r\n",
  );
});

test("the file is named after the log, by what a file name may hold", () => {
  expect(badRowsFile("requests 2026/03.csv", [], WORDS).name).toBe("requests-2026-03.bad-rows.csv");
  expect(badRowsFile("日志.jsonl", [], WORDS).name).toBe("日志.bad-rows.csv");
  expect(badRowsFile("", [], WORDS).name).toBe("log.bad-rows.csv");
});
