import { civilMinute } from "../read/stamps/civilMinute";
import { stampDateTime } from "../read/stamps/readDateTime";
import type { Stamp } from "../read/stamps/stamp";
import { stampNumber } from "../read/stamps/stampNumber";
import type { TimeForm } from "../understanding";

const DIGITS = /^(\d{1,19})(?:\.(\d+))?$/;
const DATE_ONLY =
  /^(?:(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})|((?:19|20)\d{2})(\d{2})(\d{2}))$/;
/** 1899-12-30, day 0 of Excel, in days before 1970. */
const EXCEL_TO_1970 = 25_569;

/**
 * Reads a stamp of the given form.
 *
 * @param toUtc for stamps without a zone, from minutes of their zone to minutes of UTC
 * @returns false for what is none
 */
export function readStamp(text: string, form: TimeForm, toUtc: (localMinute: number) => number, into: Stamp): boolean {
  switch (form) {
    case "iso":
    case "date-mdy":
      return stampDateTime(text, false, toUtc, into) || dateOnly(text, false, toUtc, into);
    case "date-dmy":
      return stampDateTime(text, true, toUtc, into) || dateOnly(text, true, toUtc, into);
    case "epoch-s":
    case "epoch-ms":
    case "relative-s":
    case "relative-ms":
    case "relative-minutes":
      return stampNumber(text, form, into);
    case "epoch-us":
    case "epoch-ns":
      return longNumber(text, form === "epoch-us" ? 6 : 9, into);
    case "excel":
      return excelSerial(text, toUtc, into);
    default:
      return form satisfies never;
  }
}

/** A date without time of day: its midnight. */
export function dateOnly(
  text: string,
  dayFirst: boolean,
  toUtc: (localMinute: number) => number,
  into: Stamp,
): boolean {
  const parts = DATE_ONLY.exec(text.normalize("NFKC").trim());
  if (parts === null) return false;
  const [first, second] = [Number(parts[4]), Number(parts[6])];
  const isDayFirst = dayFirst || parts[5] === ".";
  const short = Number(parts[7]);
  const minute =
    parts[1] !== undefined
      ? civilMinute(Number(parts[1]), Number(parts[2]), Number(parts[3]), 0, 0)
      : parts[8] !== undefined
        ? civilMinute(Number(parts[8]), Number(parts[9]), Number(parts[10]), 0, 0)
        : civilMinute(
            short < 100 ? 2000 + short : short,
            isDayFirst ? second : first,
            isDayFirst ? first : second,
            0,
            0,
          );
  if (minute < 0) return false;
  into.minute = toUtc(minute);
  into.tick = 0;
  return true;
}

/** Micro- and nanoseconds since 1970 have more digits than a number of JavaScript holds. */
function longNumber(text: string, places: number, into: Stamp): boolean {
  const parts =
    DIGITS.exec(text) ?? DIGITS.exec(/^\d\.\d+e\+?\d+$/i.test(text) ? BigInt(Math.round(Number(text))).toString() : "");
  const digits = parts?.[1];
  if (digits === undefined || digits.length <= places) return false;
  const seconds = Number(digits.slice(0, -places));
  into.minute = Math.floor(seconds / 60);
  into.tick = (seconds - into.minute * 60) * 1e9 + Number(digits.slice(-places).padEnd(9, "0"));
  return true;
}

/** Days since 1899-12-30 of a zone. rounding: to the millisecond, which eight decimals of a day hold. */
function excelSerial(text: string, toUtc: (localMinute: number) => number, into: Stamp): boolean {
  const days = Number(text.replace(",", "."));
  if (!(days > 20_000 && days < 80_000)) return false;
  const milliseconds = Math.round((days - EXCEL_TO_1970) * 86_400_000);
  const minute = Math.floor(milliseconds / 60_000);
  into.minute = toUtc(minute);
  into.tick = (milliseconds - minute * 60_000) * 1e6;
  return true;
}
