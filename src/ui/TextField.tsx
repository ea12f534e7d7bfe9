import { Field, type FieldFrame } from "./Field";

interface TextProps extends Omit<FieldFrame, "unit"> {
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly maxLength?: number | undefined;
  readonly placeholder?: string | undefined;
}

export function TextField({ name, value, onValue, maxLength, placeholder, ...frame }: TextProps) {
  return (
    <Field {...frame}>
      {(wires) => (
        <input
          {...wires} name={name} type="text" dir="auto" autoComplete="off" maxLength={maxLength} placeholder={placeholder}
          value={value} onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}

export function TextAreaField({ name, value, onValue, maxLength, placeholder, rows = 3, ...frame }: TextProps & { rows?: number }) {
  return (
    <Field {...frame}>
      {(wires) => (
        <textarea
          {...wires} name={name} dir="auto" rows={rows} maxLength={maxLength} placeholder={placeholder}
          value={value} onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}

/** `value` is an ISO date, or "" for none. A date that is only half typed is none yet. */
export function DateField({ name, value, onValue, min, max, ...frame }: Omit<TextProps, "maxLength"> & { min?: string; max?: string }) {
  return (
    <Field {...frame}>
      {(wires) => (
        <input {...wires} name={name} type="date" min={min} max={max} value={value} onChange={(event) => onValue(event.target.value)} />
      )}
    </Field>
  );
}
