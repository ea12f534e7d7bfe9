import "./amount.css";
import { controlMessages } from "../../format/messages/controls";
import type { Currency, DecimalText } from "../../model/quantities";
import { useFormat, useMessages } from "../LocaleProvider";

interface AmountProps {
  /** Exact; shown with two decimals, with two significant digits under a cent. */
  readonly text: DecimalText;
  /** Absent where a table says it once in its heading. */
  readonly currency?: Currency | undefined;
  /** It can no longer be priced: the last amount, struck through. */
  readonly stale?: boolean | undefined;
  readonly size?: "big" | "total" | "data";
  /** "a month" */
  readonly per?: string | undefined;
  readonly sign?: "always" | undefined;
}

export function Amount({ text, currency, stale, size = "data", per, sign }: AmountProps) {
  const format = useFormat();
  const words = useMessages(controlMessages);
  const amount = format.number(text, { maxFraction: 2, minFraction: 2, sign });
  return (
    <span className={`amount ${size}${stale ? " stale" : ""}`} title={stale ? words.lastAmount : undefined}>
      {stale && <span className="vh">{words.lastAmount}: </span>}
      {currency && <span className="cur">{currency}</span>}
      {stale ? <s>{amount}</s> : amount}
      {per && <span className="per">{per}</span>}
    </span>
  );
}
