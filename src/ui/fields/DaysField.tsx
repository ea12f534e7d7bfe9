import { itemFormMessages } from "../../format/messages/itemForm";
import { unitMessages } from "../../format/messages/units";
import type { Problem } from "../../model/problem";
import { CheckField } from "./CheckField";
import { useFormat, useMessages } from "../LocaleProvider";
import { NumberField } from "./NumberField";
import type { TypedNumberProps } from "./useTypedNumber";

interface DaysFieldProps {
  readonly field: TypedNumberProps & { readonly problem: Problem | null };
  readonly isEveryDay: boolean;
  readonly onEveryDay: (isEveryDay: boolean) => void;
}

/** Days a month of an item: a number, or every day that the month is set to have. */
export function DaysField({ field, isEveryDay, onEveryDay }: DaysFieldProps) {
  const words = useMessages(itemFormMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  return (
    <div className="days-field">
      {!isEveryDay && (
        <NumberField {...field} label={words.days} unit={units.days("2")} what={words.whatDays} hint={words.daysHint} />
      )}
      {isEveryDay && <span className="field-label">{words.days}</span>}
      <CheckField
        label={words.everyDay}
        checked={isEveryDay}
        onValue={onEveryDay}
        hint={isEveryDay ? words.everyDayHint(format.number(field.value ?? "", { maxFraction: 2 })) : undefined}
      />
    </div>
  );
}
