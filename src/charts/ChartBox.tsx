import "./charts.css";
import type { ReactNode } from "react";
import type { FixedSize } from "./chartCurve";
import { useWidth } from "./useWidth";

interface ChartBoxProps {
  /** Says in a sentence or two what is to be seen. */
  readonly description: string;
  readonly fixed: FixedSize | undefined;
  /** In px, for a width in px. It keeps the place until the width is known. */
  readonly heightFor: (width: number) => number;
  readonly children: (width: number, height: number) => ReactNode;
}

/** Used until the width is measured, so that the page moves little. */
const LIKELY_WIDTH = 464;

/**
 * The room a chart is drawn in: at the real width of its place, so that its text is never scaled; on paper at a size that
 * is given. To a screen reader it is one picture with a description; the points are in the table.
 */
export function ChartBox({ description, fixed, heightFor, children }: ChartBoxProps) {
  const [box, measured] = useWidth();
  const width = fixed?.width ?? measured;
  const height = fixed?.height ?? heightFor(width ?? LIKELY_WIDTH);
  // The picture's name stands beside the drawing, not around it: the library's layers count as focusable inside a picture.
  return (
    <div ref={box} className="chart" style={{ minHeight: height }}>
      <div role="img" aria-label={description} className="chart-name" />
      <div aria-hidden="true" className="chart-ink">{width === null ? null : children(width, height)}</div>
    </div>
  );
}
