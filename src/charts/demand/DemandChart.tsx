import "../plot/trafficCharts.css";
import { memo, useId, useState } from "react";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import type { FixedSize } from "../plot/ChartBox";
import { pointsReadout } from "../plot/chartPoints";
import { PlotBox } from "../plot/PlotBox";
import { PointsTable } from "../plot/PointsTable";
import { WaySample } from "../plot/WayKey";
import { wayFill, WayPatterns } from "../plot/WayPatterns";
import { useWriting } from "../plot/writing";
import { demandBetween, demandPoints, describeDemand, MOST_BINS, type DemandContent } from "./demand";
import { demandLayout } from "./demandLayout";
import { DemandZoom, ZOOM_NEEDS, type BinRange } from "./DemandZoom";

interface DemandChartProps extends DemandContent {
  readonly fixed?: FixedSize | undefined;
}

const WIDE_HEIGHT = 248;
const NARROW_HEIGHT = 220;
const NARROW = 420;

/** Demand over time, one dimension of it, with the reservation as a line and what is outside it filled. */
export const DemandChart = memo(function DemandChart({ fixed, ...content }: DemandChartProps) {
  const writing = useWriting(trafficChartMessages);
  const id = useId();
  const [range, setRange] = useState<BinRange | null>(null);
  const bins = content.mean.length;
  // A stretch of an earlier traffic may not be there any more.
  const isPart = range !== null && range.to <= bins;
  const shown = isPart ? demandBetween(content, range.from, range.to) : content;
  return (
    <>
      <PlotBox
        description={describeDemand(shown, writing)}
        fixed={fixed}
        heightFor={(width) => (width < NARROW ? NARROW_HEIGHT : WIDE_HEIGHT)}
        readout={pointsReadout(demandPoints(shown, writing))}
        layoutFor={(size) => demandLayout(shown, size, writing, wayFill("overflow", id).fill)}
        patterns={<WayPatterns id={id} />}
      />
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
        <svg className="swatch" viewBox="0 0 32 12" aria-hidden="true">
          <rect className="key-inside" width="32" height="12" />
        </svg>
        {inside}
      </span>
      <WaySample way="overflow">{outside}</WaySample>
    </span>
  );
}
