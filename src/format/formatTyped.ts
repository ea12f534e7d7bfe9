import type { DecimalText } from "../model/quantities";
import type { Language } from "./catalogue";
import { formatNumber } from "./formatNumber";
import { parseTyped, type TypedSpec } from "./parseTyped";

/**
 * A value as its own field writes it: grouped, `200,000`, but plain, `1234`, where the groups could be read in two
 * ways. A field never asks about what it wrote itself.
 */
export function formatTyped(value: DecimalText, language: Language, spec: TypedSpec): string {
  const grouped = formatNumber(value, language);
  const read = parseTyped(grouped, { ...spec, usual: undefined });
  return read.state === "problem" && read.choices.length > 0 ? value : grouped;
}
