/**
 * The first sheet of an Excel workbook as CSV; dates as they are written in the cells, without a zone. The reader of
 * workbooks is loaded when one is opened.
 *
 * @throws where the bytes are no workbook
 */
export async function workbookCsv(bytes: Uint8Array): Promise<string> {
  const { default: readSheets } = await import("read-excel-file/universal");
  const sheets = await readSheets(bytes.slice().buffer);
  const filled = sheets.find(({ data }) => data.length > 1) ?? sheets[0];
  return (filled?.data ?? []).map((row) => `${row.map((cell) => quoted(cellText(cell))).join(",")}\n`).join("");
}

/** These rows are read again and never opened in a spreadsheet: nothing is neutralised. */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(cell: unknown): string {
  // Excel has no zones: the library gives the wall clock as if it were UTC.
  if (cell instanceof Date) return cell.toISOString().replace("T", " ").replace("Z", "");
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}
