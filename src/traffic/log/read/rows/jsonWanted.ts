/** What a wanted field of a line of JSON holds. */
export const NOTHING = 0;
/** A text without a backslash, a number, or "true" or "false", as they are written. */
export const TEXT = 1;
export const DIGITS = 2;
export const WORD = 3;

/** A key of an object on the way to a wanted field. */
export interface JsonField {
  readonly name: Uint8Array;
  /** Where the value is noted; -1: it is not wanted itself. */
  readonly slot: number;
  /** Wanted keys of the object that it holds. */
  readonly inner: readonly JsonField[];
  /** The row that it was last seen in: a key may stand in an object twice. */
  lastRow: number;
}

/** The wanted fields of a line, written over and over. */
export interface JsonRow {
  readonly fields: readonly JsonField[];
  /** Counts the rows, so that nothing need be cleared. */
  number: number;
  readonly lastRow: Int32Array;
  readonly is: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A name is looked for in as many ways as its dots can be read. */
const MOST_DOTS = 8;

/**
 * @param names of the wanted fields, nested keys joined with dots; each may stand under a key with dots as well
 * @returns null for names that are not looked for byte by byte
 */
export function newJsonRow(names: readonly string[]): JsonRow | null {
  if (names.some((name) => !/^[\x20-\x7f]+$/.test(name) || name.split(".").length > MOST_DOTS + 1)) return null;
  return {
    fields: fieldsOf(names.map((rest, slot) => ({ rest, slot }))),
    number: 0,
    lastRow: new Int32Array(names.length),
    is: new Uint8Array(names.length),
    from: new Int32Array(names.length),
    to: new Int32Array(names.length),
  };
}

interface Wanted {
  readonly rest: string;
  readonly slot: number;
}

function fieldsOf(wanted: readonly Wanted[]): readonly JsonField[] {
  const keys = new Map<string, { slot: number; readonly inner: Wanted[] }>();
  const keyOf = (name: string) => {
    const known = keys.get(name) ?? { slot: -1, inner: [] };
    keys.set(name, known);
    return known;
  };
  for (const { rest, slot } of wanted) {
    keyOf(rest).slot = slot;
    for (let dot = rest.indexOf("."); dot > 0; dot = rest.indexOf(".", dot + 1))
      keyOf(rest.slice(0, dot)).inner.push({ rest: rest.slice(dot + 1), slot });
  }
  return [...keys].map(([name, { slot, inner }]) => ({
    name: asciiBytes(name),
    slot,
    inner: fieldsOf(inner),
    lastRow: 0,
  }));
}

export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
