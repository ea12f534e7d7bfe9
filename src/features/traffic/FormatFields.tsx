import { trafficMessages } from "../../format/messages/traffic";
import type { Separator, Stamps } from "../../traffic/log/logFormat";
import { timeZones } from "./timeZones";
import type { ReadAs } from "./trafficStore";
import { setFormat, setLayout } from "./trafficActions";
import { CheckField } from "../../ui/CheckField";
import { ComboboxField } from "../../ui/ComboboxField";
import { Disclosure } from "../../ui/Disclosure";
import { useMessages } from "../../ui/LocaleProvider";
import { SelectField } from "../../ui/SelectField";

const SEPARATORS: readonly Separator[] = [",", ";", "\t", "|"];
const STAMPS: readonly Stamps[] = ["date-time", "epoch-s", "epoch-ms", "relative-s", "relative-ms", "relative-minutes"];

/**
 * What of a file cannot be seen in one column: what a row is, how time is written and in which zone, what parts the
 * cells.
 */
export function FormatFields({
  read: {
    format,
    sample: { naive },
    isLayoutRefused,
  },
}: {
  read: ReadAs;
}) {
  const words = useMessages(trafficMessages);
  const { layout, kind, stamps } = format;
  const isAsked = naive && stamps === "date-time";
  return (
    <>
      <div className="traffic-fields">
        {!stamps.startsWith("relative") && (
          <ComboboxField
            name="zone"
            label={isAsked ? words.zone : words.zoneShown}
            hint={isAsked ? words.zoneAsked : words.zoneShownHint}
            value={format.zone}
            options={timeZones()}
            onValue={(zone) => setFormat({ ...format, zone })}
          />
        )}
        <SelectField
          name="stamps"
          label={words.stamps}
          value={stamps}
          onValue={(value) => setFormat({ ...format, stamps: value })}
          options={STAMPS.map((value) => ({ value, label: words.stampNames[value] }))}
        />
        <SelectField
          name="kind"
          label={words.kind}
          value={kind}
          onValue={(value) => setFormat({ ...format, kind: value })}
          options={(["requests", "profile"] as const).map((value) => ({ value, label: words.kinds[value] }))}
        />
      </div>
      <Disclosure
        title={words.more}
        summary={layout.type === "delimited" ? words.separators[layout.separator] : words.understood.jsonLines}
      >
        <div className="traffic-fields">
          {layout.type === "delimited" && (
            <SelectField
              name="separator"
              label={words.separator}
              value={layout.separator}
              error={isLayoutRefused ? words.layoutRefused : null}
              onValue={(separator) => void setLayout({ ...layout, separator })}
              options={SEPARATORS.map((value) => ({ value, label: words.separators[value] }))}
            />
          )}
          {stamps === "date-time" && (
            <SelectField
              name="dayFirst"
              label={words.dates}
              value={format.dayFirst ? "dayFirst" : "monthFirst"}
              onValue={(value) => setFormat({ ...format, dayFirst: value === "dayFirst" })}
              options={(["monthFirst", "dayFirst"] as const).map((value) => ({ value, label: words.dateNames[value] }))}
            />
          )}
          {kind === "requests" && (
            <SelectField
              name="noOutput"
              label={words.noOutput}
              value={format.noOutput}
              onValue={(noOutput) => setFormat({ ...format, noOutput })}
              options={(["taken", "failed"] as const).map((value) => ({ value, label: words.noOutputNames[value] }))}
            />
          )}
        </div>
        {layout.type === "delimited" && (
          <CheckField
            label={words.header}
            checked={layout.header}
            onValue={(header) => void setLayout({ ...layout, header })}
          />
        )}
      </Disclosure>
    </>
  );
}
