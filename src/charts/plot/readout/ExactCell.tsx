import type { ReactNode } from "react";
import type { DecimalText } from "../../../model/quantities";
import { MoneyCell } from "../../../ui/tables/MoneyCell";

/**
 * An amount in the table of a chart, with its exact text for the file that the table is saved to; a dash where there is
 * none.
 */
export function ExactCell({ text, sign }: { text: DecimalText | null; sign?: "always" | undefined }) {
  return text === null ? (
    <MoneyCell text={null} />
  ) : (
    <data value={text}>
      <MoneyCell text={text} sign={sign} />
    </data>
  );
}

/** A column of numbers in the table of a chart. */
export function numberColumn<Row>(key: string, header: ReactNode, cell: (row: Row) => ReactNode) {
  return { key, header, numeric: true, cell };
}
