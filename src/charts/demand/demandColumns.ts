import type { DemandContent } from "../plot/trafficShapes";

/** Bins that are read one by one, in the table and off the chart; more are read by nobody, and slow to build. */
export const MOST_BINS = 200;

/** Some neighbouring bins as one: bins `from` up to `to`, the mean of their means and the highest of their peaks. */
export interface DemandColumn {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly peak: number;
  /** Of the mean, at most the mean. */
  readonly over: number;
}

/** The bins in at most `most` columns of equal length; the last may be shorter. */
export function demandColumns(
  { mean, peak, over }: Pick<DemandContent, "mean" | "peak" | "over">,
  most: number,
): readonly DemandColumn[] {
  const size = Math.max(1, Math.ceil(mean.length / Math.max(1, most)));
  const columns: DemandColumn[] = [];
  for (let from = 0; from < mean.length; from += size) {
    const to = Math.min(mean.length, from + size);
    let [sum, sumOver, highest] = [0, 0, 0];
    for (let bin = from; bin < to; bin++) {
      sum += mean[bin] ?? 0;
      sumOver += over[bin] ?? 0;
      highest = Math.max(highest, peak[bin] ?? 0);
    }
    columns.push({
      from,
      to,
      mean: sum / (to - from),
      peak: highest,
      over: Math.min(sum, Math.max(0, sumOver)) / (to - from),
    });
  }
  return columns;
}
