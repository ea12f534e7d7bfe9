/**
 * What stands in a field that takes pasted text. Large texts are held beside the page: a text area with megabytes in it
 * blocks for seconds.
 */
export type PastedText =
  | { readonly is: "typed"; readonly text: string }
  /** A large text is being taken. */
  | { readonly is: "taking" }
  | HeldText;

export interface HeldText {
  readonly is: "held";
  /** UTF-8. */
  readonly blob: Blob;
  readonly lines: number;
}

export const NOTHING_PASTED: PastedText = { is: "typed", text: "" };

/** Characters that a text area lays out in a blink; a few hundred rows. */
export const MOST_IN_FIELD = 16_384;
/** Little enough to be taken between two frames. */
const SLICE = 256 * 1024;

/** Whether there is nothing in it to be read. */
export function isNothing(pasted: PastedText): boolean {
  return pasted.is === "typed" ? pasted.text.trim() === "" : pasted.is === "taking";
}

/** Takes a large text slice by slice, and lets the page answer in between. */
export async function holdText(text: string): Promise<HeldText> {
  const parts: Blob[] = [];
  let lines = 0;
  for (let at = 0; at < text.length;) {
    const end = endOfSlice(text, at);
    const slice = text.slice(at, end);
    parts.push(new Blob([slice]));
    lines += breaksIn(slice, text.charCodeAt(end));
    at = end;
    await nextTask();
  }
  const last = text.charCodeAt(text.length - 1);
  return { is: "held", blob: new Blob(parts), lines: last === LF || last === CR || text === "" ? lines : lines + 1 };
}

const LF = 0x0a;
const CR = 0x0d;

/** Never between the two units of one character. */
function endOfSlice(text: string, at: number): number {
  const end = Math.min(at + SLICE, text.length);
  const unit = text.charCodeAt(end - 1);
  return end < text.length && unit >= 0xd800 && unit < 0xdc00 ? end + 1 : end;
}

/** @param next the unit behind the slice; NaN at the end */
function breaksIn(slice: string, next: number): number {
  let breaks = 0;
  for (let at = 0; at < slice.length; at += 1) {
    const unit = slice.charCodeAt(at);
    if (unit === LF) breaks += 1;
    // CR LF is one, and counted at its LF.
    else if (unit === CR && (at + 1 < slice.length ? slice.charCodeAt(at + 1) : next) !== LF) breaks += 1;
  }
  return breaks;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
