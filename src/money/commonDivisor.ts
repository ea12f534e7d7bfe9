/** The greatest whole number that divides both, by Euclid; of 0 and n it is n. */
export function commonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
