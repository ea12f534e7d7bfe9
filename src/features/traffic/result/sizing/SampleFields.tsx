import { useState } from "react";
import { trafficResultMessages } from "../../../../format/messages/trafficResult";
import { unitMessages } from "../../../../format/messages/units";
import { setSizing, USUAL_BUSY, type BusyTime } from "./sizingSettings";
import { useMessages } from "../../../../ui/LocaleProvider";
import { NumberField } from "../../../../ui/fields/NumberField";
import { Segmented } from "../../../../ui/fields/Segmented";

type Field = keyof BusyTime;
const HOURS_A_DAY = 24;

/** What less than a day stands for: all hours of every day, or so many hours of so many days. */
export function SampleFields({ stands, mostDays }: { stands: BusyTime | null; mostDays: number }) {
  const words = useMessages(trafficResultMessages);
  const units = useMessages(unitMessages);
  const [drafts, setDrafts] = useState<Partial<Record<Field, string>>>({});
  const choose = (value: "all" | "busy") => {
    setDrafts({});
    setSizing({
      stands: value === "all" ? null : { ...USUAL_BUSY, daysPerMonth: Math.min(USUAL_BUSY.daysPerMonth, mostDays) },
    });
  };
  const wire = (field: Field, most: number) => ({
    name: field,
    draft: drafts[field],
    value: String(stands?.[field] ?? ""),
    spec: { whole: true, min: "1", max: String(most) },
    onDraft: (raw: string) => setDrafts((now) => ({ ...now, [field]: raw })),
    onValue: (value: string) => {
      setDrafts(({ [field]: _, ...others }) => others);
      if (stands !== null) setSizing({ stands: { ...stands, [field]: Number(value) } });
    },
  });
  return (
    <div className="res-stands">
      <Segmented
        label={words.stands}
        value={stands === null ? "all" : "busy"}
        onValue={choose}
        choices={[
          { value: "all", label: words.standsFor.all },
          { value: "busy", label: words.standsFor.busy },
        ]}
      />
      {stands !== null && (
        <>
          <NumberField
            {...wire("hoursPerDay", HOURS_A_DAY)}
            label={words.hoursPerDay}
            unit={units.hours("2")}
            what={words.whatHours}
          />
          <NumberField
            {...wire("daysPerMonth", mostDays)}
            label={words.daysPerMonth}
            unit={units.days("2")}
            what={words.whatDays}
          />
        </>
      )}
    </div>
  );
}
