import { nextLine } from "./delimitedRows";
import type { RowReader } from "./delimitedRows";
import { jsonLine, jsonText, jsonValue } from "./jsonRow";
import type { LogFormat } from "../logFormat";
import type { RowCollector } from "./rowCollector";
import { tallyBadRow } from "./rowTally";
import { filledRoles, newRowValues } from "./rowValues";
import { utf8Text } from "./utf8Text";

const LF = 0x0a;
const CR = 0x0d;
const SHOWN = 400;

/** Rows of JSON lines into the collector: an object a line, keys in any order. */
export function newJsonRows(format: LogFormat, collector: RowCollector): RowReader {
  const { tally } = collector;
  const roles = filledRoles(format.roles).map(({ role, column }) => ({ role, name: format.columns[column] ?? "" }));
  const values = newRowValues();

  const take = (text: string): void => {
    const line = jsonLine(text);
    if (line.is === "none") return;
    if (line.is === "bad") {
      tallyBadRow(tally, "json", "", text.trim());
      return;
    }
    values.blocks = null;
    for (const { role, name } of roles) {
      const value = jsonValue(line.row, name);
      if (role === "prefixes") values.blocks = Array.isArray(value) ? (value as readonly unknown[]) : null;
      else values[role] = jsonText(value);
    }
    collector.collect(values);
  };

  return {
    read(bytes, at, end, isLast) {
      const next = nextLine(bytes, at, end);
      const last = bytes[next - 1];
      const isWhole = next > at && (last === LF || (last === CR && next < end));
      if (!isWhole && !isLast) return -1;
      take(utf8Text(bytes, at, next));
      tally.line += 1;
      return next;
    },
    giveUp(bytes, at, end) {
      tallyBadRow(tally, "json", "", utf8Text(bytes, at, Math.min(end, at + SHOWN)));
    },
  };
}
