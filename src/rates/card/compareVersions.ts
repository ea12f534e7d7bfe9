/**
 * Orders two versions of a card: "undated" before every date, a month before the days in it ("2026-08" before
 * "2026-08-26"), and "" (not known) after all, since it may be the newest.
 *
 * @returns below zero when `a` is older
 */
export function compareVersions(a: string, b: string): number {
  const rankA = rank(a);
  const rankB = rank(b);
  if (rankA !== rankB) return rankA - rankB;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function rank(version: string): number {
  if (version === "") return 2;
  return version === "undated" ? 0 : 1;
}
