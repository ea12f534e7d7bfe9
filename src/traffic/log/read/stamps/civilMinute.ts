const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_TO_1970 = 719_162;

/**
 * Minutes from 1970-01-01 00:00 to a date and time of the same, unnamed zone.
 *
 * @param month 1 to 12
 * @returns -1 for a date or time that does not exist, or before 1970
 */
export function civilMinute(year: number, month: number, day: number, hour: number, minute: number): number {
  if (year < 1970 || year > 9999 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59) return -1;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (DAYS_IN_MONTH[month - 1] as number) + (isLeap && month === 2 ? 1 : 0)) return -1;
  const before = year - 1;
  const days =
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - DAYS_TO_1970;
  const inYear = (DAYS_BEFORE_MONTH[month - 1] as number) + (isLeap && month > 2 ? 1 : 0) + day - 1;
  return (days + inYear) * 1440 + hour * 60 + minute;
}
