import "../plot/trafficCharts.css";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { DataTable } from "../../ui/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { durationRows } from "./durationLayout";
import { shareText, tpmText } from "../plot/tpmText";
import type { DurationContent } from "../plot/trafficShapes";

/** The load that shares of the minutes reach, and where the reservation is among them. */
export function DurationTable({ caption, ...content }: DurationContent & { readonly caption: string }) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const { column, peakRow, mark } = words.duration;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={durationRows(content)}
      rowKey={({ share, isHere }) => `${share} ${isHere}`}
      isCurrent={({ isHere }) => isHere}
      tight
      columns={[
        {
          key: "share",
          header: column.share,
          numeric: true,
          rowHeader: true,
          cell: ({ share }) => (share === 0 ? peakRow : shareText(share, format)),
        },
        { key: "tpm", header: column.tpm, numeric: true, cell: ({ tpm }) => tpmText(tpm, format) },
        { key: "mark", header: null, cell: ({ isHere }) => isHere && <span className="here-word">{mark}</span> },
      ]}
    />
  );
}
