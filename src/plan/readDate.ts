import { problem } from "../model/problem";
import type { Fields } from "./readFields";

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const LONGEST_VALUE_SHOWN = 40;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day of the Gregorian calendar written `YYYY-MM-DD`. 2026-02-29 is none. */
export function isIsoDate(text: string): boolean {
  const parts = ISO_DATE.exec(text);
  if (parts === null) return false;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  const days = DAYS[month - 1];
  if (days === undefined) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= days + (leap ? 1 : 0);
}

/** An ISO date. Without `fallback` it is required; with "" as the fallback an empty text is the same as none. */
export function readDate(fields: Fields, name: string, fallback?: ""): string {
  const value = fields.get(name);
  if (value === undefined || (value === "" && fallback === "")) {
    if (fallback === undefined) fields.list.add(problem(fields.at(name), "missing"));
    return "";
  }
  if (typeof value === "string" && isIsoDate(value)) return value;
  const shown = typeof value === "string" ? value.slice(0, LONGEST_VALUE_SHOWN) : "";
  fields.list.add(problem(fields.at(name), "not-a-date", { value: shown }));
  return "";
}
