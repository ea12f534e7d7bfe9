const MINUTE = 60;

/**
 * Adds the sum of a period to its clock minutes, evenly: minute i of n gets floor(T(i+1)/n) − floor(T i/n)
 * (FORMATS.md, "Sizing"). Up to a minute long, all of it counts in the minute in which it begins.
 *
 * @param into by minute, from `firstMinute` on
 * @param from seconds since 1970
 * @param length in seconds
 */
export function spreadOver(into: Float64Array, firstMinute: number, from: number, length: number, total: number): void {
  const first = Math.floor(from / MINUTE);
  if (length <= MINUTE) {
    into[first - firstMinute] = into[first - firstMinute]! + total;
    return;
  }
  const last = Math.ceil((from + length) / MINUTE) - 1;
  let before = 0;
  for (let minute = first; minute <= last; minute += 1) {
    const covered = Math.min((minute + 1) * MINUTE, from + length) - from;
    const until = minute === last ? total : shareOf(total, covered, length);
    into[minute - firstMinute] = into[minute - firstMinute]! + until - before;
    before = until;
  }
}

/** rounding: down, exact also where total × covered is beyond 2^53. */
function shareOf(total: number, covered: number, length: number): number {
  const product = total * covered;
  if (
    Number.isSafeInteger(product) ||
    !Number.isInteger(total) ||
    !Number.isInteger(covered) ||
    !Number.isInteger(length)
  )
    return Math.floor(product / length);
  return Number((BigInt(total) * BigInt(covered)) / BigInt(length));
}
