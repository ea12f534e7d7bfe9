import "./charts.css";
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { ChartReadout, type ReadoutPlaces } from "./readout/ChartReadout";
import type { Readout } from "./readout/readout";

/** Width and height in px, for paper: drawn so, not measured. */
export interface FixedSize {
  readonly width: number;
  readonly height: number;
}

export interface ChartBoxProps {
  /** Says in a sentence or two what is to be seen. */
  readonly description: string;
  readonly fixed: FixedSize | undefined;
  /** In px, for a width in px. It keeps the place until the width is known. */
  readonly heightFor: (width: number) => number;
  /** Never on paper, where there is nothing to point with. */
  readonly readout: Readout;
  /** A drawing, and where its stops are. */
  readonly children: (size: FixedSize) => { readonly ink: ReactNode; readonly places: ReadoutPlaces };
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
  const drawn = width === null ? null : children({ width, height });
  // The picture's name is beside the drawing, not around it: the library's layers count as focusable inside a
  // picture.
  return (
    <div ref={box} className="chart" style={{ minHeight: height }}>
      <div role="img" aria-label={description} className="chart-name" />
      <div aria-hidden="true" className="chart-ink">
        {drawn?.ink}
      </div>
      {fixed === undefined && width !== null && drawn !== null && (
        <ChartReadout readout={readout} places={drawn.places} width={width} height={height} />
      )}
    </div>
  );
}

/**
 * The width of an element in whole px, null until it is measured; measured again whenever it changes. Done here because
 * the chart library's own container is cut off on paper.
 */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number | null] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const now = Math.floor(element.getBoundingClientRect().width);
      // Nothing is drawn into a box that is hidden: it keeps what it had.
      if (now > 0) setWidth(now);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
