import type { DecimalText } from "../model/quantities";

/** A document as it is written: what JSON can hold. */
export type Document = { [name: string]: DocumentValue };
export type DocumentValue = string | number | boolean | Document | readonly DocumentValue[];

/** A number of the plan as the document has it: `1200`, `"0.5"`, `"1000000000000000000"`. */
export function writeNumber(value: DecimalText): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) && String(number) === value ? number : value;
}
