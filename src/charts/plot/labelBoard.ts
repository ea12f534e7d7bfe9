import { boxOf, type Box, type ChartLabel, type Ink } from "./chartLabel";
import { placeLabel, placesAround, type Pixel, type Place } from "./placeLabel";
import type { Measure } from "./textWidth";

/** A chart's labels while they are being placed: each new one keeps off what is there already. */
export interface LabelBoard {
  readonly labels: readonly ChartLabel[];
  /** At its place, whatever is there. */
  readonly put: (label: ChartLabel) => void;
  /**
   * At the best of some places within `bounds`, else near the first. With `canDrop` it is rather left out than put
   * elsewhere.
   */
  readonly place: (
    label: { readonly text: string; readonly ink: Ink; readonly value?: string | undefined },
    places: readonly [Place, ...Place[]],
    rule: { readonly bounds: Box; readonly canDrop?: boolean },
  ) => void;
}

const MARK = 5;

/** @param marks dots and rings, which no label may cover; lines are covered when nothing else helps */
export function labelBoard(
  marks: readonly Pixel[],
  lines: readonly (readonly Pixel[])[],
  measure: Measure,
): LabelBoard {
  const labels: ChartLabel[] = [];
  const boxes: Box[] = marks.map(({ x, y }) => ({ left: x - MARK, top: y - MARK, right: x + MARK, bottom: y + MARK }));
  const put = (label: ChartLabel) => {
    labels.push(label);
    boxes.push(boxOf(label, measure));
  };
  return {
    labels,
    put,
    place: (label, places, { bounds, canDrop = false }) => {
      const around = { boxes, lines, bounds };
      const placed = placeLabel(label, places, around, measure);
      if (!placed.isCrowded) return put(placed.label);
      if (canDrop) return;
      const stray = placeLabel(label, placesAround(places[0]), around, measure);
      put((stray.isCrowded ? placed : stray).label);
    },
  };
}
