import "./training.css";
import { useId, useState } from "react";
import { controlMessages } from "../../format/messages/controls";
import { trainingMessages } from "../../format/messages/training";
import { readRun, type CommaReading } from "../../format/commaReadings";
import { DURATIONS_LENGTH, type DurationProblem, type ReadCommas } from "../../format/parseDurations";
import { addClips, clipRoom, mostClips, replaceClips, useBilledClips, type BilledRow } from "./clips";
import type { DurationsRead } from "./durations";
import type { VideoTrainingItem } from "../../model/trainingItem";
import { Button } from "../../ui/Button";
import { DataTable } from "../../ui/tables/DataTable";
import { Dialog } from "../../ui/overlays/Dialog";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";
import { PasteField } from "../../ui/fields/PasteField";
import { isNothing, NOTHING_PASTED, type PastedText } from "../../ui/fields/pastedText";
import { usePastedDurations } from "./usePastedDurations";

const ROWS_SHOWN = 50;

interface PasteDurationsProps {
  readonly item: VideoTrainingItem;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes pasted clip lengths, and shows what was understood and what was not before anything changes. */
export function PasteDurations({ item, onClose, onDone }: PasteDurationsProps) {
  const words = useMessages(trainingMessages);
  const controls = useMessages(controlMessages);
  const format = useFormat();
  const [pasted, setPasted] = useState<PastedText>(NOTHING_PASTED);
  const [chosen, setChosen] = useState<CommaReading | null>(null);
  const { read, isReady: isSeen, hasFailed } = usePastedDurations(pasted, chosen);
  const { rows } = read;
  // What is taken is what was shown, never a later text.
  const isAsked = read.commas !== null && read.commas.taken === null && read.commas.readings.length > 0;
  const isReady = isSeen && rows > 0 && !isAsked;
  const take = (verb: typeof addClips) => {
    verb(item, read.clips);
    onDone();
    onClose();
  };
  return (
    <Dialog
      title={words.pasteTitle}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {controls.cancel}
          </Button>
          <Button disabled={!isReady || rows > clipRoom(item)} onClick={() => take(addClips)}>
            {words.append}
          </Button>
          <Button look="main" disabled={!isReady || rows > mostClips} onClick={() => take(replaceClips)}>
            {words.replace}
          </Button>
        </>
      }
    >
      <div className="paste-field">
        <PasteField
          name="durations"
          label={words.pasteLabel}
          hint={words.pasteHint}
          value={pasted}
          onValue={setPasted}
          rows={7}
        />
      </div>
      {hasFailed && (
        <Notice tone="error" isNews>
          {words.pasteFailed}
        </Notice>
      )}
      {read.isCut && <Notice tone="warn">{words.tooLong(format.number(String(DURATIONS_LENGTH)))}</Notice>}
      {rows > clipRoom(item) && <Notice tone="warn">{words.tooManyRows(format.number(String(mostClips)))}</Notice>}
      {read.commas && <CommaChoice commas={read.commas} onChoose={setChosen} />}
      {!isAsked && (
        <div className="paste-read">
          <p role="status" className={rows === 0 ? "muted" : undefined}>
            {rows === 0 && read.problemCount === 0 ? (
              isSeen || hasFailed || isNothing(pasted) ? (
                words.nothingPasted
              ) : (
                words.readingPasted
              )
            ) : (
              <b>{words.understood(format.number(read.count), format.number(String(rows)), read.count)}</b>
            )}
          </p>
          {rows > 0 && <UnderstoodTable item={item} read={read} />}
          {read.problemCount > 0 && <ProblemTable problems={read.problems} count={read.problemCount} />}
        </div>
      )}
    </Dialog>
  );
}

/** How commas between digits are read: asked where that is in doubt, said where they are no separators. */
function CommaChoice({
  commas: { sample, readings, taken },
  onChoose,
}: {
  commas: ReadCommas;
  onChoose: (reading: CommaReading) => void;
}) {
  const words = useMessages(trainingMessages);
  const questionId = useId();
  const label = (reading: CommaReading) => words.commas[reading](sample.join(","), readRun(sample, reading));
  if (readings.length < 2)
    return taken === null || taken === "separator" ? null : (
      <p className="hint">
        {words.commasTaken} <b>{label(taken)}</b>
      </p>
    );
  return (
    <div className="paste-commas">
      {taken === null ? (
        <Notice tone="warn">
          <span id={questionId}>{words.commasAsked}</span>
        </Notice>
      ) : (
        <p className="hint" id={questionId}>
          {words.commasTaken}
        </p>
      )}
      <div className="field-choices" role="group" aria-labelledby={questionId}>
        {readings.map((reading) => (
          <Button key={reading} aria-pressed={reading === taken} onClick={() => onChoose(reading)}>
            {label(reading)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function UnderstoodTable({ item, read }: { item: VideoTrainingItem; read: DurationsRead }) {
  const words = useMessages(trainingMessages);
  const format = useFormat();
  const shown = read.clips.slice(0, ROWS_SHOWN);
  const billed = useBilledClips(item, shown, 0, ROWS_SHOWN);
  const rows = shown.map((clip, index) => ({ ...clip, index, billed: billed?.rows[index] ?? null }));
  return (
    <>
      <DataTable
        caption={words.clips}
        captionHidden
        tight
        rows={rows}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: "seconds", header: words.seconds, numeric: true, cell: ({ seconds }) => format.number(seconds) },
          { key: "count", header: words.count, numeric: true, cell: ({ count }) => format.number(count) },
          {
            key: "billed",
            header: words.billedEach,
            numeric: true,
            cell: (row) => row.billed && <Billed row={row.billed} />,
          },
        ]}
      />
      {read.rows > shown.length && (
        <p className="hint">{words.moreRows(format.number(String(read.rows - shown.length)))}</p>
      )}
    </>
  );
}

function Billed({ row }: { row: BilledRow }) {
  const words = useMessages(trainingMessages);
  const format = useFormat();
  const seconds = format.number(row.billedSeconds);
  const note = row.capped ? words.capped(seconds) : row.nothing ? words.nothing : null;
  return (
    <>
      {note && <span className="muted billed-note">{note}</span>} {words.inSeconds(seconds)}
    </>
  );
}

/** @param count of all of them; the first are listed */
function ProblemTable({ problems, count }: { problems: readonly DurationProblem[]; count: number }) {
  const words = useMessages(trainingMessages);
  const format = useFormat();
  const rows = problems.map((problem, index) => ({ ...problem, index }));
  return (
    <>
      <Notice tone="warn">{words.notUnderstood(format.number(String(count)), String(count))}</Notice>
      <DataTable
        caption={words.why}
        captionHidden
        tight
        rows={rows}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: "line", header: words.line, numeric: true, cell: ({ line }) => format.number(String(line)) },
          { key: "text", header: words.pasted, cell: ({ text }) => <bdi>{text}</bdi> },
          { key: "why", header: words.why, cell: ({ fault }) => words.faults[fault] },
        ]}
      />
      {count > rows.length && <p className="hint">{words.moreProblems(format.number(String(count - rows.length)))}</p>}
    </>
  );
}
