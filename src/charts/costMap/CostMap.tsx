import "../plot/trafficCharts.css";
import { memo, useState, type KeyboardEvent, type PointerEvent } from "react";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ChartBox } from "../plot/ChartBox";
import type { FixedSize } from "../breakEven/chartCurve";
import { costBands, type MapCell } from "./costBands";
import { CostMapDrawing } from "./CostMapDrawing";
import { cellAt, costMapFrame } from "./costMapFrame";
import { CostMapKey } from "./CostMapKey";
import { cellWords, describeMap } from "./costMapWords";
import { textWidth } from "../plot/textWidth";
import type { CostMapContent } from "../plot/trafficShapes";

export interface CostMapProps extends CostMapContent {
  readonly fixed?: FixedSize | undefined;
}

const WIDE_HEIGHT = 320;
const NARROW_HEIGHT = 280;
const NARROW = 420;

const heightFor = (width: number) => (width < NARROW ? NARROW_HEIGHT : WIDE_HEIGHT);

/**
 * Total cost over both dimensions. The pointer or the arrow keys choose a cell, whose cost stands under the map; at
 * first that is the cheapest one.
 */
export const CostMap = memo(function CostMap({ fixed, ...content }: CostMapProps) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const [chosen, setChosen] = useState<MapCell | null>(null);
  const bands = costBands(content);
  // A cell chosen on an earlier map may not be there any more.
  const cell = chosen !== null && bands.of[chosen.row]?.[chosen.column] !== undefined ? chosen : bands.cheapest;
  const isEmpty = bands.lowest === null;

  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const frame = costMapFrame(
      content,
      { width: Math.floor(box.width), height: heightFor(Math.floor(box.width)) },
      format,
      textWidth,
    );
    const found = cellAt(frame, event.clientX - box.left, event.clientY - box.top);
    if (found !== null && (found.row !== cell.row || found.column !== cell.column)) setChosen(found);
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = nextCell(event.key, cell, content, bands.cheapest);
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
  };
  return (
    <div className="cost-map">
      <div className="cost-map-box">
        <ChartBox description={describeMap(content, bands, words, format)} fixed={fixed} heightFor={heightFor}>
          {(width, height) => ({
            ink: (
              <CostMapDrawing
                content={content}
                bands={bands}
                cell={chosen === null ? null : cell}
                width={width}
                height={height}
              />
            ),
          })}
        </ChartBox>
        {fixed === undefined && !isEmpty && (
          <div
            className="cost-map-cursor"
            role="application"
            tabIndex={0}
            aria-label={words.map.instruction}
            onPointerDown={onPointer}
            onPointerMove={onPointer}
            onKeyDown={onKey}
          />
        )}
      </div>
      {!isEmpty && <output className="cost-map-cell">{cellWords(content, bands, cell, words, format)}</output>}
      <CostMapKey bands={bands} currency={content.currency} />
    </div>
  );
});

/** Where a key leads from a cell, at most to the edge; null for keys that are not ours. */
export function nextCell(
  key: string,
  { row, column }: MapCell,
  { inputSteps, outputSteps }: Pick<CostMapContent, "inputSteps" | "outputSteps">,
  cheapest: MapCell,
): MapCell | null {
  switch (key) {
    case "ArrowRight":
      return { row, column: Math.min(column + 1, inputSteps.length - 1) };
    case "ArrowLeft":
      return { row, column: Math.max(column - 1, 0) };
    case "ArrowUp":
      return { row: Math.min(row + 1, outputSteps.length - 1), column };
    case "ArrowDown":
      return { row: Math.max(row - 1, 0), column };
    case "Home":
      return cheapest;
    default:
      return null;
  }
}
