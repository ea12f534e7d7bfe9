/**
 * ISO date `days` later in the calendar; no clock and no time zone takes part. `2026-11-21` and 30 give `2026-12-21`.
 */
export function daysAfter(isoDate: string, days: number): string {
  const [year, month, day] = isoDate.split("-").map((part) => BigInt(part));
  if (year === undefined || month === undefined || day === undefined)
    throw new RangeError(`not an ISO date: ${isoDate}`);
  const at = new Date(0);
  // rounding: none, whole years, months and days of a date that was checked when it was read
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day) + days);
  return at.toISOString().slice(0, 10);
}
