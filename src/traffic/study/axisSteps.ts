/**
 * Places on an axis: whole numbers from 0 to the largest of `most` and `named`, rising. All of them where at most
 * `count` are enough; otherwise `count` of them evenly spaced, the named ones among them.
 */
export function axisSteps(most: number, count: number, named: readonly number[]): readonly number[] {
  const end = Math.max(most, ...named);
  if (end < count) return Array.from({ length: end + 1 }, (_, step) => step);
  const places = new Set([0, end, ...named]);
  const free = count - places.size;
  for (let place = 1; place <= free; place += 1) places.add(Math.round((place * end) / (free + 1)));
  return [...places].sort((one, other) => one - other);
}
