import type { Language } from "./catalogue";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * An ISO date, `2026-11-21`, or month, `2026-11`, in words: `21 November 2026`, `2026年11月21日`. Read off the text, so no
 * time zone can move it by a day. Any other text is returned unchanged.
 */
export function formatDate(iso: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso);
  const year = match?.[1];
  const month = Number(match?.[2]);
  const name = MONTHS[month - 1];
  if (!year || !name) return iso;
  const day = match?.[3] === undefined ? null : Number(match[3]);
  if (language === "zh") return `${year}年${month}月${day === null ? "" : `${day}日`}`;
  return `${day === null ? "" : `${day}\u00a0`}${name} ${year}`;
}

/** The day on the calendar of the device as an ISO date, `2026-11-21`. */
export function isoDate(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** The time of day on the clock of the device, `14:32`. */
export function formatTime(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
