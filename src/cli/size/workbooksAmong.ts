import { readFileSync } from "node:fs";
import { packingOf } from "../../encoding/packedFile";
import { workbookCsv } from "../../encoding/workbookCsv";
import { firstBytes } from "./openFile";

/** The rows of the Excel workbooks among the arguments as CSV, by file; a damaged one is left out, and said later. */
export async function workbooksAmong(args: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const arg of args) {
    const file = /^--(?:requests|profile)=(.+)$/s.exec(arg)?.[1] ?? arg;
    if (!isWorkbook(file)) continue;
    try {
      found.set(file, await workbookCsv(readFileSync(file)));
    } catch {
      continue;
    }
  }
  return found;
}

function isWorkbook(file: string): boolean {
  if (file.startsWith("-") || file === "") return false;
  try {
    return packingOf(firstBytes(file, 8192)) === "workbook";
  } catch {
    return false;
  }
}
