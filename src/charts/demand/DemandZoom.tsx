import { useMemo, useState } from "react";
import { Area, Brush, ComposedChart } from "recharts";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { Button } from "../../ui/Button";
import { useWidth } from "../plot/ChartBox";
import { useWriting } from "../plot/labels/writing";
import { demandColumns, MOST_BINS, type DemandContent } from "./demand";
import { minuteText } from "./timeMarks";

/** Bins `from` up to `to`, `to` not included. */
export interface BinRange {
  readonly from: number;
  readonly to: number;
}

interface DemandZoomProps {
  readonly content: DemandContent;
  /** null: the whole time. */
  readonly range: BinRange | null;
  readonly onRange: (range: BinRange | null) => void;
}

/** With fewer bins than this there is nothing to zoom into. */
export const ZOOM_NEEDS = 120;
const HEIGHT = 40;
/** Wide enough for a finger. */
const HANDLE = 14;

/** The whole demand in small, with two handles around the part of it that the chart above shows. */
export function DemandZoom({ content, range, onRange }: DemandZoomProps) {
  const { words, language } = useWriting(trafficChartMessages);
  // The library holds the place of the handles: a new one is made to put them back.
  const [turn, setTurn] = useState(0);
  const [box, width] = useWidth();
  const { mean, peak, over } = content;
  const columns = useMemo(() => demandColumns({ mean, peak, over }, MOST_BINS), [mean, peak, over]);
  const bins = content.mean.length;
  // New data would put the handles back while one of them is dragged.
  const data = useMemo(() => columns.map((column) => ({ mean: column.mean })), [columns]);
  const time = (bin: number) => minuteText(content.firstMinute + bin * content.minutesPerBin, content, language);
  const choose = (first: number, last: number) => {
    const [from, to] = [columns[first]?.from ?? 0, columns[last]?.to ?? bins];
    onRange(from === 0 && to === bins ? null : { from, to });
  };
  return (
    <div className="demand-zoom no-print">
      <div ref={box} className="demand-brush" aria-label={words.demand.zoom} role="group">
        {width !== null && (
          <ComposedChart key={turn} width={width} height={HEIGHT} data={data} accessibilityLayer={false}>
            <Brush
              x={HANDLE / 2}
              y={1}
              width={width - HANDLE}
              height={HEIGHT - 2}
              travellerWidth={HANDLE}
              ariaLabel={words.demand.zoom}
              traveller={({ x, y, width: side, height }) => (
                <>
                  <rect x={x} y={y} width={side} height={height} rx="2" />
                  <path d={`M${x + side / 2 - 2} ${y + height / 2 - 5}v10m4 -10v10`} />
                </>
              )}
              tickFormatter={() => ""}
              onChange={({ startIndex, endIndex }) => choose(startIndex, endIndex)}
            >
              <ComposedChart>
                <Area dataKey="mean" type="step" dot={false} isAnimationActive={false} stroke="none" fillOpacity={1} />
              </ComposedChart>
            </Brush>
          </ComposedChart>
        )}
      </div>
      <p className="xs muted">
        {words.demand.shown(time(range?.from ?? 0), time(range?.to ?? bins))}
        {range !== null && (
          <Button
            look="inline"
            onClick={() => {
              setTurn(turn + 1);
              onRange(null);
            }}
          >
            {words.demand.showAll}
          </Button>
        )}
      </p>
    </div>
  );
}
