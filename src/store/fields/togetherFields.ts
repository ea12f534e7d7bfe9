import { useState } from "react";
import type { DecimalText } from "../../model/quantities";
import type { NumberFieldWiring } from "./itemField";

type Some<Name extends string> = Readonly<Partial<Record<Name, DecimalText>>>;

export interface TogetherFields<Name extends string> {
  readonly values: Some<Name>;
  /** Wires one of the numbers; empty means that nobody has entered it. */
  readonly number: (name: Name, path: string) => Omit<NumberFieldWiring, "spec"> & { readonly onEmpty: () => void };
  readonly clear: () => void;
}

/**
 * Numbers that mean something only together: until the last of them is typed none is in the plan, nothing is worked out
 * from examples, and nothing is said about numbers that nobody entered.
 *
 * @param onWhole called with all of them as soon as none is missing
 */
export function useTogetherFields<Name extends string>(
  names: readonly Name[],
  onWhole: (values: Readonly<Record<Name, DecimalText>>) => void,
): TogetherFields<Name> {
  const none = {} as Some<Name>;
  const [values, setValues] = useState<Some<Name>>(none);
  const set = (name: Name, value: DecimalText | null) => {
    const { [name]: _, ...others } = values;
    const next = { ...others, ...(value === null ? {} : { [name]: value }) } as Some<Name>;
    setValues(next);
    if (isWhole(next, names)) onWhole(next);
  };
  return {
    values,
    number: (name, path) => ({
      name: path,
      value: values[name] ?? null,
      draft: undefined,
      problem: null,
      onValue: (value) => set(name, value),
      onDraft: () => set(name, null),
      onEmpty: () => set(name, null),
    }),
    clear: () => setValues(none),
  };
}

export function isWhole<Name extends string>(
  values: Some<Name>,
  names: readonly Name[],
): values is Readonly<Record<Name, DecimalText>> {
  return names.every((name) => values[name] !== undefined);
}
