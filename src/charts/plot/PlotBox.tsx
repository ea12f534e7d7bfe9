import type { ReactNode } from "react";
import { ChartBox, type ChartBoxProps, type FixedSize } from "./ChartBox";
import { Plot } from "./Plot";
import type { PlotLayout } from "./plotLayout";

interface PlotBoxProps extends Omit<ChartBoxProps, "children"> {
  readonly layoutFor: (size: FixedSize) => PlotLayout;
  readonly patterns?: ReactNode;
}

/** A plot that is read along its x axis. */
export function PlotBox({ layoutFor, patterns, ...box }: PlotBoxProps) {
  return (
    <ChartBox {...box}>
      {(size) => {
        const layout = layoutFor(size);
        return { places: { scale: layout.scale }, ink: <Plot layout={layout} size={size} patterns={patterns} /> };
      }}
    </ChartBox>
  );
}
