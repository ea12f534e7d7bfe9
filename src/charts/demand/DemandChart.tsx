import "../plot/trafficCharts.css";
import { memo, useState } from "react";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { plotChart, type OnPaper } from "../plot/plotChart";
import { PointsTable } from "../plot/readout/PointsTable";
import { FillSample, BillingSample } from "../plot/boxes/BillingKey";
import { useWriting } from "../plot/labels/writing";
import { demandBetween, demandPoints, describeDemand, MOST_BINS, type DemandContent } from "./demand";
import { demandLayout } from "./demandLayout";
import { DemandZoom, ZOOM_NEEDS, type BinRange } from "./DemandZoom";

const WIDE_HEIGHT = 248;
const NARROW_HEIGHT = 220;
const NARROW = 420;

const DemandPlot = plotChart(trafficChartMessages, {
  height: (width) => (width < NARROW ? NARROW_HEIGHT : WIDE_HEIGHT),
  describe: describeDemand,
  points: demandPoints,
  layout: demandLayout,
});

/** Demand over time, one dimension of it, with the reservation as a line and what is outside it filled. */
export const DemandChart = memo(function DemandChart({ fixed, ...content }: DemandContent & OnPaper) {
  const [range, setRange] = useState<BinRange | null>(null);
  const bins = content.mean.length;
  // A stretch of an earlier traffic may not be there any more.
  const isPart = range !== null && range.to <= bins;
  const shown = isPart ? demandBetween(content, range.from, range.to) : content;
  return (
    <>
      <DemandPlot {...shown} fixed={fixed} />
      {fixed === undefined && bins >= ZOOM_NEEDS && (
        <DemandZoom key={bins} content={content} range={isPart ? range : null} onRange={setRange} />
      )}
    </>
  );
});

/** The demand by bin; of more than 200 bins, neighbours are put together. */
export function DemandTable({ caption, ...content }: DemandContent & { readonly caption: string }) {
  const writing = useWriting(trafficChartMessages);
  const format = useFormat();
  const points = demandPoints(content, writing);
  const bins = content.mean.length;
  const count = (value: number) => format.number(value.toString());
  return (
    <>
      {bins > MOST_BINS && (
        <p className="xs muted">{writing.words.demand.grouped(count(bins), count(points.rows.length))}</p>
      )}
      <PointsTable caption={caption} points={points} tight />
    </>
  );
}

/** The two fills of the demand chart; for the heading row. */
export function DemandKey() {
  const { inside, outside } = useMessages(trafficChartMessages).demand;
  return (
    <span className="fig-key">
      <span>
        <FillSample look="key-inside" />
        {inside}
      </span>
      <BillingSample way="overflow">{outside}</BillingSample>
    </span>
  );
}
