import type { ReactNode } from "react";
import { itemFormMessages } from "../../format/messages/itemForm";
import type { Problem } from "../../model/problem";
import type { DecimalText, Mode } from "../../model/quantities";
import { ComboboxField } from "../fields/ComboboxField";
import type { ComboboxOption } from "../fields/comboboxState";
import { FormBlock } from "./FormBlock";
import { useFormat, useMessages } from "../LocaleProvider";
import { NumberField } from "../fields/NumberField";
import { Segmented } from "../fields/Segmented";
import { PlaceField, type Place } from "../PlaceField";
import { TextAreaField } from "../fields/TextField";
import { TimeSection, type TimeSectionProps } from "./TimeSection";
import type { TypedNumberProps } from "../fields/useTypedNumber";
import { useProblemText } from "./useProblemText";

/**
 * The parts that the forms of several kinds share. What they edit is wired in src/store: modelField, modeField,
 * itemExtras.
 */

interface ModelFieldProps {
  readonly options: readonly ComboboxOption[];
  /** Narrows the options to a region and scope. */
  readonly place: Place;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Of the item; those of the card, its edition and the model are shown here. */
  readonly problems: readonly Problem[];
  /** Region, edition and price of what is chosen. */
  readonly chosen: string | null;
  readonly hint?: ReactNode;
}

export function ModelField({ problems, chosen, hint, place, ...rest }: ModelFieldProps) {
  const words = useMessages(itemFormMessages);
  const error = useProblemAt(problems, ["model", "card", "cardVersion"]);
  // A line each: what is chosen, and what the form has to say of it.
  const lines =
    chosen === null ? (
      hint
    ) : (
      <>
        <span className="hint-line">{chosen}</span>
        {hint !== undefined && <span className="hint-line">{hint}</span>}
      </>
    );
  return (
    <div className="model-choice">
      <ComboboxField name="model" label={words.model} error={error} {...rest} hint={lines} />
      <PlaceField place={place} />
    </div>
  );
}

interface ModeFieldProps {
  readonly mode: Mode;
  readonly onValue: (mode: Mode) => void;
  readonly isOffered: Readonly<Record<Mode, boolean>>;
  /** Thinking output price over that of the other mode; null where there is no comparison. */
  readonly thinkingOutputRatio: DecimalText | null;
  readonly problems: readonly Problem[];
}

export function ModeField({ mode, onValue, isOffered, thinkingOutputRatio: ratio, problems }: ModeFieldProps) {
  const words = useMessages(itemFormMessages);
  const format = useFormat();
  const choice = (value: Mode) => ({ value, label: words.modes[value], disabled: !isOffered[value] && mode !== value });
  const error = useProblemAt(problems, ["mode"]);
  return (
    <Segmented
      label={words.mode}
      value={mode}
      choices={[choice("instruct"), choice("thinking")]}
      onValue={onValue}
      error={error}
      hint={error ? undefined : hint()}
    />
  );

  function hint(): string | undefined {
    if (!isOffered.thinking) return words.instructOnly;
    if (!isOffered.instruct) return words.thinkingOnly;
    if (ratio === null) return undefined;
    return ratio === "1" ? words.thinkingSame : words.thinkingTimes(format.number(ratio, { maxFraction: 2 }));
  }
}

interface ItemExtrasProps {
  readonly time: TimeSectionProps;
  readonly discount: TypedNumberProps & { readonly problem: Problem | null };
  readonly note: string;
  readonly noteLength: number;
  readonly onNote: (note: string) => void;
}

/** The last block of every form. */
export function ItemExtras({ time, discount, note, noteLength, onNote }: ItemExtrasProps) {
  const words = useMessages(itemFormMessages);
  return (
    <>
      <TimeSection {...time} />
      <FormBlock>
        <div className="row stack">
          <NumberField
            {...discount}
            label={words.discount}
            unit="%"
            what={words.whatPercentage}
            hint={words.discountHint}
          />
          <div className="note-field">
            <TextAreaField
              name="note"
              label={words.note}
              value={note}
              onValue={onNote}
              maxLength={noteLength}
              rows={2}
              hint={words.noteHint}
            />
          </div>
        </div>
      </FormBlock>
    </>
  );
}

/** The first problem at one of the fields, as a sentence; null where there is none. */
function useProblemAt(problems: readonly Problem[], fields: readonly string[]): string | null {
  const problemText = useProblemText();
  const found = problems.find(({ path }) => fields.includes(path));
  return found === undefined ? null : problemText(found);
}
