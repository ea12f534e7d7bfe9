import type { Fields } from "./readFields";
import { GROWTH, readOptionalNumber, TERM_MONTHS } from "./readNumber";

/** Months in force of what can cost something every month; null: to the end of the term. */
export function readMonths(fields: Fields): string | null {
  return readOptionalNumber(fields, "months", TERM_MONTHS, null);
}

/** The same of what grows from month to month. */
export function readGrowing(fields: Fields): { months: string | null; growthPercent: string } {
  return { months: readMonths(fields), growthPercent: readOptionalNumber(fields, "growthPercent", GROWTH, "0") };
}
