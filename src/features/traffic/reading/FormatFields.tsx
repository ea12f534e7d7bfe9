import { trafficMessages } from "../../../format/messages/traffic";
import { understandingMessages } from "../../../format/messages/understanding";
import type { RowMeaning, Separator, TimeForm } from "../../../traffic/log/understanding";
import { timeZones } from "../source/timeZones";
import type { ReadAs } from "../trafficStore";
import { choose, setShape } from "../trafficActions";
import { CheckField } from "../../../ui/fields/CheckField";
import { ComboboxField } from "../../../ui/fields/ComboboxField";
import { Disclosure } from "../../../ui/forms/Disclosure";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { SelectField } from "../../../ui/fields/SelectField";
import { periodText } from "./understandingText";

const SEPARATORS: readonly Separator[] = [",", ";", "\t", "|"];
const FORMS: readonly TimeForm[] = [
  "iso",
  "date-dmy",
  "date-mdy",
  "epoch-s",
  "epoch-ms",
  "epoch-us",
  "epoch-ns",
  "excel",
  "relative-s",
  "relative-ms",
  "relative-minutes",
];
const EACH: readonly RowMeaning["each"][] = ["request", "sum", "rate", "counter"];
const PERIODS: readonly number[] = [1, 10, 15, 30, 60, 300, 600, 900, 1_800, 3_600, 86_400];

/** The parts of the sentence that no single column shows: each can be corrected, and the others are worked out anew. */
export function FormatFields({ read }: { read: ReadAs }) {
  const words = useMessages(trafficMessages);
  const more = useMessages(understandingMessages);
  const { number } = useFormat();
  const { time, row, cache, thinking, tokens } = read.preview.understanding;
  const { form, zone, isNaive } = time.value;
  const each = read.choices.each ?? row.value.each;
  const seconds = row.value.each === "request" ? 60 : row.value.seconds;
  const hasCache = tokens.input.length > 0 && tokens.cached.length + tokens.created.length > 0;
  return (
    <>
      <div className="traffic-fields">
        <SelectField
          name="each"
          label={more.rowField}
          value={each}
          onValue={(value) => void choose({ each: value, periodSeconds: undefined })}
          options={EACH.map((value) => ({ value, label: more.rows[value] }))}
        />
        {each !== "request" && (
          <SelectField
            name="period"
            label={more.periodField}
            value={String(seconds)}
            onValue={(value) => void choose({ periodSeconds: PERIODS.find((one) => String(one) === value) })}
            options={[...new Set([...PERIODS, seconds])]
              .sort((a, b) => a - b)
              .map((value) => ({
                value: String(value),
                label: periodText(value, more, (count) => number(count)),
              }))}
          />
        )}
        <SelectField
          name="form"
          label={more.formField}
          value={form}
          onValue={(value) => void choose({ form: value })}
          options={FORMS.map((value) => ({ value, label: more.forms[value] }))}
        />
        {!form.startsWith("relative") && (
          <ComboboxField
            name="zone"
            label={isNaive ? words.zone : words.zoneShown}
            hint={isNaive ? words.zoneAsked : words.zoneShownHint}
            value={read.choices.zone === "" ? zone : read.choices.zone}
            options={timeZones()}
            onValue={(value) => void choose({ zone: value })}
          />
        )}
        {hasCache && (
          <SelectField
            name="cache"
            label={more.cacheField}
            value={cache.value === "apart" ? "apart" : "within"}
            onValue={(value) => void choose({ cache: value })}
            options={(["within", "apart"] as const).map((value) => ({ value, label: more.caches[value] }))}
          />
        )}
        {tokens.thinking.length > 0 && tokens.output.length > 0 && (
          <SelectField
            name="thinking"
            label={more.thinkingField}
            value={thinking.value === "apart" ? "apart" : "within"}
            onValue={(value) => void choose({ thinking: value })}
            options={(["within", "apart"] as const).map((value) => ({ value, label: more.thinkings[value] }))}
          />
        )}
      </div>
      <ShapeFields read={read} />
    </>
  );
}

/** How the cells of a table are separated; other files have nothing to choose. */
function ShapeFields({ read }: { read: ReadAs }) {
  const words = useMessages(trafficMessages);
  const { shape } = read.preview.understanding;
  if (shape.type !== "delimited") return null;
  return (
    <Disclosure title={words.more} summary={words.separators[shape.separator]}>
      <div className="traffic-fields">
        <SelectField
          name="separator"
          label={words.separator}
          value={shape.separator}
          error={read.isShapeRefused ? words.layoutRefused : null}
          onValue={(separator) => void setShape({ ...shape, separator })}
          options={SEPARATORS.map((value) => ({ value, label: words.separators[value] }))}
        />
      </div>
      <CheckField
        label={words.header}
        checked={shape.header}
        onValue={(header) =>
          void setShape({ ...shape, header, rowsBefore: header ? Math.max(1, shape.rowsBefore) : 0 })
        }
      />
    </Disclosure>
  );
}
