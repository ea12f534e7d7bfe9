/** One event of a calendar file. Times are moments, in ms since 1970-01-01T00:00Z. */
export interface CalendarFileEvent {
  /** The same whenever the same event is exported, so that a later file updates it. */
  readonly uid: string;
  readonly start: number;
  /** null: it takes no time. */
  readonly end: number | null;
  /** On so many days in a row; 1: once. */
  readonly days: number;
  readonly summary: string;
  /** "" for none. */
  readonly description: string;
}

/** No line is longer, its break left out (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
const UTF8 = new TextEncoder();
/** Control characters have no place in a text, but for the line break, which is escaped. */
const CONTROL = /(?!\n)\p{Cc}/gu;

/**
 * Events as an iCalendar file (RFC 5545): times in UTC, lines that end with CRLF and are folded by bytes, never inside
 * a character.
 *
 * @param written when, in ms since 1970-01-01T00:00Z; it changes no event
 * @param name shown by programs that list calendars
 */
export function iCalendarText(
  events: readonly CalendarFileEvent[],
  { name, written }: { readonly name: string; readonly written: number },
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Model Studio Cost Planner//Purchase calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, start, end, days, summary, description }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(uid)}`,
      `DTSTAMP:${utc(written)}`,
      `DTSTART:${utc(start)}`,
      ...(end === null ? [] : [`DTEND:${utc(end)}`]),
      ...(days > 1 ? [`RRULE:FREQ=DAILY;COUNT=${days}`] : []),
      `SUMMARY:${escaped(summary)}`,
      ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
      // Nobody is busy because something expires.
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(CONTROL, "")
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll("\n", "\\n");
}

/** `20261201T000000Z` */
function utc(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+/, "").replace(/[-:]/g, "");
}

/** A continuation begins with a blank, which counts. */
function folded(line: string): string {
  let text = "";
  let bytes = 0;
  // By code points: half of one is no UTF-8.
  for (const character of line) {
    const { length } = UTF8.encode(character);
    if (bytes + length > LONGEST_LINE) {
      text += "\r\n ";
      bytes = 1;
    }
    text += character;
    bytes += length;
  }
  return text;
}
