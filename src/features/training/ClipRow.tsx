import { useEffect, useId, useRef, type RefObject } from "react";
import { controlMessages } from "../../format/messages/controls";
import { trainingMessages } from "../../format/messages/training";
import { clipNumber, removeClip, type BilledRow } from "../../store/clips";
import { countSpec, quantitySpec } from "../../store/numberSpecs";
import type { VideoTrainingItem } from "../../units/item";
import type { Problem } from "../../units/problem";
import { IconButton } from "../../ui/Button";
import { FieldError } from "../../ui/FieldError";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { LONGEST_NUMBER } from "../../ui/NumberField";
import { useTypedNumber, type TypedNumber, type TypedNumberProps } from "../../ui/useTypedNumber";

interface ClipRowProps {
  readonly item: VideoTrainingItem;
  readonly index: number;
  /** null: the model has no price. */
  readonly billed: BilledRow | null;
  readonly problems: readonly Problem[];
  /** Just added: the text is selected, ready to be typed over. */
  readonly isNew: boolean;
  readonly onRemoved: () => void;
}

/** Clips of one length. What is wrong with a number stands in a row of its own, where a sentence has room. */
export function ClipRow({ item, index, billed, problems, isNew, onRemoved }: ClipRowProps) {
  const words = useMessages(trainingMessages);
  const format = useFormat();
  const first = useRef<HTMLInputElement>(null);
  const row = format.number(String(index + 1));
  const seconds = useClipNumber({ ...clipNumber(item, index, "seconds", problems), spec: quantitySpec }, words.what.seconds);
  const count = useClipNumber({ ...clipNumber(item, index, "count", problems), spec: countSpec }, words.what.clips);
  const hasError = seconds.error !== null || count.error !== null;
  const hasNote = hasError || seconds.echo !== null || count.echo !== null;
  useEffect(() => {
    if (!isNew) return;
    first.current?.focus();
    first.current?.select();
  }, [isNew]);
  return (
    <>
      <tr className={hasError ? "has-problem" : undefined}>
        <td><NumberCell number={seconds} label={words.secondsOfRow(row)} input={first} /></td>
        <td><NumberCell number={count} label={words.countOfRow(row)} /></td>
        <td>{billed && !hasError && <BilledFor row={billed} />}</td>
        <td className="w-all">{billed && !hasError && words.inSeconds(format.number(billed.totalSeconds))}</td>
        <td className="w-remove">
          <IconButton
            icon="close" label={words.removeRow(row)} disabled={item.clips.length <= 1}
            onClick={() => {
              removeClip(item, index);
              onRemoved();
            }}
          />
        </td>
      </tr>
      {hasNote && (
        <tr className={hasError ? "clip-notes has-problem" : "clip-notes"}>
          <td colSpan={5}><NumberNote number={seconds} /><NumberNote number={count} /></td>
        </tr>
      )}
    </>
  );
}

function BilledFor({ row }: { row: BilledRow }) {
  const words = useMessages(trainingMessages);
  const format = useFormat();
  const seconds = format.number(row.billedSeconds);
  return (
    <>
      {words.inSeconds(seconds)}
      {row.capped && <small>{words.capped(seconds)}</small>}
      {row.nothing && <small className="bills-nothing">{words.nothing}</small>}
    </>
  );
}

interface ClipNumber extends TypedNumber {
  readonly name: string;
  readonly noteId: string;
  readonly error: string | null;
  /** What was understood, where that is worth reading back. */
  readonly echo: string | null;
}

function useClipNumber(props: TypedNumberProps & { readonly problem: Problem | null }, what: string): ClipNumber {
  const format = useFormat();
  const noteId = useId();
  const number = useTypedNumber(props);
  const { typed, isTyping } = number;
  const found = typed.state === "problem" ? typed.problem : props.problem;
  return {
    ...number, name: props.name, noteId,
    error: found === null ? null : format.problem(found, what),
    echo: isTyping && typed.state === "value" && typed.echo ? format.number(typed.value) : null,
  };
}

function NumberCell({ number, label, input }: { number: ClipNumber; label: string; input?: RefObject<HTMLInputElement | null> }) {
  return (
    <div className="control numeric">
      <input
        ref={input} name={number.name} type="text" inputMode="decimal" maxLength={LONGEST_NUMBER} autoComplete="off" spellCheck={false} aria-label={label}
        aria-invalid={number.error === null ? undefined : true} aria-describedby={number.error ?? number.echo ? number.noteId : undefined}
        value={number.text} onChange={(event) => number.type(event.target.value)} onBlur={number.leave}
      />
    </div>
  );
}

function NumberNote({ number: { noteId, error, echo } }: { number: ClipNumber }) {
  const words = useMessages(controlMessages);
  if (error !== null) return <FieldError id={noteId}>{error}</FieldError>;
  return echo === null ? null : <p className="hint" id={noteId}>{words.readAs} <b>{echo}</b></p>;
}
