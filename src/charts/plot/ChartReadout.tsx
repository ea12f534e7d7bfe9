import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { chartReadoutMessages } from "../../format/messages/charts";
import { useMessages } from "../../ui/LocaleProvider";
import type { PlotScale } from "./plotScale";
import { keyStop, nearestStop, stopText, widestStop, type Readout, type ReadoutStop } from "./readout";
import { textWidth } from "./textWidth";

interface ChartReadoutProps {
  readonly readout: Readout;
  readonly scale: PlotScale;
  readonly width: number;
  readonly height: number;
}

const measure = (text: string) => textWidth(text, true);

/**
 * Reads a chart at one place: under the pointer or a finger, or by the keys of a slider, which is what it is to a
 * screen reader. The values stand in a line of their own under the chart, which has room for the longest of them; a
 * guide shows the place.
 */
export function ChartReadout({ readout, scale, width, height }: ChartReadoutProps) {
  const words = useMessages(chartReadoutMessages);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { stops, start, unit } = readout;
  // A stop chosen on an earlier curve may not be there any more.
  const at = Math.min(chosen ?? start, stops.length - 1);
  const stop = stops[isOpen ? at : start];
  if (stop === undefined) return null;

  const point = (event: PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const { left, right } = scale.plot;
    setChosen(nearestStop(stops, ((x - left) / (right - left)) * scale.xMax));
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
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : keyStop(event.key, at, stops.length);
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
        aria-label={words.name}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={stops.length - 1}
        aria-valuenow={stops.indexOf(stop)}
        aria-valuetext={stopText(stop, unit, words)}
        onPointerDown={onPointerDown}
        onPointerMove={point}
        onPointerLeave={onPointerLeave}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      >
        {isOpen && <Guide stop={stop} scale={scale} width={width} height={height} />}
      </div>
      <div className={isOpen ? "chart-values open" : "chart-values"} aria-hidden="true">
        <Values stop={stop} unit={unit} />
        <div className="chart-values-room">
          <Values stop={widestStop(readout, measure)} unit={unit} />
        </div>
      </div>
    </>
  );
}

/** A line up and down at the place, and a dot where it meets each line of the chart. */
function Guide({
  stop: { x, lines },
  scale,
  width,
  height,
}: {
  stop: ReadoutStop;
  scale: PlotScale;
  width: number;
  height: number;
}) {
  const left = scale.x(x);
  return (
    <svg width={width} height={height} aria-hidden="true">
      <path className="guide" d={`M${left} ${scale.plot.top}V${scale.plot.bottom}`} />
      {lines.map(
        ({ y, ink }, index) =>
          y !== undefined && <circle key={index} className={`guide-dot ink-${ink}`} cx={left} cy={scale.y(y)} r="4" />,
      )}
    </svg>
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
