import { useRef, useState, type RefObject } from "react";
import { formatTyped } from "../../format/formatTyped";
import { isUnusual, parseTyped, type Typed, type TypedSpec } from "../../format/parseTyped";
import type { Problem } from "../../model/problem";
import type { DecimalText, UnitlessText } from "../../model/quantities";
import { useLanguage } from "../LocaleProvider";

export interface TypedNumberProps {
  /** The path of the field; problems of typing carry it. */
  readonly name: string;
  readonly value: DecimalText | null;
  /** An invalid text that the store keeps for this field, so that it survives a change of view. */
  readonly draft?: string | undefined;
  readonly spec: TypedSpec;
  readonly onValue: (value: UnitlessText) => void;
  /** For optional fields: it was emptied. */
  readonly onEmpty?: (() => void) | undefined;
  readonly onDraft: (raw: string, problem: Problem) => void;
}

interface Kept {
  /** What was typed last; null: the field shows what it is given. */
  readonly raw: string | null;
  /**
   * The field was left: it shows the value as written out, and still reads back what was typed, so that nothing below
   * it jumps.
   */
  readonly left: boolean;
  /** The props as last seen, to notice a change from outside. */
  readonly value: DecimalText | null;
  readonly draft: string | undefined;
}

export interface TypedNumber {
  readonly text: string;
  readonly typed: Typed;
  /** True while the value is what the person typed and not what the field was given. */
  readonly isTyping: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  type(raw: string): void;
  leave(): void;
  /**
   * Takes one of the values that the text may mean. The buttons go with the answer, so the focus goes back to the
   * field.
   */
  choose(value: DecimalText): void;
}

/**
 * The text of a number field. What is typed stays as typed until the field is left; a change from outside (undo,
 * another field) always wins over it, while the echo of one's own typing does not.
 */
export function useTypedNumber({ name, value, draft, spec, onValue, onEmpty, onDraft }: TypedNumberProps): TypedNumber {
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [kept, setKept] = useState<Kept>({ raw: null, left: false, value, draft });

  const isChanged = kept.value !== value || kept.draft !== draft;
  const raw = isChanged && kept.raw !== null && !isOwnEcho(kept.raw) ? null : kept.raw;
  if (isChanged) setKept({ raw, left: kept.left, value, draft });

  function isOwnEcho(text: string): boolean {
    const typed = parseTyped(text, spec);
    if (typed.state === "problem") return draft === text;
    return draft === undefined && value === (typed.state === "value" ? typed.value : null);
  }

  const text = (kept.left ? null : raw) ?? draft ?? (value === null ? "" : formatTyped(value, language, spec));
  // What the plan holds was confirmed, or came so in a file.
  const isOwn = raw === null && draft === undefined;
  const typed = parseTyped(raw ?? text, isOwn ? { ...spec, usual: undefined } : spec);

  function type(next: string) {
    setKept({ raw: next, left: false, value, draft });
    const read = parseTyped(next, spec);
    if (read.state === "value") onValue(read.value);
    else if (read.state === "empty") onEmpty?.();
    else onDraft(next, { ...read.problem, path: name });
  }

  return {
    text,
    typed,
    isTyping: raw !== null,
    input,
    type,
    choose(next) {
      input.current?.focus();
      const isConfirmed = typed.state === "problem" && typed.problem.code === "unusual-rate";
      if (isUnusual(next, spec) && !isConfirmed) return type(next);
      setKept({ raw: null, left: false, value, draft });
      onValue(next);
    },
    leave() {
      const isGood = raw !== null && parseTyped(raw, spec).state !== "problem";
      if (isGood) setKept({ raw, left: true, value, draft });
    },
  };
}
