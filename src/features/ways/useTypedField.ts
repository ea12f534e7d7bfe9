import { useState } from "react";
import type { TypedSpec } from "../../format/parseTyped";
import type { UnitlessText } from "../../model/quantities";
import type { Problem } from "../../model/problem";

/** A number that a section asks for itself: what a number field takes, and the value that was read last. */
export interface TypedField {
  readonly value: UnitlessText;
  readonly field: {
    readonly name: string;
    readonly value: UnitlessText | null;
    readonly draft: string | undefined;
    readonly spec: TypedSpec;
    readonly onValue: (value: UnitlessText) => void;
    readonly onEmpty: () => void;
    readonly onDraft: (raw: string, problem: Problem) => void;
  };
}

/** Keeps a number for as long as its section is there; "" is an optional one that was left empty. */
export function useTypedField(name: string, spec: TypedSpec, initial: UnitlessText): TypedField {
  const [{ value, draft }, keep] = useState<{ readonly value: UnitlessText; readonly draft: string | undefined }>({
    value: initial,
    draft: undefined,
  });
  const set = (next: UnitlessText) => keep({ value: next, draft: undefined });
  return {
    value,
    field: {
      name,
      value: value === "" ? null : value,
      draft,
      spec,
      onValue: set,
      onEmpty: () => set(""),
      onDraft: (raw) => keep({ value, draft: raw }),
    },
  };
}
