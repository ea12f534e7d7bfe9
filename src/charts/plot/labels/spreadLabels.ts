/**
 * Moves positions apart until neighbours are `minGap` from each other, each as near as possible to where it is wanted,
 * and all between `min` and `max`. Given in any order and returned in the same. When they do not fit, they are spread
 * evenly over the room there is.
 */
export function spreadLabels(wanted: readonly number[], minGap: number, min: number, max: number): readonly number[] {
  const count = wanted.length;
  const gap = count > 1 ? Math.min(minGap, Math.max(0, max - min) / (count - 1)) : minGap;
  const order = wanted.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
  // Less the gaps before them, positions need only not fall: neighbours that do are pooled at their mean.
  const pools: { count: number; mean: number }[] = [];
  order.forEach(({ position }, rank) => {
    let pool = { count: 1, mean: position - rank * gap };
    for (let last = pools.at(-1); last !== undefined && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const both = last.count + pool.count;
      pool = { count: both, mean: (last.mean * last.count + pool.mean * pool.count) / both };
    }
    pools.push(pool);
  });
  const starts = pools.flatMap((pool) => Array.from({ length: pool.count }, () => pool.mean));
  const placed = [...wanted];
  order.forEach(({ index }, rank) => {
    placed[index] = Math.max(min, Math.min(starts[rank] ?? min, max - (count - 1) * gap)) + rank * gap;
  });
  return placed;
}
