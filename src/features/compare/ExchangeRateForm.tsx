import { adjustmentMessages } from "../../format/messages/adjustments";
import { useExchangeRate } from "../../store/fields/planFields";
import { useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/NumberField";
import { DateField } from "../../ui/TextField";

/** The rate and its date, where they are needed. Both are printed with every converted figure. */
export function ExchangeRateForm() {
  const m = useMessages(adjustmentMessages);
  const { rate, date, onDate } = useExchangeRate();
  return (
    <div className="cmp-rate">
      <NumberField {...rate} label={m.rate} what={m.what.rate} hint={m.rateEmpty} />
      <DateField name="fx.asOf" label={m.rateDate} value={date} onValue={onDate} />
    </div>
  );
}
