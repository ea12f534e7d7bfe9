interface Cluster {
  readonly first: number;
  readonly count: number;
  /** Where the first of the cluster would like to stand, on average over its members. */
  readonly start: number;
}

/**
 * Moves positions apart until neighbours are `minGap` from each other, each as near as possible to where it is wanted,
 * and all between `min` and `max`. Given in any order and returned in the same. When they do not fit, they are spread
 * evenly over the room there is.
 */
export function spreadLabels(wanted: readonly number[], minGap: number, min: number, max: number): readonly number[] {
  const count = wanted.length;
  if (count === 0) return [];
  const gap = count > 1 ? Math.min(minGap, Math.max(0, max - min) / (count - 1)) : minGap;
  const order = wanted.map((_, index) => index).sort((a, b) => at(wanted, a) - at(wanted, b) || a - b);
  const clusters: Cluster[] = [];
  order.forEach((index, rank) => {
    let next: Cluster = { first: rank, count: 1, start: at(wanted, index) };
    for (
      let last = clusters.at(-1);
      last !== undefined && startIn(last) + last.count * gap > startIn(next);
      last = clusters.at(-1)
    ) {
      clusters.pop();
      next = {
        first: last.first,
        count: last.count + next.count,
        start: (last.start * last.count + (next.start - last.count * gap) * next.count) / (last.count + next.count),
      };
    }
    clusters.push(next);
  });
  const placed = new Array<number>(count).fill(0);
  for (const cluster of clusters) {
    const start = startIn(cluster);
    for (let step = 0; step < cluster.count; step++) placed[at(order, cluster.first + step)] = start + step * gap;
  }
  return placed;

  function startIn(cluster: Cluster): number {
    return Math.max(min, Math.min(cluster.start, max - (cluster.count - 1) * gap));
  }
}

function at(list: readonly number[], index: number): number {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no position ${index}`);
  return found;
}
