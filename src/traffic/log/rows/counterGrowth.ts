import type { Periods } from "./periods";

/**
 * What counters grew by from one reading to the next; after a restart a counter begins at zero.
 *
 * @param rows readings in any order; their lengths are not looked at
 * @param series of each row: a counter runs within its series and model
 * @returns a period between each two readings of one counter, those of a counter together and in order of time
 */
export function counterGrowth(rows: Periods, series: readonly string[]): Periods {
  const counters = new Map<string, number[]>();
  for (let row = 0; row < rows.count; row += 1) {
    const key = `${series[row]}\u0001${rows.model[row]}`;
    const list = counters.get(key);
    if (list === undefined) counters.set(key, [row]);
    else list.push(row);
  }
  const { from } = rows;
  const steps = [...counters.values()].flatMap((list) => {
    const sorted = list.sort((a, b) => from[a]! - from[b]!);
    return sorted
      .slice(1)
      .flatMap((now, at) => (from[now] === from[sorted[at]!] ? [] : [{ before: sorted[at]!, now }]));
  });
  const grown = (amounts: Float64Array): Float64Array =>
    Float64Array.from(steps, ({ before, now }) =>
      amounts[now]! >= amounts[before]! ? amounts[now]! - amounts[before]! : amounts[now]!,
    );
  return {
    count: steps.length,
    from: Float64Array.from(steps, ({ before }) => from[before]!),
    length: Float64Array.from(steps, ({ before, now }) => from[now]! - from[before]!),
    input: grown(rows.input),
    output: grown(rows.output),
    cached: grown(rows.cached),
    requests: grown(rows.requests),
    model: Int32Array.from(steps, ({ now }) => rows.model[now]!),
  };
}
