import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { chartReadoutMessages } from "../../../format/messages/charts";
import { useMessages } from "../../../ui/LocaleProvider";
import { rectOf, type Box } from "../labels/chartLabel";
import type { PlotScale } from "../plotScale";
import { keyStop, nearestBox, stopText, type Readout, type ReadoutStop } from "./readout";
import { textWidth } from "../labels/textWidth";

/** Where the stops are in a drawing: along the x axis of a plot, or a box each. */
export type ReadoutPlaces = { readonly scale: PlotScale } | { readonly boxes: readonly Box[] };

interface ChartReadoutProps {
  readonly readout: Readout;
  readonly places: ReadoutPlaces;
  readonly width: number;
  readonly height: number;
}

/**
 * Reads a chart at one place: under the pointer or a finger, or by the keys of a slider, which is what it is to a
 * screen reader. The values are in a line under the chart, which has room for the longest of them; a
 * guide shows the place. The library's tooltip covers what it explains, and follows points that are drawn, of which a
 * staircase has two at one place and a thinned curve none.
 */
export function ChartReadout({ readout, places, width, height }: ChartReadoutProps) {
  const words = useMessages(chartReadoutMessages);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { count, start, unit } = readout;
  // A stop chosen on an earlier chart may not be there any more.
  const at = Math.min(chosen ?? start, count - 1);
  const current = isOpen ? at : start;
  if (count === 0) return null;
  const stop = readout.stop(current);

  const point = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const boxes =
      "boxes" in places ? places.boxes : Array.from({ length: count }, (_, index) => stopBox(readout, index, places));
    setChosen(nearestBox(boxes, event.clientX - left, event.clientY - top));
    setOpen(true);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    point(event);
    event.currentTarget.focus({ preventScroll: true });
  };
  const onPointerLeave = (event: PointerEvent<HTMLDivElement>) => {
    // A finger leaves when it lets go: what it pointed at stays to be read. So does what was clicked.
    if (event.pointerType === "mouse" && event.currentTarget !== document.activeElement) setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      setOpen(false);
      return;
    }
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : keyStop(event.key, at, readout);
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
    setOpen(true);
  };
  return (
    <>
      <div
        className="chart-cursor"
        style={{ height }}
        role="slider"
        tabIndex={0}
        aria-label={readout.label ?? words.name}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={count - 1}
        aria-valuenow={current}
        aria-valuetext={stopText(stop, unit, words)}
        onPointerDown={onPointerDown}
        onPointerMove={point}
        onPointerLeave={onPointerLeave}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      >
        {isOpen && (
          <svg width={width} height={height} aria-hidden="true">
            <Guide stop={stop} index={current} places={places} />
          </svg>
        )}
      </div>
      <div className={isOpen ? "chart-values open" : "chart-values"} aria-hidden="true">
        <Values stop={stop} unit={unit} />
        <div className="chart-values-room">
          <Values stop={readout.widest((text) => textWidth(text, true))} unit={unit} />
        </div>
      </div>
    </>
  );
}

function stopBox(readout: Readout, index: number, { scale }: { readonly scale: PlotScale }): Box {
  const x = scale.x(readout.stop(index).x ?? 0);
  return { left: x, right: x, top: scale.plot.top, bottom: scale.plot.bottom };
}

/** A line up and down at the place, and a dot where it meets each line of the chart; or an outline of the part. */
function Guide({ stop: { x, lines }, index, places }: { stop: ReadoutStop; index: number; places: ReadoutPlaces }) {
  if ("boxes" in places) {
    const box = places.boxes[index];
    if (box === undefined) return null;
    return (
      <>
        <rect className="guide-rim" {...rectOf(box)} />
        <rect className="guide" {...rectOf(box)} />
      </>
    );
  }
  const { scale } = places;
  const left = scale.x(x ?? 0);
  return (
    <>
      <path className="guide" d={`M${left} ${scale.plot.top}V${scale.plot.bottom}`} />
      {lines.map(
        ({ y, ink }, rank) =>
          y !== undefined && <circle key={rank} className={`guide-dot ink-${ink}`} cx={left} cy={scale.y(y)} r="4" />,
      )}
    </>
  );
}

function Values({ stop: { at, lines, mark }, unit }: { stop: ReadoutStop; unit: string }) {
  return (
    <p>
      <span>
        <b>{at}</b>
      </span>
      {lines.map(({ name, text, ink, lang }, index) => (
        <span key={index}>
          <span className={`ink-${ink}`} lang={lang}>
            {name}
          </span>{" "}
          <b className="chart-value">{text}</b>
        </span>
      ))}
      <span className="ink-muted">{unit}</span>
      {mark && <span className="here-word">{mark}</span>}
    </p>
  );
}
