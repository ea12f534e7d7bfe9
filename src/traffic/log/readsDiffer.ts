import type { ReadLog } from "./logReader";
import { profileIn } from "./profileIn";

/** Whether two readings of a file come to other traffic by minute, or one to requests and the other to sums. */
export function readsDiffer(one: ReadLog, other: ReadLog): boolean {
  const [a, b] = [profileIn(one), profileIn(other)];
  if (one.kind !== other.kind || a.minutes !== b.minutes) return true;
  return (
    a.input.some((tokens, minute) => tokens !== b.input[minute]) ||
    a.output.some((tokens, minute) => tokens !== b.output[minute])
  );
}
