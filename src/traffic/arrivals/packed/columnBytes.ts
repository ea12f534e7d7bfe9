const BYTE = 256;
/** Sums beyond this are not packed: their differences would not be exact. */
export const LARGEST_SUM = 2 ** 51;
/** Bytes of the largest difference, its sign in the lowest bit. */
const MOST_PLANES = 7;

/**
 * A column of whole numbers as bytes: how many planes, then the lowest byte of every difference to the number before,
 * then the next byte of each. Bytes of one kind side by side deflate better than number by number. The sign is the
 * lowest bit (zigzag).
 */
export function bytesOfColumn(column: Float64Array): Uint8Array {
  const differences = column.map((value, at) => zigzag(value - (at === 0 ? 0 : (column[at - 1] ?? 0))));
  const most = differences.reduce((largest, value) => Math.max(largest, value), 0);
  let planes = 0;
  for (let limit = 1; limit <= most; limit *= BYTE) planes += 1;
  const bytes = new Uint8Array(1 + planes * column.length);
  bytes[0] = planes;
  let weight = 1;
  for (let plane = 0; plane < planes; plane += 1) {
    const from = 1 + plane * column.length;
    differences.forEach((value, at) => (bytes[from + at] = Math.floor(value / weight) % BYTE));
    weight *= BYTE;
  }
  return bytes;
}

/** The column that starts at `from`, and where the next one does. Null when the bytes end early or give no sums. */
export function columnOfBytes(
  bytes: Uint8Array,
  from: number,
  length: number,
): { readonly column: Float64Array; readonly end: number } | null {
  const planes = bytes[from];
  const end = from + 1 + (planes ?? 0) * length;
  if (planes === undefined || planes > MOST_PLANES || end > bytes.length) return null;
  const column = new Float64Array(length);
  let value = 0;
  for (let at = 0; at < length; at += 1) {
    let difference = 0;
    for (let plane = planes - 1; plane >= 0; plane -= 1)
      difference = difference * BYTE + (bytes[from + 1 + plane * length + at] ?? 0);
    value += unzigzag(difference);
    if (!(value >= 0 && value <= LARGEST_SUM)) return null;
    column[at] = value;
  }
  return { column, end };
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
