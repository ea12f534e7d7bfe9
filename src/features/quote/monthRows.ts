import type { Amount } from "../../money/amount";
import { toText } from "../../money/toText";
import type { Format } from "../../ui/LocaleProvider";

/**
 * The width of a sheet holds twelve amounts of up to nine characters, `99,999.99`, or six of any that a plan comes to.
 */
const SHORT = 9;

interface MonthRows {
  readonly columns: number;
  /** Each of as many places as there are columns; the last may end in empty ones. */
  readonly rows: readonly (readonly { readonly key: number; readonly month: string; readonly text: string }[])[];
}

/** Months beside each other, as many as fit on paper. */
export function monthRows(amounts: readonly Amount[], format: Format): MonthRows {
  const texts = amounts.map((each) => format.number(toText(each), { minFraction: 2, maxFraction: 2 }));
  const columns = texts.every((text) => text.length <= SHORT) ? 12 : 6;
  const count = Math.ceil(texts.length / columns);
  const rows = Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const key = row * columns + column;
      const text = texts[key];
      return { key, month: text === undefined ? "" : format.number(String(key + 1)), text: text ?? "" };
    }),
  );
  return { columns, rows };
}
