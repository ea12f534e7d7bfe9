import { controlMessages } from "../../format/messages/controls";
import type { Problem } from "../../model/problem";
import { Echo, hasEcho } from "./Echo";
import { Field, type FieldFrame } from "./Field";
import { useMessages } from "../LocaleProvider";
import { useTypedNumber, type TypedNumberProps } from "./useTypedNumber";
import { useProblemText } from "../forms/useProblemText";

interface NumberFieldProps extends Omit<FieldFrame, "error" | "optional">, TypedNumberProps {
  /** What pricing or the plan finds wrong with a value that reads well. */
  readonly problem?: Problem | null | undefined;
  /** What is asked for, as a noun for the error: "hours". */
  readonly what?: string | undefined;
  /** Beside the label. Only where empty means something and is not explained by the hint. */
  readonly saysOptional?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

/** What is longer is no number that the planner takes: a paste is cut before the browser draws it. */
export const LONGEST_NUMBER = 256;

/**
 * A number as people type it. Results follow each keystroke: every readable text goes to `onValue` as exact decimal
 * text, any other to `onDraft` with its problem. The hint reads back what was understood, and what may be meant in two
 * ways is asked.
 */
export function NumberField({ problem, what, saysOptional, placeholder, ...props }: NumberFieldProps) {
  const { label, hint, unit, fix, name, spec, value } = props;
  const problemText = useProblemText();
  const words = useMessages(controlMessages);
  const { text, typed, isTyping, input, type, leave, choose } = useTypedNumber(props);
  const unset = value === null && !isTyping && props.draft === undefined;
  const found = typed.state === "problem" && !unset ? typed.problem : problem;
  return (
    <Field
      label={label}
      unit={unit}
      fix={fix}
      optional={saysOptional && spec.optional}
      control="numeric"
      error={found ? problemText(found, what ?? words.aNumber) : null}
      choices={typed.state === "problem" && !unset ? { values: typed.choices, onChoose: choose } : undefined}
      hint={
        isTyping && hasEcho(typed) ? (
          <>
            <Echo typed={typed} onChoose={choose} />
            {hint && <span>{hint}</span>}
          </>
        ) : (
          hint
        )
      }
    >
      {(wires) => (
        <input
          {...wires}
          ref={input}
          name={name}
          type="text"
          inputMode="decimal"
          maxLength={LONGEST_NUMBER}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
}
