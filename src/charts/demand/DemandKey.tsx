import "../plot/trafficCharts.css";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { useMessages } from "../../ui/LocaleProvider";
import { WaySample } from "../plot/WayKey";

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
