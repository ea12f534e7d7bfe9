import "./field.css";
import { useId, type ReactNode } from "react";
import { controlMessages } from "../../format/messages/controls";
import type { DecimalText } from "../../model/quantities";
import { Button } from "../Button";
import { FieldChoices } from "./FieldChoices";
import { FieldError } from "./FieldError";
import { useMessages } from "../LocaleProvider";

/** What the control inside a field carries, so that label, hint and error are read out with it. */
export interface FieldWires {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

export interface FieldFrame {
  readonly label: ReactNode;
  /** Below the control. */
  readonly hint?: ReactNode;
  /** A whole sentence, between label and control. */
  readonly error?: string | null | undefined;
  /** Muted, inside the control: `tokens/min`. */
  readonly unit?: string | undefined;
  /** One press that mends the error: "Set to 256,000". */
  readonly fix?: { readonly label: string; readonly onFix: () => void } | null | undefined;
  /** Below the error: values that may have been meant, each taken with one press. */
  readonly choices?:
    | { readonly values: readonly DecimalText[]; readonly onChoose: (value: DecimalText) => void }
    | undefined;
  /** Says so beside the label. */
  readonly optional?: boolean | undefined;
}

interface FieldProps extends FieldFrame {
  readonly control?: "numeric" | undefined;
  readonly children: (wires: FieldWires) => ReactNode;
}

/** The frame of every field: label above, error between, hint below, the three wired to the control by their ids. */
export function Field({ label, hint, error, unit, fix, choices, optional, control, children }: FieldProps) {
  const id = useId();
  const words = useMessages(controlMessages);
  const described = [error && `${id}e`, unit && `${id}u`, hint && `${id}h`].filter(Boolean).join(" ");
  const wires: FieldWires = {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
  };
  return (
    <div className={error ? "field bad" : "field"}>
      <label className="field-label" htmlFor={id} id={`${id}l`}>
        {label}
        {optional && <small>{words.optional}</small>}
      </label>
      {error && <FieldError id={`${id}e`}>{error}</FieldError>}
      {error && choices && choices.values.length > 0 && (
        <FieldChoices choices={choices.values} onChoose={choices.onChoose} errorId={`${id}e`} />
      )}
      <div className="field-line">
        <div className={control === "numeric" ? "control numeric" : "control"}>
          {children(wires)}
          {unit && (
            <span className="unit" id={`${id}u`}>
              {unit}
            </span>
          )}
        </div>
        {error && fix && (
          <Button
            onClick={() => {
              document.getElementById(id)?.focus();
              fix.onFix();
            }}
          >
            {fix.label}
          </Button>
        )}
      </div>
      {hint && (
        <p className="hint" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  );
}
