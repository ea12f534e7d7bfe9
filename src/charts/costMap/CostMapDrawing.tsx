import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { ChartTexts } from "../plot/ChartText";
import type { CostBands, MapCell } from "./costBands";
import type { CostMapFrame } from "./costMapFrame";
import { costMapLayout } from "./costMapLayout";
import { textWidth } from "../plot/textWidth";
import type { CostMapContent } from "../plot/trafficShapes";

interface CostMapDrawingProps {
  readonly content: CostMapContent;
  readonly bands: CostBands;
  /** Outlined. */
  readonly cell: MapCell | null;
  readonly width: number;
  readonly height: number;
}

/** The map itself. */
export function CostMapDrawing({ content, bands, cell, width, height }: CostMapDrawingProps) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const language = useLanguage();
  const { frame, fills, contour, dots, labels } = costMapLayout(
    content,
    bands,
    { width, height },
    { words, format, language, measure: textWidth },
  );
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {bands.used.map(({ band }, index) => (
        <path key={band} className={`heat-${band}`} d={fills[index]} />
      ))}
      <path className="heat-contour" d={contour} />
      {cell !== null && <CellOutline frame={frame} cell={cell} />}
      {dots.map(({ x, y, isBest }) => (
        <circle key={`${x} ${y}`} className={isBest ? "ring best" : "dot ink"} cx={x} cy={y} r={isBest ? 5 : 4} />
      ))}
      <ChartTexts labels={labels} />
    </svg>
  );
}

function CellOutline({ frame: { columns, rows }, cell: { row, column } }: { frame: CostMapFrame; cell: MapCell }) {
  const [left = 0, right = 0] = columns.slice(column, column + 2);
  const [bottom = 0, top = 0] = rows.slice(row, row + 2);
  const place = { x: left, y: top, width: right - left, height: bottom - top };
  return (
    <>
      <rect className="cell-rim" {...place} />
      <rect className="cell-mark" {...place} />
    </>
  );
}
