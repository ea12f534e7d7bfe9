import type { CsvDialect } from "../../encoding/csvText";
import { downloadFile } from "../../store/planFiles";
import type { BadRowWords } from "../../worker/badRowsCsv";
import { readyTraffic } from "./trafficStore";
import { told } from "./trafficStudy";

/** Named after the log, by what a file name may hold. */
export function badRowsName(source: string): string {
  const stem = source.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N}._-]+/gu, "-");
  return `${stem === "" ? "log" : stem}.bad-rows.csv`;
}

/** @throws an Error with the reason, as everything that is asked of the worker */
export async function downloadBadRows(words: BadRowWords, dialect: CsvDialect): Promise<void> {
  const source = readyTraffic()?.source;
  const text = await told("badRows", { words, dialect });
  downloadFile({ name: badRowsName(source?.from === "file" ? source.name : ""), type: "text/csv", text });
}
