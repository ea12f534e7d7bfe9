/**
 * Orders two decimal texts in normal form ("-12.5", no leading or trailing zeros) by their digits. The plan is
 * checked before any text may reach the decimal library.
 *
 * @returns below zero when `a` is smaller, zero when equal, above zero when greater
 */
export function compareDecimals(a: string, b: string): number {
  const [isNegativeA, isNegativeB] = [a.startsWith("-"), b.startsWith("-")];
  if (isNegativeA !== isNegativeB) return isNegativeA ? -1 : 1;
  return isNegativeA ? compareSizes(b.slice(1), a.slice(1)) : compareSizes(a, b);
}

function compareSizes(a: string, b: string): number {
  const [wholeA = "", partA = ""] = a.split(".");
  const [wholeB = "", partB = ""] = b.split(".");
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
  if (wholeA !== wholeB) return wholeA < wholeB ? -1 : 1;
  if (partA === partB) return 0;
  return partA < partB ? -1 : 1;
}
