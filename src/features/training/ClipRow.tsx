import { useEffect, useId } from "react";
import { trainingMessages } from "../../format/messages/training";
import { clipNumber, removeClip, type BilledRow } from "./clips";
import type { VideoTrainingItem } from "../../model/trainingItem";
import type { Problem } from "../../model/problem";
import { IconButton } from "../../ui/Button";
import { Echo, hasEcho } from "../../ui/fields/Echo";
import { FieldChoices } from "../../ui/fields/FieldChoices";
import { FieldError } from "../../ui/fields/FieldError";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { LONGEST_NUMBER } from "../../ui/fields/NumberField";
import { useTypedNumber, type TypedNumber, type TypedNumberProps } from "../../ui/fields/useTypedNumber";
import { useProblemText } from "../../ui/forms/useProblemText";

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
  const row = format.number(String(index + 1));
  const [seconds, first] = useClipNumber(clipNumber(item, index, "seconds", problems), words.what.seconds);
  const [count, countInput] = useClipNumber(clipNumber(item, index, "count", problems), words.what.clips);
  const hasError = seconds.error !== null || count.error !== null;
  const hasNote = hasError || seconds.hasEcho || count.hasEcho;
  useEffect(() => {
    if (!isNew) return;
    first.current?.focus();
    first.current?.select();
  }, [isNew, first]);
  return (
    <>
      <tr className={hasError ? "has-problem" : undefined}>
        <td>
          <NumberCell number={seconds} label={words.secondsOfRow(row)} input={first} />
        </td>
        <td>
          <NumberCell number={count} label={words.countOfRow(row)} input={countInput} />
        </td>
        <td>{billed && !hasError && <BilledFor row={billed} />}</td>
        <td className="w-all">{billed && !hasError && words.inSeconds(format.number(billed.totalSeconds))}</td>
        <td className="w-remove">
          <IconButton
            icon="close"
            label={words.removeRow(row)}
            disabled={item.clips.length <= 1}
            onClick={() => {
              removeClip(item, index);
              onRemoved();
            }}
          />
        </td>
      </tr>
      {hasNote && (
        <tr className={hasError ? "clip-notes has-problem" : "clip-notes"}>
          {/* One column less on a narrow screen, where a fifth would take the room of the others. */}
          <td colSpan={4}>
            <NumberNote number={seconds} />
            <NumberNote number={count} />
          </td>
          <td className="w-all" />
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

type Input = TypedNumber["input"];

interface ClipNumber extends Omit<TypedNumber, "input"> {
  readonly name: string;
  readonly noteId: string;
  readonly error: string | null;
  /** What was understood is worth reading back. */
  readonly hasEcho: boolean;
}

function useClipNumber(
  props: TypedNumberProps & { readonly problem: Problem | null },
  what: string,
): readonly [ClipNumber, Input] {
  const problemText = useProblemText();
  const noteId = useId();
  const { input, ...number } = useTypedNumber(props);
  const { typed, isTyping } = number;
  const found = typed.state === "problem" ? typed.problem : props.problem;
  const error = found === null ? null : problemText(found, what);
  return [{ ...number, name: props.name, noteId, error, hasEcho: isTyping && hasEcho(typed) }, input];
}

function NumberCell({ number, label, input }: { number: ClipNumber; label: string; input: Input }) {
  return (
    <div className="control numeric">
      <input
        ref={input}
        name={number.name}
        type="text"
        inputMode="decimal"
        maxLength={LONGEST_NUMBER}
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={number.error === null ? undefined : true}
        aria-describedby={number.error !== null || number.hasEcho ? number.noteId : undefined}
        value={number.text}
        onChange={(event) => number.type(event.target.value)}
        onBlur={number.leave}
      />
    </div>
  );
}

function NumberNote({ number }: { number: ClipNumber }) {
  const { noteId, error, typed, choose } = number;
  if (error === null)
    return number.hasEcho ? (
      <p className="hint" id={noteId}>
        <Echo typed={typed} onChoose={choose} />
      </p>
    ) : null;
  const choices = typed.state === "problem" ? typed.choices : [];
  return (
    <>
      <FieldError id={noteId}>{error}</FieldError>
      {choices.length > 0 && <FieldChoices choices={choices} onChoose={choose} errorId={noteId} />}
    </>
  );
}
