import { trafficMessages } from "../../format/messages/traffic";
import type { LogFormat, LogRole } from "../../traffic/log/logFormat";
import { missingRoles } from "./columnRoles";
import type { TrafficState } from "./trafficStore";
import { cancel, runImport } from "./trafficActions";
import { Button } from "../../ui/Button";
import { FieldError } from "../../ui/FieldError";
import { focusAfter } from "../../ui/focusAfter";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ColumnsTable } from "./ColumnsTable";
import { FormatFields } from "./FormatFields";
import { sourceName } from "./sourceName";
import { useFocusWhenLost, WAY_IN } from "./useFocusWhenLost";

/** What was recognised, to be looked at and corrected before anything is read. */
export function ColumnsStep({ columns }: { columns: Extract<TrafficState, { readonly is: "columns" }> }) {
  const words = useMessages(trafficMessages);
  const {
    source,
    read: { sample, format },
  } = columns;
  const missing = missingRoles(format);
  const heading = useFocusWhenLost<HTMLHeadingElement>();
  return (
    <section className="traffic-step" aria-labelledby="traffic-columns">
      <div>
        <h3 id="traffic-columns" className="traffic-name" tabIndex={-1} ref={heading}>
          {words.columnsTitle(sourceName(source, words))}
        </h3>
        <p className="muted sm">{words.columnsText}</p>
      </div>
      <Understood format={format} naive={sample.naive} />
      <ColumnsTable format={format} rows={sample.rows} />
      <FormatFields read={columns.read} />
      {missing.length > 0 && (
        <FieldError>{words.missingRoles(missing.map((role) => words.roles[role]).join(words.listGap))}</FieldError>
      )}
      <div className="traffic-acts">
        <Button look="main" disabled={missing.length > 0} onClick={() => void runImport()}>
          {words.import}
        </Button>
        <Button
          onClick={() => {
            cancel();
            focusAfter(...WAY_IN);
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

/** "Request log · commas · date and time, no zone in the stamps · 3 of 3 columns used" */
function Understood({ format, naive }: { format: LogFormat; naive: boolean }) {
  const words = useMessages(trafficMessages);
  const { number } = useFormat();
  const { layout, kind, stamps, columns, roles } = format;
  const used = Object.keys(roles).filter((role) => roles[role as LogRole] !== null).length;
  const parts = [
    words.understood[kind],
    layout.type === "json-lines" ? words.understood.jsonLines : words.understood.separators[layout.separator],
    words.stampNames[stamps],
    ...(naive && stamps === "date-time" ? [words.understood.naive] : []),
    words.understood.used(number(String(used)), number(String(columns.length))),
  ];
  return (
    <p className="traffic-understood" role="status">
      {parts.join(" · ")}
    </p>
  );
}
