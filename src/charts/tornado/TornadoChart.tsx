import "../plot/charts.css";
import "./tornado.css";
import { memo } from "react";
import { waysSureMessages } from "../../format/messages/waysSure";
import { DataTable } from "../../ui/tables/DataTable";
import { BoxesChart } from "../plot/boxes/BoxesChart";
import { rectOf } from "../plot/labels/chartLabel";
import { useWriting } from "../plot/labels/writing";
import type { OnPaper } from "../plot/plotChart";
import { ExactCell, numberColumn } from "../plot/readout/ExactCell";
import { describeTornado, tornadoReadout, type TornadoContent, type TornadoEnd, type TornadoRow } from "./tornado";
import { TORNADO_TOP, tornadoHeight, tornadoLayout } from "./tornadoLayout";

/** How far each input alone moves a cost, the widest on top. */
export const TornadoChart = memo(function TornadoChart({ fixed, ...content }: TornadoContent & OnPaper) {
  const writing = useWriting(waysSureMessages);
  const count = content.rows.length;
  return (
    <BoxesChart
      description={describeTornado(content, writing)}
      fixed={fixed}
      heightFor={(width) => tornadoHeight(count, width)}
      readout={tornadoReadout(content, writing)}
      draw={({ width, height }) => {
        const { bars, at, labels } = tornadoLayout(content, width, writing);
        const shapes = (
          <>
            {bars.map(({ isMore, ...bar }, place) => (
              <rect key={place} {...rectOf(bar)} className={isMore ? "tornado-more" : "tornado-less"} />
            ))}
            <path className="here-rim" d={`M${at} ${TORNADO_TOP - 4}V${height}`} />
            <path className="here-mark" d={`M${at} ${TORNADO_TOP - 4}V${height}`} />
          </>
        );
        return { boxes: bars, shapes, labels };
      }}
    />
  );
});

/** The same as rows: both ends of each input, the cost there, and the cheapest way there. */
export function TornadoTable({ caption, rows, currency, name }: TornadoContent & { readonly caption: string }) {
  const { words } = useWriting(waysSureMessages);
  const { chart } = words;
  const cheapest = ({ cheapest: other }: TornadoEnd) => other ?? name;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "input", header: chart.input, rowHeader: true, cell: (row) => row.name },
        numberColumn("low", chart.lowEnd, ({ low }: TornadoRow) => low.value),
        numberColumn("cost-low", chart.costLow(currency), ({ low }: TornadoRow) => <ExactCell text={low.cost} />),
        { key: "cheapest-low", header: chart.cheapestLow, cell: ({ low }: TornadoRow) => cheapest(low) },
        numberColumn("high", chart.highEnd, ({ high }: TornadoRow) => high.value),
        numberColumn("cost-high", chart.costHigh(currency), ({ high }: TornadoRow) => <ExactCell text={high.cost} />),
        { key: "cheapest-high", header: chart.cheapestHigh, cell: ({ high }: TornadoRow) => cheapest(high) },
      ]}
    />
  );
}
