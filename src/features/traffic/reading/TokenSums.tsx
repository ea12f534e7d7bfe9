import { trafficMessages } from "../../../format/messages/traffic";
import { meanMinute } from "../factFigures";
import type { TrafficFacts } from "../../../worker/trafficFacts";
import { DataTable } from "../../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";

const SMALL = 10;

interface Sum {
  readonly name: string;
  readonly total: number;
  /** Null where it is not known by minute. */
  readonly peak: number | null;
}

/** Requests and tokens: in all, in the mean minute, in the largest one. */
export function TokenSums({ facts }: { facts: TrafficFacts }) {
  const words = useMessages(trafficMessages);
  const { number } = useFormat();
  // Few requests a minute are seldom a whole number.
  const mean = (total: number) =>
    number(meanMinute(total, facts.minutes), { maxFraction: total < SMALL * facts.minutes ? 2 : 0 });
  const whole = (value: number) => number(String(value));
  const rows: readonly Sum[] = [
    { name: words.requests, total: facts.requests, peak: facts.peakRequests },
    { name: words.inputTokens, total: facts.input, peak: facts.peakInput },
    ...(facts.cached === null ? [] : [{ name: words.cachedTokens, total: facts.cached, peak: null }]),
    { name: words.outputTokens, total: facts.output, peak: facts.peakOutput },
  ];
  return (
    <DataTable<Sum>
      caption={words.amounts}
      captionHidden
      tight
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", header: words.what, rowHeader: true, cell: ({ name }) => name },
        { key: "total", header: words.total, numeric: true, cell: ({ total }) => whole(total) },
        { key: "mean", header: words.mean, numeric: true, cell: ({ total }) => mean(total) },
        {
          key: "peak",
          header: words.peakMinute,
          numeric: true,
          cell: ({ peak }) => (peak === null ? "" : whole(peak)),
        },
      ]}
    />
  );
}
