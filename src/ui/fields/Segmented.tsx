import "./choice.css";
import "./field.css";
import { useId, type ReactNode } from "react";
import { FieldError } from "./FieldError";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

interface SegmentedProps<Value extends string> {
  readonly label: string;
  /** The label is for screen readers only: the view around it says what it is. */
  readonly labelHidden?: boolean | undefined;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onValue: (value: Value) => void;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  readonly small?: boolean | undefined;
}

/** One of a few, side by side. Native radio inputs bring the arrow keys and the roving focus. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, labelHidden, value, choices, onValue, hint, error, small } = props;
  const id = useId();
  const described = [error && `${id}e`, hint && `${id}h`].filter(Boolean).join(" ");
  return (
    <div className={error ? "field bad" : "field"}>
      <span className={labelHidden ? "vh" : "field-label"} id={`${id}l`}>
        {label}
      </span>
      {error && <FieldError id={`${id}e`}>{error}</FieldError>}
      <div
        className={small ? "seg small" : "seg"}
        role="radiogroup"
        aria-labelledby={`${id}l`}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      >
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              onChange={() => onValue(choice.value)}
            />
            <span className="seg-text" data-text={choice.label}>
              {choice.label}
            </span>
          </label>
        ))}
      </div>
      {hint && (
        <p className="hint" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  );
}
