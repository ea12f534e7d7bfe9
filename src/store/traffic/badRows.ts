import { csvLine } from "../../rates/csvCell";
import type { BadRow, BadRowCode } from "../../traffic/logFormat";
import { downloadFile, type TextFile } from "../planFiles";
import { readyTraffic } from "./trafficStore";
import { told } from "./trafficStudy";

/** In the language of the page: the heads of the four columns, and each reason in words. */
export interface BadRowWords {
  readonly heads: readonly [line: string, reason: string, column: string, text: string];
  readonly reasons: Readonly<Record<BadRowCode, string>>;
}

/** The rows that could not be taken as CSV; cells that a spreadsheet would run are neutralised. */
export function badRowsFile(source: string, rows: readonly BadRow[], { heads, reasons }: BadRowWords): TextFile {
  const lines = rows.map(({ line, code, column, text }) => csvLine([String(line), reasons[code], column, text]));
  const stem = source.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N}._-]+/gu, "-");
  // The mark tells spreadsheets that it is UTF-8.
  return { name: `${stem === "" ? "log" : stem}.bad-rows.csv`, type: "text/csv", text: `\uFEFF${[csvLine(heads), ...lines].join("\r\n")}\r\n` };
}

/** @throws an Error with the reason, as everything that is asked of the worker */
export async function downloadBadRows(words: BadRowWords): Promise<void> {
  const source = readyTraffic()?.source;
  downloadFile(badRowsFile(source?.from === "file" ? source.name : "", await told("badRows", {}), words));
}
