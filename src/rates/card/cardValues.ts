import { problem, type ProblemCode } from "../../model/problem";
import { report, shown, type CardFields } from "./cardFields";

const LONGEST_TEXT = 500;
/**
 * Codes of models, cards and publishers: no control or format characters, so that what is shown is what is compared.
 */
const PRINTABLE = /^[^\p{C}\p{Zl}\p{Zp}]+$/u;
const LARGEST_COUNT = 1_000_000_000;

/** A required text that is not empty. A wrong one is reported and gives "". */
export function textField(fields: CardFields, name: string): string {
  const value = fields.get(name);
  const path = fields.at(name);
  if (value === undefined || value === "") report(fields.found, problem(path, "missing"));
  else if (typeof value !== "string" || !PRINTABLE.test(value)) report(fields.found, problem(path, "not-text"));
  else if (value.length > LONGEST_TEXT) {
    report(fields.found, problem(path, "too-long", { length: String(value.length), maximum: String(LONGEST_TEXT) }));
  } else return value;
  return "";
}

/** A required text that matches a pattern, or `not-a-choice` with what is expected, such as "MU1x4". */
export function patternField(fields: CardFields, name: string, pattern: RegExp, expected: string): string {
  const value = textField(fields, name);
  if (value === "" || pattern.test(value)) return value;
  report(fields.found, problem(fields.at(name), "not-a-choice", { value: shown(value), choices: expected }));
  return "";
}

/** One of some required words or numbers. A wrong one is reported and gives the first of them. */
export function choiceField<C extends string | number>(
  fields: CardFields,
  name: string,
  choices: readonly [C, ...C[]],
): C {
  const value = fields.get(name);
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  const path = fields.at(name);
  if (value === undefined) report(fields.found, problem(path, "missing"));
  else report(fields.found, problem(path, "not-a-choice", { value: shown(value), choices: choices.join(", ") }));
  return choices[0];
}

/** A required true or false. */
export function flagField(fields: CardFields, name: string): boolean {
  const value = fields.get(name);
  if (typeof value === "boolean") return value;
  report(fields.found, problem(fields.at(name), value === undefined ? "missing" : "not-boolean"));
  return false;
}

/** A required whole JSON number, both bounds inclusive. A wrong one is reported and gives `minimum`. */
export function countField(fields: CardFields, name: string, minimum: number, maximum = LARGEST_COUNT): number {
  const value = fields.get(name);
  const path = fields.at(name);
  const wrong = (code: ProblemCode, params: Record<string, string> = {}) => {
    report(fields.found, problem(path, code, { value: shown(value), ...params }));
    return minimum;
  };
  if (value === undefined) return wrong("missing");
  if (typeof value !== "number") return wrong("not-a-number");
  if (!Number.isSafeInteger(value)) return wrong("not-whole");
  if (value < minimum) return wrong("below-minimum", { minimum: String(minimum) });
  if (value > maximum) return wrong("above-maximum", { maximum: String(maximum) });
  return value;
}

/** Null, or what `read` makes of the field. */
export function nullable<T>(fields: CardFields, name: string, read: () => T): T | null {
  return fields.get(name) === null ? null : read();
}

/**
 * An object with the field if the file has it, else an empty one: absent is not undefined.
 */
export function optional<N extends string, T>(fields: CardFields, name: N, read: () => T): { readonly [K in N]?: T } {
  return fields.get(name) === undefined ? {} : ({ [name]: read() } as { readonly [K in N]?: T });
}
