import { problem } from "../../model/problem";
import { type Field, shownValue } from "./field";

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
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

/** An ISO date. Without `usual` it is required; with "" an empty text is the same as none. */
export function date(place: number, usual?: ""): Field<string> {
  return {
    kind: { type: "date" },
    place,
    usual,
    fresh: "",
    standIn: "",
    read(value, { path, list }) {
      if (typeof value === "string" && (isIsoDate(value) || value === usual)) return value;
      list.add(problem(path, "not-a-date", { value: typeof value === "string" ? shownValue(value) : "" }));
      return undefined;
    },
    write: (value) => value,
  };
}
