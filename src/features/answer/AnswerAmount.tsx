import { answerMessages } from "../../format/messages/answer";
import { controlMessages } from "../../format/messages/controls";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { ItemResult, PricedItem } from "../../pricing/pricedItem";
import { overflowParts } from "./answerFigures";
import { Amount } from "../../ui/tables/Amount";
import { FieldError } from "../../ui/fields/FieldError";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { useProblemText } from "../../ui/forms/useProblemText";

/** The one answer: a month, once, or both. What can't be priced keeps its last amount, struck through, and says why. */
export function AnswerAmount({ result, last }: { result: ItemResult; last: PricedItem | null }) {
  const words = useMessages(answerMessages);
  const priced = result.ok ? result.priced : last;
  return (
    <>
      {priced === null ? (
        <p className="answer-none muted">{words.noAmount}</p>
      ) : (
        <Amounts priced={priced} stale={!result.ok} />
      )}
      {!result.ok && <Reason result={result} hasLast={last !== null} />}
    </>
  );
}

function Amounts({ priced, stale }: { priced: PricedItem; stale: boolean }) {
  const words = useMessages(answerMessages);
  const format = useFormat();
  const { oneTime, monthly, currency } = priced;
  const isOnce = isZero(monthly) && (!isZero(oneTime) || priced.lines[0]?.billing === "one-time");
  if (isOnce)
    return (
      <p>
        <Amount text={toText(oneTime)} currency={currency} size="big" per={words.oneTime} stale={stale} />
      </p>
    );
  const parts = overflowParts(priced);
  return (
    <>
      <p>
        <Amount text={toText(monthly)} currency={currency} size="big" per={words.aMonth} stale={stale} />
        {parts?.isAtLeast && <span className="muted sm"> {words.atLeast}</span>}
      </p>
      {parts !== null && (
        <p className="muted sm">
          {(parts.isAtLeast ? words.withOverflowAtLeast : words.withOverflow)(
            format.moneyText(toText(parts.reserved), currency),
            format.moneyText(toText(parts.overflow), currency),
          )}
        </p>
      )}
      {!isZero(oneTime) && (
        <p className="answer-and">
          {words.and}{" "}
          <Amount text={toText(oneTime)} currency={currency} size="total" per={words.oneTime} stale={stale} />
        </p>
      )}
    </>
  );
}

function Reason({ result, hasLast }: { result: Extract<ItemResult, { ok: false }>; hasLast: boolean }) {
  const words = useMessages(answerMessages);
  const controls = useMessages(controlMessages);
  const problemText = useProblemText();
  const [first, ...more] = result.problems;
  if (first === undefined) return null;
  const fields: Readonly<Record<string, string>> = words.fields;
  const field = fields[first.path] ?? fields[first.path.split(/[.[]/)[0] ?? ""];
  const sentence = problemText(first, controls.aNumber);
  const why = field === undefined ? sentence : words.atField(field, sentence);
  return (
    <div className="answer-reason">
      <FieldError>{hasLast ? words.lastAmount(why) : why}</FieldError>
      {more.length > 0 && <p className="hint">{words.moreProblems(String(more.length))}</p>}
    </div>
  );
}
