import type { DecimalText } from "../../model/quantities";
import { Amount } from "./Amount";

/** An amount in a table whose heading says the currency; a dash where there is none. */
export function MoneyCell({
  text,
  stale,
  sign,
}: {
  text: DecimalText | null;
  stale?: boolean | undefined;
  sign?: "always" | undefined;
}) {
  return text === null ? <span className="muted">–</span> : <Amount text={text} stale={stale} sign={sign} />;
}
