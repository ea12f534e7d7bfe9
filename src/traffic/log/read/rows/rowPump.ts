import type { FastRows } from "./fastRows";
import type { RowTally } from "./rowTally";
import { nextLine } from "./splitFields";

/** Enough to keep calls few, little enough to stay in the processor's cache. */
const FIRST_CAPACITY = 256 * 1024;
/** A row with a prompt of a million tokens fits. */
const LONGEST_ROW = 8 * 1024 * 1024;
/** Stamps are compared sixteen bytes at once, also next to the end. */
const SLACK = 64;
const LF = 0x0a;
const CR = 0x0d;

/** Reads one row of a file, any row, at its leisure. */
export interface RowReader {
  /** @returns where the next row begins; -1 when this one is not whole yet */
  read(bytes: Uint8Array, at: number, end: number, isLast: boolean): number;
  /** For a row too long to be held: it is bad, and what comes up to the next line break belongs to it. */
  giveUp(bytes: Uint8Array, at: number, end: number): void;
}

/** Takes the bytes of a file in chunks of any size. */
export interface RowPump {
  /** The chunk may be used again once this returns. */
  push(bytes: Uint8Array): void;
  finish(): void;
}

/**
 * Holds the bytes of rows until each is whole, and hands them to a reader of rows: to the fast one as long as it takes
 * them, any other row to the careful one.
 *
 * @param capacity bytes that are held at once to begin with; a longer row makes it more
 */
export function newRowPump(
  rows: RowReader,
  fast: FastRows | null,
  tally: Pick<RowTally, "line">,
  capacity = FIRST_CAPACITY,
): RowPump {
  let buffer = new Uint8Array(capacity + SLACK);
  let view = new DataView(buffer.buffer);
  let filled = 0;
  /** Within a row that was too long to be held. */
  let isSkipping = false;

  const read = (isLast: boolean): void => {
    let at = isSkipping ? skipped(isLast) : 0;
    const fastEnd = fast === null ? 0 : endOfLines(buffer, filled, isLast);
    while (at < filled) {
      if (fast !== null && at < fastEnd) at = fast(buffer, view, at, fastEnd);
      if (at >= filled) break;
      const next = rows.read(buffer, at, filled, isLast);
      if (next < 0) break;
      at = next;
    }
    buffer.copyWithin(0, at, filled);
    filled -= at;
    if (filled === buffer.length - SLACK) enlarge();
  };

  const enlarge = (): void => {
    if (filled < LONGEST_ROW) {
      const larger = new Uint8Array(filled * 2 + SLACK);
      larger.set(buffer);
      buffer = larger;
      view = new DataView(buffer.buffer);
      return;
    }
    rows.giveUp(buffer, 0, filled);
    const next = nextLine(buffer, 0, filled);
    isSkipping = next === filled;
    if (!isSkipping) tally.line += 1;
    buffer.copyWithin(0, next, filled);
    filled -= next;
  };

  /** Where the rest of the row that was given up ends. */
  const skipped = (isLast: boolean): number => {
    const next = nextLine(buffer, 0, filled);
    const byte = buffer[next - 1];
    isSkipping = !isLast && !(next > 0 && (byte === LF || (byte === CR && next < filled)));
    if (isSkipping) return byte === CR ? next - 1 : next;
    tally.line += 1;
    return next;
  };

  return {
    push(bytes) {
      for (let at = 0; at < bytes.length;) {
        const taken = Math.min(bytes.length - at, buffer.length - SLACK - filled);
        buffer.set(bytes.subarray(at, at + taken), filled);
        filled += taken;
        at += taken;
        if (filled === buffer.length - SLACK) read(false);
      }
    },
    finish: () => read(true),
  };
}

/** Behind the last line break that is surely one: a CR at the very end may be half of CR LF. */
function endOfLines(bytes: Uint8Array, filled: number, isLast: boolean): number {
  let end = isLast ? filled : filled - 1;
  if (bytes[filled - 1] === LF) return filled;
  while (end > 0 && bytes[end - 1] !== LF && bytes[end - 1] !== CR) end -= 1;
  return end;
}
