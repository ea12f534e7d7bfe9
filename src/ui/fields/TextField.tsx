import { Field, type FieldFrame } from "./Field";

interface TextProps extends Omit<FieldFrame, "unit"> {
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** `LONGEST_TEXT` where nothing is said: no field takes a text without an end. */
  readonly maxLength?: number | undefined;
  readonly placeholder?: string | undefined;
}

/** A paste is cut here before the browser draws it: megabytes in a field block the page. */
const LONGEST_TEXT = 1_000;

export function TextField({ name, value, onValue, maxLength = LONGEST_TEXT, placeholder, ...frame }: TextProps) {
  return (
    <Field {...frame}>
      {(wires) => (
        <input
          {...wires}
          name={name}
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}

/** For what is typed. What is pasted by the megabyte goes into a `PasteField`. */
export function TextAreaField({
  name,
  value,
  onValue,
  maxLength = LONGEST_TEXT,
  placeholder,
  rows = 3,
  ...frame
}: TextProps & { rows?: number }) {
  return (
    <Field {...frame}>
      {(wires) => (
        <textarea
          {...wires}
          name={name}
          dir="auto"
          rows={rows}
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}

/** `value` is an ISO date, or "" for none. A date that is only half typed is none yet. */
export function DateField({
  name,
  value,
  onValue,
  min,
  max,
  ...frame
}: Omit<TextProps, "maxLength"> & { min?: string; max?: string }) {
  return (
    <Field {...frame}>
      {(wires) => (
        <input
          {...wires}
          name={name}
          type="date"
          min={min}
          max={max}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}
