import "../plot/trafficCharts.css";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import type { Currency } from "../../model/quantities";
import { chartMoney } from "../plot/chartMoney";
import { BAND_PERCENTS, type CostBands } from "./costBands";

/** What each shade costs, of those that occur, and what the contour is. */
export function CostMapKey({ bands, currency }: { bands: CostBands; currency: Currency }) {
  const { map } = useMessages(trafficChartMessages);
  const format = useFormat();
  if (bands.lowest === null) return null;
  return (
    <div className="fig-key cost-map-key">
      <span>{map.key(currency)}</span>
      {bands.used.map(({ band, upTo, above }) => (
        <span key={band}>
          <svg className="swatch" viewBox="0 0 32 12" aria-hidden="true">
            <rect className={`heat-${band}`} width="32" height="12" />
            {band === 0 && <rect className="heat-contour" x="1" y="1" width="30" height="10" />}
          </svg>
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
