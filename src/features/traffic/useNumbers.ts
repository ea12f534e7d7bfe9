import { useState } from "react";
import type { Problem } from "../../model/problem";
import type { DecimalText } from "../../model/quantities";

interface NumberWiring {
  readonly name: string;
  readonly value: DecimalText;
  readonly draft: string | undefined;
  readonly onValue: (value: DecimalText) => void;
  readonly onDraft: (raw: string, problem: Problem) => void;
}

/** The numbers of a form that is no part of the plan: exact text as typed, and what is no value yet beside it. */
export function useNumbers<Name extends string>(start: Readonly<Record<Name, number>>) {
  const [texts, setTexts] = useState<Readonly<Record<string, DecimalText>>>({});
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const valueOf = (name: Name): DecimalText => texts[name] ?? String(start[name]);
  return {
    /** False while a field holds something that is no value. */
    isWhole: Object.keys(drafts).length === 0,
    numberOf: (name: Name): number => Number(valueOf(name)),
    set: (name: Name, value: number) => setTexts((now) => ({ ...now, [name]: String(value) })),
    wire: (name: Name): NumberWiring => ({
      name,
      value: valueOf(name),
      draft: drafts[name],
      onValue: (value) => {
        setTexts((now) => ({ ...now, [name]: value }));
        setDrafts(({ [name]: _, ...others }) => others);
      },
      onDraft: (raw) => setDrafts((now) => ({ ...now, [name]: raw })),
    }),
  };
}
