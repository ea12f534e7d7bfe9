import { newDelimitedRows } from "./read/delimitedRows";
import { newFastRows } from "./read/fastRows";
import { newJsonRows } from "./read/jsonRows";
import type { LogFormat } from "./logFormat";
import type { LogReader } from "./logReader";
import { newRowCollector } from "./read/rowCollector";
import { newRowPump } from "./read/rowPump";

/**
 * Reads a log or a profile in the given format. It never throws for what the file holds: rows that cannot be read are
 * listed.
 *
 * Not taken are failed requests: those of which the status column, if there is one, says anything but success (an empty
 * status is none); and where `format.noOutput` is "failed", as in BurstGPT, those with 0 output tokens. Rows with 0
 * input and 0 output tokens are no requests either, but the log covers their minutes. Elsewhere a request with input
 * and 0 output tokens is an ordinary one: embeddings have no output.
 *
 * @param capacity bytes that are held at once to begin with; a longer row makes it more. Results do not depend on it.
 * @throws RangeError when `format.zone` is no zone
 */
export function newLogReader(format: LogFormat, capacity?: number): LogReader {
  const { layout } = format;
  const collector = newRowCollector(format);
  const { tally } = collector;
  const rows =
    layout.type === "json-lines"
      ? newJsonRows(format, collector)
      : newDelimitedRows(format, layout.separator, layout.header, collector);
  const fast = layout.type === "json-lines" ? null : newFastRows(format, layout.separator, collector);
  const pump = newRowPump(rows, fast, tally, capacity);

  return {
    get rowsRead() {
      return collector.taken + tally.leftOut + tally.bad;
    },
    push: pump.push,
    finish() {
      pump.finish();
      return collector.finish();
    },
  };
}
