import "./field.css";
import { useId, type ReactNode } from "react";

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onValue: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
}

export function CheckField({ label, hint, checked, onValue, disabled }: CheckFieldProps) {
  const id = useId();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}l`}
        aria-describedby={hint ? `${id}h` : undefined}
        onChange={(event) => onValue(event.target.checked)}
      />
      <span className="check-text">
        <span id={`${id}l`}>{label}</span>
        {hint && (
          <span className="hint" id={`${id}h`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
