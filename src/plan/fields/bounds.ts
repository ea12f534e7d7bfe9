import type { Bounds } from "./field";

/** The bounds of FORMATS.md that more than one field has. */
export const COUNT: Bounds = { minimum: "0", maximum: "1000000000000000000", whole: true };
export const QUANTITY: Bounds = { ...COUNT, whole: false };
export const PRICE: Bounds = { minimum: "0", maximum: "1000000000000", whole: false };
export const PERCENT: Bounds = { minimum: "0", maximum: "100", whole: false };
export const HOURS_PER_DAY: Bounds = { minimum: "0", maximum: "24", whole: false };
export const DAYS_PER_MONTH: Bounds = { minimum: "0", maximum: "31", whole: false };
/** A month of the term, or a number of them: as many as the longest term has. */
export const TERM_MONTHS: Bounds = { minimum: "1", maximum: "60", whole: true };

/** Longest text and longest note, in UTF-16 code units. */
export const LONGEST_TEXT = 200;
export const LONGEST_NOTE = 2000;
