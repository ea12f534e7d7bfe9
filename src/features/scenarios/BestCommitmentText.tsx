import { savingsPlanMessages } from "../../format/messages/savingsPlan";
import type { Currency, DecimalText } from "../../model/quantities";
import { amount } from "../../money/amount";
import { negate } from "../../money/arithmetic";
import { isNegative, isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import { Button } from "../../ui/Button";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import type { SavingsPlanFacts } from "./savingsPlanForm";

interface BestProps {
  readonly facts: Pick<SavingsPlanFacts, "saving" | "best">;
  readonly currency: Currency;
  readonly termMonths: string;
  /** The best commitment is solved before item discounts: with any, that is said. */
  readonly hasDiscounts: boolean;
  readonly onTake: (commitment: DecimalText) => void;
}

/** What the commitment saves, the one that would cost the least, and what that costs if less is used. */
export function BestCommitmentText({ facts: { saving, best }, currency, termMonths, hasDiscounts, onTake }: BestProps) {
  const words = useMessages(savingsPlanMessages);
  const format = useFormat();
  const money = (text: DecimalText) => format.moneyText(text, currency);
  const months = format.number(termMonths);
  return (
    <div className="terms-part" role="group" aria-labelledby="plan-best" aria-live="polite">
      <h3 id="plan-best">{words.best}</h3>
      <p>{saved()}</p>
      {best === null ? (
        <p>{words.noneBest}</p>
      ) : (
        <>
          <p>
            {best.isTaken
              ? words.bestIsTaken(money(best.saving))
              : words.bestIs(money(best.commitment), money(best.saving))}{" "}
            {!best.isTaken && <Button onClick={() => onTake(best.commitment)}>{words.take}</Button>}
          </p>
          <p>{isZero(amount(best.regretAtLess)) ? words.noRegret : words.regret(money(best.regretAtLess))}</p>
        </>
      )}
      {hasDiscounts && <p className="hint">{words.beforeDiscounts}</p>}
    </div>
  );

  function saved(): string {
    const total = amount(saving);
    if (isZero(total)) return words.same(months, termMonths);
    return isNegative(total)
      ? words.costsMore(money(toText(negate(total))), months, termMonths)
      : words.saves(money(saving), months, termMonths);
  }
}
