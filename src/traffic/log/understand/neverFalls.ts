import { labelsOf, type SampleRows } from "./sampleLabels";

const LEAST_STEPS = 4;

/**
 * Whether the counts are those of a running counter, which never falls within its series but for a restart: "named"
 * where the names say so too, "values" where only the values do. Null: they fall.
 */
export function neverFalls(rows: SampleRows, seconds: readonly (number | null)[]): "named" | "values" | null {
  const { columns, tokens, long } = rows;
  // A counter of tokens stands beside a counter of requests: sums that rise by chance stand beside requests that do
  // not.
  const counted = [tokens.input, tokens.output, tokens.requests].flatMap((list) => list.slice(0, 1));
  const values = long === null ? counted : [long.value];
  if (values.length === 0) return null;
  const labels = labelsOf(rows);
  const series = new Map<string, (readonly [number, number])[]>();
  columns[0]?.cells.forEach((_, row) => {
    const at = seconds[row];
    if (at == null) return;
    if (long !== null && long.meanings[columns[long.metric]?.cells[row] ?? ""] === undefined) return;
    for (const value of values) {
      const number = columns[value]?.numbers[row];
      if (number == null) continue;
      const key = `${value}\u0001${labels.map(({ cells }) => cells[row]).join("\u0001")}`;
      series.set(key, [...(series.get(key) ?? []), [at, number]]);
    }
  });
  let steps = 0;
  let falls = 0;
  let rises = 0;
  let stepSum = 0;
  let valueSum = 0;
  for (const points of series.values()) {
    const sorted = points.sort((a, b) => a[0] - b[0]);
    if (new Set(sorted.map(([at]) => at)).size < sorted.length) return null;
    for (let at = 1; at < sorted.length; at += 1) {
      const [before, now] = [sorted[at - 1]?.[1] ?? 0, sorted[at]?.[1] ?? 0];
      steps += 1;
      valueSum += now;
      if (now > before) {
        rises += 1;
        stepSum += now - before;
      } else if (now < before) falls += 1;
    }
  }
  const isNamed =
    values.every((value) => /(?:_total|counter|cumulative)/i.test(columns[value]?.name ?? "")) ||
    (long !== null && Object.keys(long.meanings).some((name) => /_total/.test(name)));
  const least = isNamed ? 2 : LEAST_STEPS * values.length;
  const restarts = Math.max(isNamed ? 1 : 0, Math.floor(steps * (isNamed ? 0.1 : 0.02)));
  if (steps < least || falls > restarts || rises * 2 < steps) return null;
  // Sums that happen to rise are about as large as their steps; counters have long run.
  if (isNamed) return "named";
  return valueSum > stepSum * 3 ? "values" : null;
}
