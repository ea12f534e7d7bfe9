import { reservationMessages } from "../../../format/messages/reservation";
import { unitMessages } from "../../../format/messages/units";
import type { ReservationOffer } from "../../../pricing/reservation/reservationOffer";
import { FieldError } from "../../../ui/fields/FieldError";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { NumberField } from "../../../ui/fields/NumberField";
import { Segmented } from "../../../ui/fields/Segmented";
import { SelectField } from "../../../ui/fields/SelectField";
import { useProblemText } from "../../../ui/forms/useProblemText";
import { fateOf, resizedNumber, setTermDays, setTermFate, termHours } from "./reservationForm";
import { reservedHours } from "../reservedHours";
import { TermCalculator, type TermProps } from "./TermCalculator";
import { daysOfHours } from "./termAnswer";

const FATES = ["kept", "cancelled", "resized"] as const;

/** A term bought once: its days, what becomes of it before its end, and what that gives back or costs. */
export function TermFields({ offer, ...props }: TermProps & { readonly offer: ReservationOffer | null }) {
  const { item, term, result, problems } = props;
  const words = useMessages(reservationMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const problemText = useProblemText();
  const at = (path: string) => {
    const wrong = problems.find((one) => one.path === path);
    return wrong === undefined ? null : problemText(wrong);
  };
  const fate = fateOf(term);
  const hours = termHours(item, term, problems);
  const resizedWrong = at("purchase.resized");
  return (
    <>
      <div className="row">
        <SelectField
          name="purchase.days"
          label={words.term}
          hint={words.termHint}
          value={term.days}
          error={at("purchase.days")}
          onValue={(days) => setTermDays(item, days)}
          options={(offer?.rules.terms ?? []).map((days) => ({
            value: String(days),
            label: words.days(format.number(String(days))),
          }))}
        />
        <NumberField
          {...reservedHours(item, problems)}
          label={words.hours}
          unit={units.h}
          what={words.whatHours}
          placeholder="24"
          hint={words.hoursUsed}
        />
      </div>
      <Segmented
        label={words.fate}
        value={fate}
        onValue={(next) => setTermFate(item, next)}
        choices={FATES.map((value) => ({ value, label: words.fates[value] }))}
      />
      {fate !== "kept" && (
        <div className="row">
          <NumberField
            key={fate}
            {...hours}
            label={words.after[fate]}
            unit={units.h}
            what={words.whatHours}
            hint={
              hours.value === null
                ? undefined
                : words.afterHint(format.number(daysOfHours(hours.value), { maxFraction: 2 }))
            }
          />
        </div>
      )}
      {term.resized !== null && (
        <>
          {resizedWrong !== null && <FieldError>{resizedWrong}</FieldError>}
          <div className="row stack">
            <NumberField
              {...resizedNumber(item, "inputTpm", term.resized.inputTpm, problems)}
              label={words.newInput}
              unit={units.tokensPerMinute}
              what={words.whatTpm}
              hint={words.resizeHint}
            />
            <NumberField
              {...resizedNumber(item, "outputTpm", term.resized.outputTpm, problems)}
              label={words.newOutput}
              unit={units.tokensPerMinute}
              what={words.whatTpm}
            />
          </div>
        </>
      )}
      <TermCalculator item={item} term={term} result={result} problems={problems} />
    </>
  );
}
