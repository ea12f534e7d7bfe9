import "./charts.css";
import type { ReactNode } from "react";
import type { FixedSize } from "../breakEven/chartCurve";
import { ChartReadout } from "./ChartReadout";
import type { PlotScale } from "./plotScale";
import type { Readout } from "./readout";
import { useWidth } from "./useWidth";

/** A drawing, and the scale of its plot where it can be read along its x axis. */
export interface Drawn {
  readonly ink: ReactNode;
  readonly scale?: PlotScale;
}

interface ChartBoxProps {
  /** Says in a sentence or two what is to be seen. */
  readonly description: string;
  readonly fixed: FixedSize | undefined;
  /** In px, for a width in px. It keeps the place until the width is known. */
  readonly heightFor: (width: number) => number;
  /** Its values along the x axis. Never on paper, where there is nothing to point with. */
  readonly readout?: Readout | undefined;
  readonly children: (width: number, height: number) => Drawn;
}

/** Used until the width is measured, so that the page moves little. */
const LIKELY_WIDTH = 464;

/**
 * The room a chart is drawn in: at the real width of its place, so that its text is never scaled; on paper at a size
 * that is given. To a screen reader it is one picture with a description; the points are in the table.
 */
export function ChartBox({ description, fixed, heightFor, readout, children }: ChartBoxProps) {
  const [box, measured] = useWidth();
  const width = fixed?.width ?? measured;
  const height = fixed?.height ?? heightFor(width ?? LIKELY_WIDTH);
  const drawn = width === null ? null : children(width, height);
  // The picture's name stands beside the drawing, not around it: the library's layers count as focusable inside a
  // picture.
  return (
    <div ref={box} className="chart" style={{ minHeight: height }}>
      <div role="img" aria-label={description} className="chart-name" />
      <div aria-hidden="true" className="chart-ink">
        {drawn?.ink}
      </div>
      {readout !== undefined && fixed === undefined && width !== null && drawn?.scale !== undefined && (
        <ChartReadout readout={readout} scale={drawn.scale} width={width} height={height} />
      )}
    </div>
  );
}
