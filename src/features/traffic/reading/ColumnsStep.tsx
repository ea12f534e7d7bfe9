import { trafficMessages } from "../../../format/messages/traffic";
import { understandingMessages } from "../../../format/messages/understanding";
import type { ReadProblem } from "../../../traffic/log/understanding";
import type { TrafficState } from "../trafficStore";
import { cancel, runImport } from "../trafficActions";
import { Button } from "../../../ui/Button";
import { FieldError } from "../../../ui/fields/FieldError";
import { focusAfter } from "../../../ui/overlays/focusAfter";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { ColumnsTable } from "./ColumnsTable";
import { FormatFields } from "./FormatFields";
import { ReadingChoice } from "./ReadingChoice";
import { sourceName } from "../source/sourceName";
import { understandingText } from "./understandingText";
import { useFocusWhenLost, WAY_IN } from "../useFocusWhenLost";

/** What was understood of the file, to be looked at and corrected before anything is read for good. */
export function ColumnsStep({ columns }: { columns: Extract<TrafficState, { readonly is: "columns" }> }) {
  const words = useMessages(trafficMessages);
  const more = useMessages(understandingMessages);
  const { number } = useFormat();
  const { source, read } = columns;
  const { understanding, rows, readings } = read.preview;
  const { problems, preset } = understanding;
  const heading = useFocusWhenLost<HTMLHeadingElement>();
  return (
    <section className="traffic-step" aria-labelledby="traffic-columns">
      <div>
        <h3 id="traffic-columns" className="traffic-name" tabIndex={-1} ref={heading}>
          {words.columnsTitle(sourceName(source, words))}
        </h3>
        <p className="muted sm">{words.columnsText}</p>
      </div>
      <div className="traffic-understood" role="status">
        {preset !== null && <p>{more.isPreset(more.presets[preset])}</p>}
        {read.isRemembered && <p>{more.remembered}</p>}
        <p>{understandingText(understanding, more, (count) => number(count))}</p>
      </div>
      {readings.length > 0 && <ReadingChoice readings={readings} />}
      <FormatFields read={read} />
      <ColumnsTable understanding={understanding} choices={read.choices} rows={rows} />
      {problems.map((problem) => (
        <Problem key={JSON.stringify(problem)} problem={problem} />
      ))}
      <div className="traffic-acts">
        <Button look="main" disabled={problems.length > 0 || readings.length > 0} onClick={() => void runImport()}>
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

function Problem({ problem }: { problem: ReadProblem }) {
  const { problems: words, quoted, and } = useMessages(understandingMessages);
  const { number } = useFormat();
  switch (problem.code) {
    case "missing":
      return <FieldError>{words.missing[problem.what]}</FieldError>;
    case "unknown-column":
      return <FieldError>{words["unknown-column"](quoted(problem.column))}</FieldError>;
    case "unknown-period":
      return <FieldError>{words["unknown-period"]}</FieldError>;
    case "total-unexplained":
      return (
        <FieldError>{words["total-unexplained"](number(String(problem.rows)), number(String(problem.of)))}</FieldError>
      );
    case "synonyms-differ":
      return <FieldError>{words["synonyms-differ"](problem.columns.map(quoted).join(and))}</FieldError>;
    default:
      return problem satisfies never;
  }
}
