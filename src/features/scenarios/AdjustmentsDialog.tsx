import "./scenarios.css";
import { adjustmentMessages } from "../../format/messages/adjustments";
import { scenarioMessages } from "../../format/messages/scenarios";
import { unitMessages } from "../../format/messages/units";
import { useExchangeRate, usePlanNumbers } from "../../store/fields/planFields";
import { usePlanState } from "../../store/planStore";
import { setSetting } from "../../store/planActions";
import { MONTH_LENGTHS, type Settings } from "../../model/settings";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/NumberField";
import { SelectField } from "../../ui/SelectField";
import { DateField } from "../../ui/TextField";

const PART_HOURS: readonly Settings["partHour"][] = ["minute", "hour"];
const MINIMUMS: readonly Settings["ptuMinimum"][] = ["none", "later-editions"];
const OVERFLOWS: readonly Settings["overflow"][] = ["whole-request", "excess", "refused"];

/** What holds for the whole plan. Each change counts at once, and undo takes it back. */
export function AdjustmentsDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(adjustmentMessages);
  const { rows, done } = useMessages(scenarioMessages);
  const units = useMessages(unitMessages);
  const { term, discount, contingency, tax } = usePlanNumbers();
  const settings = usePlanState((state) => state.plan.settings);
  const { rate, date, onDate } = useExchangeRate();
  return (
    <Dialog
      title={m.termsTitle}
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
          label={m.termLabel}
          unit={units.months(term.value ?? "")}
          what={m.what.months}
          hint={m.termHint}
        />
      </div>
      <div className="terms-part" role="group" aria-labelledby="terms-adjust">
        <h3 id="terms-adjust">{m.adjustments}</h3>
        <div className="row row-3">
          <NumberField {...discount} label={rows.discount} unit={units.percent} what={m.what.percent} />
          <NumberField {...contingency} label={rows.contingency} unit={units.percent} what={m.what.percent} />
          <NumberField {...tax} label={rows.tax} unit={units.percent} what={m.what.percent} />
        </div>
        <p className="hint">{m.adjustmentsHint}</p>
      </div>
      <div className="terms-part" role="group" aria-labelledby="terms-time">
        <h3 id="terms-time">{m.howBilled}</h3>
        <div className="row stack">
          <SelectField
            name="settings.month"
            label={m.month}
            value={settings.month}
            hint={m.monthHint}
            onValue={(value) => setSetting("month", value)}
            options={MONTH_LENGTHS.map((value) => ({
              value,
              label: value === "average" ? m.averageMonth : m.monthOf(value),
            }))}
          />
          <SelectField
            name="settings.partHour"
            label={m.partHour}
            value={settings.partHour}
            hint={m.partHourHint}
            onValue={(value) => setSetting("partHour", value)}
            options={PART_HOURS.map((value) => ({ value, label: m.partHours[value] }))}
          />
        </div>
      </div>
      <div className="terms-part" role="group" aria-labelledby="terms-ptu">
        <h3 id="terms-ptu">{m.ptu}</h3>
        <SelectField
          name="settings.ptuMinimum"
          label={m.ptuMinimum}
          value={settings.ptuMinimum}
          hint={m.ptuMinimumHint}
          options={MINIMUMS.map((value) => ({ value, label: m.ptuMinimums[value] }))}
          onValue={(value) => setSetting("ptuMinimum", value)}
        />
        <SelectField
          name="settings.overflow"
          label={m.overflow}
          value={settings.overflow}
          options={OVERFLOWS.map((value) => ({ value, label: m.overflows[value] }))}
          onValue={(value) => setSetting("overflow", value)}
        />
      </div>
      <div className="terms-part" role="group" aria-labelledby="terms-fx">
        <h3 id="terms-fx">{m.exchange}</h3>
        <div className="row">
          <NumberField {...rate} label={m.rate} what={m.what.rate} hint={m.rateEmpty} />
          <DateField name="fx.asOf" label={m.rateDate} value={date} onValue={onDate} />
        </div>
        <p className="hint">{m.exchangeHint}</p>
      </div>
    </Dialog>
  );
}
