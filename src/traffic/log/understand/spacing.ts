/** Rows that a series has at least. */
export const LEAST_SERIES = 4;

/**
 * Seconds between one stamp and the next: the greatest that all distances are multiples of. Steady: most stamps are
 * just that far apart.
 */
export function spacingOf(
  stamps: readonly number[],
  leastSteps: number,
): { readonly seconds: number; readonly isSteady: boolean } | null {
  if (stamps.length < 2) return null;
  let common = 0;
  let alike = 0;
  const distances = stamps.slice(1).map((stamp, at) => Math.round((stamp - (stamps[at] ?? 0)) * 1000) / 1000);
  for (const distance of distances) common = greatestCommon(common, distance);
  if (common < 1 || !Number.isInteger(common)) return null;
  for (const distance of distances) if (distance === common) alike += 1;
  // Minutes without traffic are left out of some exports: a few rows show no spacing of more than a minute.
  if (common > 60 && (alike < leastSteps || (distances.length < 10 && alike * 2 < distances.length))) return null;
  return {
    seconds: common,
    isSteady: common >= 5 && alike * 2 >= distances.length && distances.length >= LEAST_SERIES,
  };
}

function greatestCommon(a: number, b: number): number {
  let [one, other] = [Math.round(a * 1000), Math.round(b * 1000)];
  while (other !== 0) [one, other] = [other, one % other];
  return one / 1000;
}
