/** When a daily subscription runs. Times are of UTC+8, as text: "2026-11-21T23:59". */
export interface SubscriptionClock {
  readonly expires: string;
  /** Two hours later; not billed. */
  readonly serviceStops: string;
  /** Fourteen hours after that; not billed. */
  readonly keptUntil: string;
  /** From the order to the expiry, in whole hours and minutes. */
  readonly covered: { readonly hours: number; readonly minutes: number };
  /** Ordered after 22:00: it ends a day later at the same price. */
  readonly isLateOrder: boolean;
}

const ORDERED_AT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** 22:00:00 itself is not after 22:00. */
const LATE_MS = 22 * HOUR_MS;
const END_OF_DAY_MS = 23 * HOUR_MS + 59 * MINUTE_MS;

/**
 * The subscription clock (RULES.md section 3): starts at payment, ends at 23:59 on day N, on day N+1 if ordered after
 * 22:00; the service stops two hours after, and is kept fourteen hours more. The fee is N days either way.
 *
 * @param orderedAt date and time in UTC+8, "2026-11-21T22:00" or with seconds
 * @param days whole days bought, at least 1
 * @returns null where the order is no date and time, or the days are none
 */
export function subscriptionClock(orderedAt: string, days: number): SubscriptionClock | null {
  const match = ORDERED_AT.exec(orderedAt);
  const date = match?.[1];
  if (date === undefined || !Number.isInteger(days) || days < 1 || days > 36_500) return null;
  // Reckoned as if the clock of UTC+8 were UTC: no daylight saving there, so days are all 24 hours long.
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // An order in the last minute of a day is late, so there is always time left to cover.
  const ordered = Date.parse(`${orderedAt.length === 16 ? `${orderedAt}:00` : orderedAt}Z`);
  if (Number.isNaN(ordered) || textOf(midnight).slice(0, 10) !== date) return null;
  const isLateOrder = ordered - midnight > LATE_MS;
  const expires = midnight + (days - 1 + (isLateOrder ? 1 : 0)) * DAY_MS + END_OF_DAY_MS;
  const left = (expires - ordered) % HOUR_MS;
  return {
    expires: textOf(expires),
    serviceStops: textOf(expires + 2 * HOUR_MS),
    keptUntil: textOf(expires + 16 * HOUR_MS),
    isLateOrder,
    covered: { hours: (expires - ordered - left) / HOUR_MS, minutes: (left - (left % MINUTE_MS)) / MINUTE_MS },
  };
}

function textOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16);
}
