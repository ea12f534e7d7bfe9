import "../plot/trafficCharts.css";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { DataTable } from "../../ui/DataTable";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { demandColumns, MOST_BINS, type DemandColumn } from "./demandColumns";
import { minuteText } from "./timeMarks";
import { tpmText } from "../plot/tpmText";
import type { DemandContent } from "../plot/trafficShapes";

/** The demand by bin; of more than 200 bins, neighbours are put together. */
export function DemandTable({ caption, ...content }: DemandContent & { readonly caption: string }) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const language = useLanguage();
  const rows = demandColumns(content, MOST_BINS);
  const bins = content.mean.length;
  const { column } = words.demand;
  const tpm = (value: (row: DemandColumn) => number) => (row: DemandColumn) => tpmText(value(row), format);
  return (
    <>
      {rows.length < bins && (
        <p className="xs muted">
          {words.demand.grouped(format.number(bins.toString()), format.number(rows.length.toString()))}
        </p>
      )}
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={({ from }) => from.toString()}
        tight
        columns={[
          {
            key: "time",
            rowHeader: true,
            header: content.clock === "relative" ? column.minute : `${column.time}${words.list}${content.zone}`,
            cell: ({ from }) => minuteText(content.firstMinute + from * content.minutesPerBin, content, language),
          },
          { key: "mean", numeric: true, header: column.mean, cell: tpm(({ mean }) => mean) },
          { key: "peak", numeric: true, header: column.peak, cell: tpm(({ peak }) => peak) },
          { key: "over", numeric: true, header: column.over, cell: tpm(({ over }) => over) },
        ]}
      />
    </>
  );
}
