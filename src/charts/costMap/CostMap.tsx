import "../plot/trafficCharts.css";
import { memo } from "react";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import type { Currency } from "../../model/quantities";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { BoxesChart } from "../plot/boxes/BoxesChart";
import { chartMoney } from "../plot/chartMoney";
import type { OnPaper } from "../plot/plotChart";
import { FillSample } from "../plot/boxes/BillingKey";
import { useWriting } from "../plot/labels/writing";
import { BAND_PERCENTS, costBands, type CostBands, type CostMapContent } from "./costBands";
import { costMapLayout } from "./costMapLayout";
import { describeMap, mapReadout } from "./mapReadout";

const WIDE_HEIGHT = 320;
const NARROW_HEIGHT = 280;
const NARROW = 420;

/** Total cost over both dimensions, read cell by cell from the cheapest on. */
export const CostMap = memo(function CostMap({ fixed, ...content }: CostMapContent & OnPaper) {
  const writing = useWriting(trafficChartMessages);
  const bands = costBands(content);
  return (
    <div className="cost-map">
      <BoxesChart
        description={describeMap(content, bands, writing)}
        fixed={fixed}
        heightFor={(width) => (width < NARROW ? NARROW_HEIGHT : WIDE_HEIGHT)}
        readout={mapReadout(content, bands, writing)}
        draw={(size) => {
          const { cells, fills, contour, dots, labels } = costMapLayout(content, bands, size, writing);
          const shapes = (
            <>
              {bands.used.map(({ band }, index) => (
                <path key={band} className={`heat-${band}`} d={fills[index]} />
              ))}
              <path className="heat-contour" d={contour} />
              {dots.map(({ x, y, isBest }) => (
                <g key={`${x} ${y}`} className={isBest ? "ring best" : "dot ink"}>
                  <circle cx={x} cy={y} r={isBest ? 5 : 4} />
                </g>
              ))}
            </>
          );
          return { boxes: cells, shapes, labels };
        }}
      />
      <CostMapKey bands={bands} currency={content.currency} />
    </div>
  );
});

/** What each shade costs, of those that occur, and what the contour is. */
function CostMapKey({ bands, currency }: { bands: CostBands; currency: Currency }) {
  const { map } = useMessages(trafficChartMessages);
  const format = useFormat();
  if (bands.lowest === null) return null;
  return (
    <div className="fig-key cost-map-key">
      <span>{map.key(currency)}</span>
      {bands.used.map(({ band, upTo, above }) => (
        <span key={band}>
          <FillSample look={`heat-${band}`}>
            {band === 0 && <rect className="heat-contour" x="1" y="1" width="30" height="10" />}
          </FillSample>
          {upTo === null
            ? map.over(chartMoney(above, format))
            : band === 0
              ? map.near(chartMoney(upTo, format), format.percent(BAND_PERCENTS[0].toString()))
              : map.upTo(chartMoney(upTo, format))}
        </span>
      ))}
    </div>
  );
}
