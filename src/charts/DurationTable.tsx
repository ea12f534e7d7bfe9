import "./trafficCharts.css";
import { trafficChartMessages } from "../format/messages/trafficCharts";
import { DataTable } from "../ui/DataTable";
import { useFormat, useMessages } from "../ui/LocaleProvider";
import { reachedShare, tpmAt } from "./durationLayout";
import { shareText, tpmText } from "./tpmText";
import type { DurationContent } from "./trafficShapes";

const SHARES = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/** The load that shares of the minutes reach, and where the reservation is among them. */
export function DurationTable({ caption, ...content }: DurationContent & { readonly caption: string }) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const { column, peakRow, mark } = words.duration;
  const reached = reachedShare(content);
  const hasMark = content.reservedTpm > 0 && reached > 0 && reached < 1;
  const rows = content.points.length === 0 ? [] : [
    ...SHARES.map((share) => ({ share, tpm: tpmAt(content, share), isHere: false })),
    ...(hasMark ? [{ share: reached, tpm: content.reservedTpm, isHere: true }] : []),
  ].toSorted((a, b) => a.share - b.share);
  return (
    <DataTable
      caption={caption} captionHidden rows={rows} rowKey={({ share, isHere }) => `${share} ${isHere}`} isCurrent={({ isHere }) => isHere} tight
      columns={[
        { key: "share", header: column.share, numeric: true, rowHeader: true, cell: ({ share }) => (share === 0 ? peakRow : shareText(share, format)) },
        { key: "tpm", header: column.tpm, numeric: true, cell: ({ tpm }) => tpmText(tpm, format) },
        { key: "mark", header: null, cell: ({ isHere }) => isHere && <span className="here-word">{mark}</span> },
      ]}
    />
  );
}
