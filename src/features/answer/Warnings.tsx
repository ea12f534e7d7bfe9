import { pricingMessages } from "../../format/messages/pricing";
import type { PricedItem, Warning } from "../../pricing/pricedItem";
import { useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/Notice";
import { WARNING_TONE } from "./warningTone";

/** What to know before buying: what may cost money each in a strip, the rest together in a quiet one. */
export function Warnings({ priced: { warnings, currency } }: { priced: PricedItem }) {
  const words = useMessages(pricingMessages);
  const text = (warning: Warning) => words.warning[warning.code](warning.params, currency);
  const loud = warnings.filter(({ code }) => WARNING_TONE[code] === "warn");
  const quiet = warnings.filter(({ code }) => WARNING_TONE[code] === "info");
  if (loud.length + quiet.length === 0) return null;
  return (
    <div className="answer-warnings">
      {loud.map((warning) => <Notice key={`${warning.code} ${warning.field}`} tone="warn">{text(warning)}</Notice>)}
      {quiet.length > 0 && (
        <Notice tone="info">{quiet.map((warning) => <p key={`${warning.code} ${warning.field}`}>{text(warning)}</p>)}</Notice>
      )}
    </div>
  );
}
