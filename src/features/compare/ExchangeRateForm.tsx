import { adjustmentMessages } from "../../format/messages/adjustments";
import { useExchangeRate } from "../../store/fields/planFields";
import { useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { DateField } from "../../ui/fields/TextField";

/** The rate and its date, where they are needed. Both are printed with every converted figure. */
export function ExchangeRateForm() {
  const words = useMessages(adjustmentMessages);
  const { rate, date, onDate } = useExchangeRate();
  return (
    <div className="cmp-rate">
      <NumberField {...rate} label={words.rate} what={words.what.rate} hint={words.rateEmpty} />
      <DateField name="fx.asOf" label={words.rateDate} value={date} onValue={onDate} />
    </div>
  );
}
