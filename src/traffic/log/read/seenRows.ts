/** The rows that came before, each by a text and four numbers: what is the same in all of them was written twice. */
export interface SeenRows {
  /**
   * The same, for rows of which one may be written over: where the first of its kind was put.
   *
   * @param place where this one would be put
   * @returns -1 for the first of its kind
   */
  placeOf(bytes: Uint8Array, from: number, to: number, numbers: Float64Array, place: number): number;
  placeOfText(text: string, numbers: Float64Array, place: number): number;
  /** @param bytes ASCII from `from` up to `to` @returns whether it is the first of its kind; it is remembered */
  isFirst(bytes: Uint8Array, from: number, to: number, numbers: Float64Array): boolean;
  /** The same for any text. */
  isFirstText(text: string, numbers: Float64Array): boolean;
}

/** Numbers that belong to a row's text. */
const NUMBERS = 4;
const FIRST_ROWS = 4096;
const FIRST_BYTES = 64 * 1024;

/**
 * Texts stand one after another in one array, the numbers in another, and a table of open addresses finds them: nothing
 * is allocated for a row. Rows are compared whole, never by their hash alone.
 */
export function newSeenRows(): SeenRows {
  let texts = new Uint8Array(FIRST_BYTES);
  let ends = new Uint32Array(FIRST_ROWS + 1);
  let sums = new Int32Array(FIRST_ROWS);
  let values = new Float64Array(FIRST_ROWS * NUMBERS);
  let puts = new Int32Array(FIRST_ROWS);
  /** Row + 1 by the low bits of its hash; 0: free. Twice as many as there is room for rows. */
  let places = new Int32Array(FIRST_ROWS * 2);
  let count = 0;
  let scratch = new Uint8Array(256);
  // Texts beyond ASCII are rare in ids and keys.
  const others = new Map<string, number>();

  const enlarge = (): void => {
    ends = larger(new Uint32Array(count * 2 + 1), ends);
    sums = larger(new Int32Array(count * 2), sums);
    values = larger(new Float64Array(count * 2 * NUMBERS), values);
    puts = larger(new Int32Array(count * 2), puts);
    places = new Int32Array(count * 4);
    for (let row = 0; row < count; row += 1) {
      let place = sums[row]! & (places.length - 1);
      while (places[place] !== 0) place = (place + 1) & (places.length - 1);
      places[place] = row + 1;
    }
  };

  const placeOf = (bytes: Uint8Array, from: number, to: number, numbers: Float64Array, put: number): number => {
    const sum = hashOf(bytes, from, to, numbers);
    let place = sum & (places.length - 1);
    for (let row = places[place]! - 1; row >= 0; row = places[place]! - 1) {
      if (sums[row] === sum && isSame(row, bytes, from, to, numbers)) return puts[row]!;
      place = (place + 1) & (places.length - 1);
    }
    const start = ends[count]!;
    const end = start + to - from;
    while (end > texts.length) texts = larger(new Uint8Array(texts.length * 2), texts);
    for (let at = from; at < to; at += 1) texts[start + at - from] = bytes[at]!;
    for (let of = 0; of < NUMBERS; of += 1) values[count * NUMBERS + of] = numbers[of]!;
    sums[count] = sum;
    puts[count] = put;
    places[place] = count + 1;
    count += 1;
    ends[count] = end;
    if (count === sums.length) enlarge();
    return -1;
  };

  const isSame = (row: number, bytes: Uint8Array, from: number, to: number, numbers: Float64Array): boolean => {
    const start = ends[row]!;
    if (ends[row + 1]! - start !== to - from) return false;
    for (let of = 0; of < NUMBERS; of += 1) if (values[row * NUMBERS + of] !== numbers[of]) return false;
    for (let at = from; at < to; at += 1) if (texts[start + at - from] !== bytes[at]) return false;
    return true;
  };

  const placeOfText = (text: string, numbers: Float64Array, put: number): number => {
    if (text.length > scratch.length) scratch = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 0x7f) {
        const key = `${numbers.join("\u0001")}\u0001${text}`;
        const before = others.get(key);
        if (before !== undefined) return before;
        others.set(key, put);
        return -1;
      }
      scratch[at] = code;
    }
    return placeOf(scratch, 0, text.length, numbers, put);
  };

  return {
    placeOf,
    placeOfText,
    isFirst: (bytes, from, to, numbers) => placeOf(bytes, from, to, numbers, 0) < 0,
    isFirstText: (text, numbers) => placeOfText(text, numbers, 0) < 0,
  };
}

/** FNV-1a of the text and of the numbers, whose parts below and above 2^32 count each. */
function hashOf(bytes: Uint8Array, from: number, to: number, numbers: Float64Array): number {
  let sum = 0x811c9dc5;
  for (let at = from; at < to; at += 1) sum = Math.imul(sum ^ bytes[at]!, 0x01000193);
  for (let of = 0; of < NUMBERS; of += 1) {
    const number = numbers[of]!;
    sum = Math.imul(sum ^ (number | 0), 0x85ebca6b);
    sum = Math.imul(sum ^ (sum >>> 15) ^ ((number / 0x100000000) | 0), 0x01000193);
  }
  return sum ^ (sum >>> 13);
}

function larger<Numbers extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
  into: Numbers,
  from: Numbers,
): Numbers {
  into.set(from);
  return into;
}
