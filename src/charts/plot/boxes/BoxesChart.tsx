import type { ReactNode } from "react";
import { ChartBox, type ChartBoxProps, type FixedSize } from "../ChartBox";
import type { Box, ChartLabel } from "../labels/chartLabel";
import { ChartTexts } from "../labels/ChartText";

interface BoxesChartProps extends Omit<ChartBoxProps, "children"> {
  readonly draw: (size: FixedSize) => {
    /** The stops of the readout, in their order. */
    readonly boxes: readonly Box[];
    readonly shapes: ReactNode;
    readonly labels: readonly ChartLabel[];
  };
}

/** A chart of rectangles, read one by one: what the library's series cannot say, see the README. */
export function BoxesChart({ draw, ...box }: BoxesChartProps) {
  return (
    <ChartBox {...box}>
      {({ width, height }) => {
        const { boxes, shapes, labels } = draw({ width, height });
        const ink = (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
            {shapes}
            <ChartTexts labels={labels} />
          </svg>
        );
        return { places: { boxes }, ink };
      }}
    </ChartBox>
  );
}
