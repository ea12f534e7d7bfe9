import { csvText, type CsvCell } from "../../encoding/csvText";
import { useCsvDialect } from "../csvPreference";
import { downloadFile } from "./planFiles";

const NO_NAME = /[^\p{L}\p{N} ,.()%-]+/gu;
const LONGEST_NAME = 80;

/**
 * Saves what a chart shows: its picture as it comes, its table as CSV files are written on this device. Files bear the
 * chart's title.
 */
export function useChartFiles() {
  const dialect = useCsvDialect();
  return {
    savePicture: (title: string, type: "png" | "svg", content: Blob) =>
      downloadFile({
        name: `${stemOf(title)}.${type}`,
        type: type === "png" ? "image/png" : "image/svg+xml",
        text: content,
      }),
    saveTable: (title: string, rows: readonly (readonly CsvCell[])[]) =>
      downloadFile({ name: `${stemOf(title)}.csv`, type: "text/csv", text: csvText(rows, dialect) }),
  };
}

/** What of a title may be in the name of a file on any system. */
function stemOf(title: string): string {
  return (
    [...title.replace(NO_NAME, "-")]
      .slice(0, LONGEST_NAME)
      .join("")
      .replace(/^[\s.-]+|[\s.-]+$/g, "") || "chart"
  );
}
