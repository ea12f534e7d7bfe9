import { newNumbers } from "../bench.testing";

const FIRST = Date.UTC(2026, 0, 5, 8, 0, 0);
/** One in so many rows cannot be read. */
const BAD_EVERY = 10_000;

/**
 * A log in order of arrival, about 31 bytes a row: ISO stamps to the millisecond, input and output tokens. Some rows
 * are bad, each in another way: a stamp, a count, a count too many.
 */
export function logText(rows: number): { readonly text: string; readonly bad: number } {
  const next = newNumbers(1);
  const lines = ["timestamp,input,output"];
  let at = FIRST;
  let bad = 0;
  for (let row = 0; row < rows; row++) {
    at += next() % 360;
    const stamp = new Date(at).toISOString();
    const input = next() % 1000;
    const output = (next() % 99) + 1;
    if (row % BAD_EVERY === BAD_EVERY - 1) {
      lines.push(
        [
          `${stamp.slice(0, 11)}25:61:00.000Z,${input},${output}`,
          `${stamp},many,${output}`,
          `${stamp},${input},-${output}`,
        ][bad % 3]!,
      );
      bad += 1;
    } else lines.push(`${stamp},${input},${output}`);
  }
  return { text: `${lines.join("\n")}\n`, bad };
}
