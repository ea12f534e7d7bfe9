import { useId } from "react";
import { trafficMessages } from "../../../format/messages/traffic";
import { shapeNames } from "./drawnFields";
import type { DrawnShape } from "../../../traffic/shapes/shapePattern";
import { useMessages } from "../../../ui/LocaleProvider";

/** One path a shape on a 60 × 20 grid: a day for the daily ones, a week for the weekly ones. */
const GLYPHS: Readonly<Record<DrawnShape, string>> = {
  flat: "M1 10H59",
  "office-hours":
    "M1 18h2l1-14 1.5 3 1.5-3 1 14h1l1-14 1.5 3 1.5-3 1 14h1l1-14 1.5 3 1.5-3 1 14h1l1-14 1.5 3 1.5-3 1 14h1l1-14 1.5 3 1.5-3 1 14H59",
  "day-and-night": "M1 16C6 18 8 18 11 14S16 3 20 3s6 8 9 12 8 4 11 0S45 3 49 3s7 7 10 13",
  weekly:
    "M1 17c3 0 3-14 5-14s2 14 4 14 2-14 4-14 2 14 4 14 2-14 4-14 2 14 4 14 2-14 4-14 2 14 4 14 2-14 4-14 2 14 4 14 2-6 5-6 3 6 5 6 2-5 4-5 2 5 4 5",
  bursty: "M1 17H9l1-14 1 14H24l1-9 1 9H37l1-15 1 15h6l1-7 1 7H59",
};

/** The shapes side by side, each drawn small. Native radio inputs bring the arrow keys. */
export function ShapeChoice({ shape, onShape }: { shape: DrawnShape; onShape: (shape: DrawnShape) => void }) {
  const words = useMessages(trafficMessages);
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={`${id}l`}>
      <p className="field-label" id={`${id}l`}>
        {words.shape}
      </p>
      <div className="traffic-shapes">
        {shapeNames.map((name) => (
          <label key={name} className="traffic-shape">
            <input
              type="radio"
              name={id}
              value={name}
              checked={name === shape}
              onChange={() => onShape(name)}
              aria-describedby={`${id}${name}`}
            />
            <svg viewBox="0 0 60 20" aria-hidden="true">
              <path d={GLYPHS[name]} />
            </svg>
            <b>{words.shapes[name].name}</b>
            <span className="hint" id={`${id}${name}`}>
              {words.shapes[name].hint}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
