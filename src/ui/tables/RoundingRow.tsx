import "./table.css";
import { controlMessages } from "../../format/messages/controls";
import type { Amount } from "../../money/amount";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import { useFormat, useMessages } from "../LocaleProvider";

interface RoundingRowProps {
  /** Of each column of amounts, from pricing/roundedColumn; null where a table has no total. */
  readonly amounts: readonly Amount[] | null;
  /** Columns that stand before the amounts. */
  readonly span?: number | undefined;
}

/**
 * What the rows above lack to add up to the total below as both are printed, every digit of it; nothing where they add
 * up.
 */
export function RoundingRow({ amounts, span = 1 }: RoundingRowProps) {
  const words = useMessages(controlMessages);
  const format = useFormat();
  if (amounts === null || amounts.every(isZero)) return null;
  return (
    <tr className="rounding">
      <th scope="row" colSpan={span}>
        {words.rounding}
      </th>
      {amounts.map((rounding, column) => (
        <td key={column} className="num">
          {isZero(rounding) ? "" : format.number(toText(rounding), { minFraction: 2 })}
        </td>
      ))}
    </tr>
  );
}
