import "../plot/charts.css";
import "./ways.css";
import type { Way } from "../../model/workload";
import { WAY_LOOKS } from "./wayLooks";

/** A piece of the line that a way is drawn with, to stand beside its name. */
export function WayLine({ way }: { way: Way }) {
  return (
    <span className="chart way-line" aria-hidden="true">
      <svg width="28" height="10">
        <g className={`chart-line ${WAY_LOOKS[way].line}`}>
          <path d="M0 5H28" />
        </g>
      </svg>
    </span>
  );
}
