import { itemFormMessages } from "../../format/messages/itemForm";
import { unitMessages } from "../../format/messages/units";
import type { Problem } from "../../model/problem";
import { FormSection } from "./FormSection";
import { useFormat, useMessages } from "../LocaleProvider";
import { NumberField } from "../fields/NumberField";
import type { TypedNumberProps } from "../fields/useTypedNumber";

type Wired = TypedNumberProps & { readonly problem: Problem | null };

/** What the fold edits, as it is wired in src/store/fields/itemTime. */
export interface TimeSectionProps {
  readonly start: Wired;
  readonly months: Wired | null;
  readonly growth: Wired | null;
  readonly termMonths: string;
  readonly isRecurring: boolean;
  readonly problems: readonly Problem[];
}

/** When a cost is in force and how it grows, folded away: most run over the whole term. */
export function TimeSection({ start, months, growth, termMonths, isRecurring, problems }: TimeSectionProps) {
  const words = useMessages(itemFormMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const grows = growth !== null && growth.value !== null && growth.value !== "0";
  const summary = [
    isRecurring ? words.runs(start.value ?? "1", months?.value ?? null, termMonths) : words.fallsIn(start.value ?? "1"),
    ...(grows ? [words.grows(format.number(growth.value ?? "0"))] : []),
  ].join(words.timeJoin);
  return (
    <FormSection
      title={words.time}
      summary={summary}
      fields={["startMonth", "months", "growthPercent"]}
      problems={problems}
    >
      <div className="row stack">
        <NumberField
          {...start}
          label={isRecurring ? words.startMonth : words.inMonth}
          what={words.whatMonth}
          hint={words.startHint(termMonths)}
        />
        {months !== null && (
          <NumberField
            {...months}
            label={words.months}
            unit={units.months(months.value ?? "2")}
            what={words.whatMonths}
            placeholder={words.toTheEnd}
            hint={words.monthsHint}
          />
        )}
      </div>
      {growth !== null && (
        <div className="row stack">
          <NumberField {...growth} label={words.growth} unit="%" what={words.whatPercentage} hint={words.growthHint} />
        </div>
      )}
    </FormSection>
  );
}
