import "./scenarios.css";
import { adjustmentMessages } from "../../format/messages/adjustments";
import { scenarioMessages } from "../../format/messages/scenarios";
import { unitMessages } from "../../format/messages/units";
import { useExchangeRate, usePlanNumbers } from "../../store/fields/planFields";
import { usePlanState } from "../../store/planStore";
import { setSetting } from "../../store/planActions";
import { MONTH_LENGTHS, type Settings } from "../../model/settings";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/overlays/Dialog";
import { useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { SelectField } from "../../ui/fields/SelectField";
import { DateField } from "../../ui/fields/TextField";

const PART_HOURS: readonly Settings["partHour"][] = ["minute", "hour"];
const MINIMUMS: readonly Settings["ptuMinimum"][] = ["none", "later-editions"];
const OVERFLOWS: readonly Settings["overflow"][] = ["whole-request", "excess", "refused"];

/** What holds for the whole plan. Each change counts at once, and undo takes it back. */
export function AdjustmentsDialog({ onClose }: { onClose: () => void }) {
  const words = useMessages(adjustmentMessages);
  const { rows, done } = useMessages(scenarioMessages);
  const units = useMessages(unitMessages);
  const { term, discount, contingency, tax } = usePlanNumbers();
  const settings = usePlanState((state) => state.plan.settings);
  const { rate, date, onDate } = useExchangeRate();
  return (
    <Dialog
      title={words.termsTitle}
      onClose={onClose}
      footer={
        <Button look="main" onClick={onClose}>
          {done}
        </Button>
      }
    >
      <div className="terms-part">
        <NumberField
          {...term}
          label={words.termLabel}
          unit={units.months(term.value ?? "")}
          what={words.what.months}
          hint={words.termHint}
        />
      </div>
      <div className="terms-part" role="group" aria-labelledby="terms-adjust">
        <h3 id="terms-adjust">{words.adjustments}</h3>
        <div className="row row-3">
          <NumberField {...discount} label={rows.discount} unit={units.percent} what={words.what.percent} />
          <NumberField {...contingency} label={rows.contingency} unit={units.percent} what={words.what.percent} />
          <NumberField {...tax} label={rows.tax} unit={units.percent} what={words.what.percent} />
        </div>
        <p className="hint">{words.adjustmentsHint}</p>
      </div>
      <div className="terms-part" role="group" aria-labelledby="terms-time">
        <h3 id="terms-time">{words.howBilled}</h3>
        <div className="row stack">
          <SelectField
            name="settings.month"
            label={words.month}
            value={settings.month}
            hint={words.monthHint}
            onValue={(value) => setSetting("month", value)}
            options={MONTH_LENGTHS.map((value) => ({
              value,
              label: value === "average" ? words.averageMonth : words.monthOf(value),
            }))}
          />
          <SelectField
            name="settings.partHour"
            label={words.partHour}
            value={settings.partHour}
            hint={words.partHourHint}
            onValue={(value) => setSetting("partHour", value)}
            options={PART_HOURS.map((value) => ({ value, label: words.partHours[value] }))}
          />
        </div>
      </div>
      <div className="terms-part" role="group" aria-labelledby="terms-ptu">
        <h3 id="terms-ptu">{words.ptu}</h3>
        <SelectField
          name="settings.ptuMinimum"
          label={words.ptuMinimum}
          value={settings.ptuMinimum}
          hint={words.ptuMinimumHint}
          options={MINIMUMS.map((value) => ({ value, label: words.ptuMinimums[value] }))}
          onValue={(value) => setSetting("ptuMinimum", value)}
        />
        <SelectField
          name="settings.overflow"
          label={words.overflow}
          value={settings.overflow}
          options={OVERFLOWS.map((value) => ({ value, label: words.overflows[value] }))}
          onValue={(value) => setSetting("overflow", value)}
        />
      </div>
      <div className="terms-part" role="group" aria-labelledby="terms-fx">
        <h3 id="terms-fx">{words.exchange}</h3>
        <div className="row">
          <NumberField {...rate} label={words.rate} what={words.what.rate} hint={words.rateEmpty} />
          <DateField name="fx.asOf" label={words.rateDate} value={date} onValue={onDate} />
        </div>
        <p className="hint">{words.exchangeHint}</p>
      </div>
    </Dialog>
  );
}
