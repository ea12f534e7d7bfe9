import { problem } from "../../model/problem";
import { type Field, shownValue } from "./field";

export interface ChoiceOptions<C extends string> {
  /** What absent means; without it the field is required. */
  readonly usual?: C;
  readonly fresh?: C;
  /** The order in which links count the choices, where it is another one. */
  readonly inLink?: readonly C[];
  /** Whether a JSON number is as good as its text: 31 is "31". */
  readonly takesNumbers?: boolean;
}

/** One of some words. Nothing stands in for a wrong one. */
export function choice<C extends string>(
  of: readonly [C, ...C[]],
  place: number,
  options: ChoiceOptions<C> = {},
): Field<C> {
  const { usual, inLink = of, takesNumbers = false } = options;
  return {
    kind: { type: "choice", of, inLink },
    place,
    usual,
    fresh: options.fresh ?? usual ?? of[0],
    standIn: undefined,
    read(given, { path, list }) {
      const value = takesNumbers && typeof given === "number" ? String(given) : given;
      const chosen = of.find((word) => word === value);
      if (chosen === undefined) {
        const shown = typeof value === "string" ? shownValue(value) : "";
        list.add(problem(path, "not-a-choice", { value: shown, choices: of.join(", ") }));
      }
      return chosen;
    },
    write: (value) => value,
  };
}

/** True or false; absent is false. */
export function flag(place: number): Field<boolean> {
  return {
    kind: { type: "flag" },
    place,
    usual: false,
    fresh: false,
    standIn: false,
    read(value, { path, list }) {
      if (typeof value === "boolean") return value;
      list.add(problem(path, "not-boolean"));
      return undefined;
    },
    write: (value) => value,
  };
}

/** What is the same in every document of its sort; whoever opens the object has checked it. */
export function tag<V extends string | number>(value: V, place: number, written: string | number = value): Field<V> {
  return {
    kind: { type: "tag", written },
    place,
    usual: undefined,
    fresh: value,
    standIn: value,
    read: () => value,
    write: () => written,
  };
}
