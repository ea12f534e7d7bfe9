import "../fields/choice.css";
import { useId, type ReactNode } from "react";
import { Swatch, type Billed } from "../Swatch";

export interface OptionRow<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** Muted, after the name: "pay as you go". */
  readonly detail?: string | undefined;
  /** "7.00 an hour" */
  readonly rate?: ReactNode;
  readonly amount?: ReactNode;
  readonly billed?: Billed | undefined;
  readonly disabled?: boolean | undefined;
}

interface OptionRowsProps<Value extends string> {
  readonly legend: string;
  /** Over the amounts: "USD a month". */
  readonly amountHead?: string | undefined;
  readonly value: Value | null;
  readonly options: readonly OptionRow<Value>[];
  readonly onValue: (value: Value) => void;
}

/** One of a few ways to buy, each with what it costs, so that choosing is comparing. */
export function OptionRows<Value extends string>({
  legend,
  amountHead,
  value,
  options,
  onValue,
}: OptionRowsProps<Value>) {
  const id = useId();
  return (
    <div className="opts" role="radiogroup" aria-labelledby={`${id}l`}>
      <div className="opts-head">
        <span className="field-label" id={`${id}l`}>
          {legend}
        </span>
        {amountHead && <span className="hint">{amountHead}</span>}
      </div>
      <div>
        {options.map((option) => (
          <label key={option.value} className={option.billed ? "opt" : "opt plain"}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onValue(option.value)}
            />
            {option.billed && <Swatch billed={option.billed} />}
            <span>
              <b>{option.name}</b>
              {option.detail && (
                <>
                  {" "}
                  <span className="muted sm">{option.detail}</span>
                </>
              )}
            </span>
            <span className="opt-rate">{option.rate}</span>
            <span className="opt-amount">{option.amount}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
