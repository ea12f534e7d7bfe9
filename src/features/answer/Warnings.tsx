import { isReserved } from "../../model/item";
import { answerMessages } from "../../format/messages/answer";
import { pricingMessages } from "../../format/messages/pricing";
import { toText } from "../../money/toText";
import type { PricedItem, Warning } from "../../pricing/pricedItem";
import { includeOverflow, keepQuotaAt, reserveTpm } from "../../store/adviceActions";
import { Button } from "../../ui/Button";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";
import { WARNING_TONE } from "./warningTone";

/**
 * What to know before buying: what the item does not carry in red, what may cost money each in a strip, the rest
 * together in a quiet one.
 */
export function Warnings({ priced }: { priced: PricedItem }) {
  const words = useMessages(pricingMessages);
  const { warnings, currency } = priced;
  const text = (warning: Warning) => words.warning[warning.code](warning.params, currency);
  const of = (tone: "error" | "warn" | "info") => warnings.filter(({ code }) => WARNING_TONE[code] === tone);
  const [loudest, loud, quiet] = [of("error"), of("warn"), of("info")];
  if (loudest.length + loud.length + quiet.length === 0) return null;
  return (
    <div className="answer-warnings">
      {loudest.length > 0 && (
        <Notice tone="error" actions={<Fitting priced={priced} />}>
          {loudest.map((warning) => (
            <p key={`${warning.code} ${warning.field}`}>{text(warning)}</p>
          ))}
        </Notice>
      )}
      {loud.map((warning) => (
        <Notice
          key={`${warning.code} ${warning.field}`}
          tone="warn"
          actions={
            warning.code === "free-quota-shared" ? (
              <Quota priced={priced} holder={warning.params["id"] ?? ""} />
            ) : undefined
          }
        >
          {text(warning)}
        </Notice>
      ))}
      {quiet.length > 0 && (
        <Notice tone="info">
          {quiet.map((warning) => (
            <p key={`${warning.code} ${warning.field}`}>{text(warning)}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}

/** One click takes the size that holds the traffic; another bills what an earlier version left out. */
function Fitting({ priced: { item, options, warnings } }: { priced: PricedItem }) {
  const words = useMessages(answerMessages);
  const format = useFormat();
  if (!isReserved(item)) return null;
  const fitted = options?.ranked.find((option) => option.fitted !== null)?.fitted;
  const isLeftOut = warnings.some(({ code }) => code === "traffic-overflow-left-out");
  return (
    <>
      {fitted && (
        <Button onClick={() => reserveTpm(item, toText(fitted.inputTpm), toText(fitted.outputTpm))}>
          {words.reserveFitting(format.number(toText(fitted.inputTpm)), format.number(toText(fitted.outputTpm)))}
        </Button>
      )}
      {isLeftOut && <Button onClick={() => includeOverflow(item)}>{words.includeOverflow}</Button>}
    </>
  );
}

/** The quota is the account's: it is taken once, here or there. */
function Quota({ priced: { item }, holder }: { priced: PricedItem; holder: string }) {
  const words = useMessages(answerMessages);
  return (
    <>
      <Button onClick={() => keepQuotaAt(item.id, holder)}>{words.moveQuota}</Button>
      <Button look="quiet" onClick={() => keepQuotaAt(holder, item.id)}>
        {words.dropQuota}
      </Button>
    </>
  );
}
