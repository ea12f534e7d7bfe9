import { Field, type FieldFrame, type FieldWires } from "./Field";
import { Icon } from "../Icon";

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
  /** Options of one group stand together under its name. */
  readonly group?: string | undefined;
}

interface SelectProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onValue: (value: Value) => void;
}

export function SelectField<Value extends string>({
  name,
  value,
  options,
  onValue,
  ...frame
}: Omit<FieldFrame, "unit"> & SelectProps<Value>) {
  return (
    <Field {...frame}>
      {(wires) => <NativeSelect wires={wires} name={name} value={value} options={options} onValue={onValue} />}
    </Field>
  );
}

/** The native select. A value that is not among the options (a card that is gone) is shown as it is and can be left. */
export function NativeSelect<Value extends string>({
  wires,
  name,
  value,
  options,
  onValue,
}: SelectProps<Value> & { wires: FieldWires }) {
  const known = options.some((option) => option.value === value);
  const groups = [...new Set(options.map((option) => option.group))];
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text);
    if (chosen) onValue(chosen.value);
  };
  return (
    <>
      <select {...wires} name={name} value={value} onChange={(event) => choose(event.target.value)}>
        {!known && <option value={value}>{value}</option>}
        {groups.map((group) => {
          const list = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ));
          return group === undefined ? (
            list
          ) : (
            <optgroup key={group} label={group}>
              {list}
            </optgroup>
          );
        })}
      </select>
      <Icon name="down" className="control-mark" />
    </>
  );
}
