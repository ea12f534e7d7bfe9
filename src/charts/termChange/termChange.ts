import type { Currency, DecimalText } from "../../model/quantities";
import { amount, type Amount } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import type { MessagesOf } from "../../format/catalogue";
import type { reservationMessages } from "../../format/messages/reservation";
import type { FixedSize } from "../plot/ChartBox";
import type { Pixel } from "../plot/labels/chartLabel";
import { chartMoney, moneyTicks } from "../plot/chartMoney";
import { moneyValue, type ChartPoints } from "../plot/readout/chartPoints";
import { evenSample } from "../plot/readout/evenSample";
import { placesBeside } from "../plot/labels/labelBoard";
import { niceTicks } from "../plot/niceTicks";
import { plotLayout, type PlotLayout } from "../plot/plotLayout";
import { startAt } from "../plot/readout/readout";
import { marksIn } from "../plot/labels/tpmText";
import type { Writing } from "../plot/labels/writing";

/** What a term gives back, or costs on top, by the hour at which it is changed. */
export interface TermChangeContent {
  readonly is: "cancelled" | "grown" | "shrunk";
  readonly days: number;
  /** Rising by hours from 0 to the end of the term; straight in between. */
  readonly points: readonly TermChangePoint[];
  /** The hour of the plan's own change; null: it is kept. */
  readonly here: number | null;
  /** From this hour on nothing comes back; null: something always does. */
  readonly nothingFrom: number | null;
  readonly currency: Currency;
}

export interface TermChangePoint {
  readonly hours: number;
  readonly due: Amount;
  /** What was paid for the hours that are left; null where it says nothing, as of growing. */
  readonly left: Amount | null;
}

export type TermWords = MessagesOf<typeof reservationMessages>;

const DAY = 24;
const HEADROOM = 1.08;
const MOST_ROWS = 100;
/** Where along the term a line bears its name. */
const NAMED_AT = 0.3;

/** Every point: what is due, and of a refund what was paid for the time left. The table has a sample of them. */
export function termChangePoints(content: TermChangeContent, writing: Writing<TermWords>): ChartPoints {
  const {
    words: { chart },
    format,
  } = writing;
  const { points, is, here, nothingFrom, currency } = content;
  const isMarked = ({ hours }: TermChangePoint) => hours === here || hours === nothingFrom;
  const inTable = new Set(evenSample(points, MOST_ROWS, isMarked));
  const hasLeft = points.some(({ left }) => left !== null);
  return {
    header: chart.hours,
    unit: currency,
    start: startAt(
      points,
      ({ hours }) => hours === here,
      ({ hours }) => hours === nothingFrom,
    ),
    columns: [
      { header: chart.due[is], name: chart.due[is] },
      ...(hasLeft ? [{ header: chart.left, name: chart.left, ink: "sub" as const }] : []),
    ],
    rows: points.map((point) => {
      const { hours, due, left } = point;
      const text = format.number(String(hours));
      return {
        x: hours / DAY,
        place: text,
        at: chart.at(text, daysText(hours, writing)),
        mark: hours === here ? chart.here : hours === nothingFrom ? chart.nothingFrom : null,
        isCurrent: hours === here,
        isIn: inTable.has(point) ? undefined : "readout",
        values: [moneyValue(due, format), ...(left === null ? [] : [moneyValue(left, format)])],
      };
    }),
  };
}

/** Days across; what is due and what was paid for the time left upwards. The gap between the two is lost. */
export function termChangeLayout(content: TermChangeContent, size: FixedSize, writing: Writing<TermWords>): PlotLayout {
  const { words, format, measure } = writing;
  const { chart } = words;
  const { points, is, days, here, nothingFrom, currency } = content;
  const x = ({ hours }: TermChangePoint) => hours / DAY;
  const due = points.map((point) => ({ x: x(point), y: toChartNumber(point.due) }));
  const left = points.flatMap((point) => (point.left === null ? [] : [{ x: x(point), y: toChartNumber(point.left) }]));
  const most = Math.max(0, ...[...due, ...left].map(({ y }) => y));
  const own = points.filter(({ hours }) => hours === here);
  const empty = points.filter(({ hours }) => hours === nothingFrom && hours < days * DAY && hours !== here);
  const rings = [...own, ...empty].map((point) => ({ x: x(point), y: toChartNumber(point.due) }));
  const lines = [
    ...(left.length === 0 ? [] : [{ name: chart.left, ink: "sub" as const, look: "sub", points: left, up: -10 }]),
    { name: chart.due[is], ink: "ink" as const, look: "strong", points: due, up: 20 },
  ];
  const { layout, scale, board } = plotLayout(
    {
      titles: [currency],
      lines: lines.map(({ points: drawn, look }) => ({ points: drawn, look })),
      yTicks: moneyTicks(most, format),
      yMax: most === 0 ? 1 : most * HEADROOM,
      xMax: days,
      xTicks: (width) =>
        niceTicks(days, marksIn(width)).map(({ value, text }) => ({ value, text: format.number(text) })),
      boldTicks: [...own, ...empty].map((point) => ({ value: x(point), text: daysText(point.hours, writing) })),
      xUnit: chart.axis,
      rings,
    },
    { ...size, top: 28, right: 12, bottom: 40 },
    measure,
  );
  const { plot } = scale;
  const bounds = { left: plot.left + 2, top: 14, right: size.width, bottom: plot.bottom - 2 };
  [...own, ...empty].forEach((point, index) => {
    const ring: Pixel = scale.pixel(rings[index] ?? { x: 0, y: 0 });
    const label =
      point.hours === here
        ? ({ text: chart.here, value: chartMoney(point.due, format), ink: "accent" } as const)
        : ({ text: chart.nothingFrom, ink: "muted" } as const);
    board.place(label, placesBeside(ring, [9, -10], [0, -14]), { bounds });
  });
  for (const { name, ink, points: drawn, up } of lines) {
    const at = drawn.find((point) => point.x >= days * NAMED_AT) ?? drawn[0];
    if (at === undefined) continue;
    const place = scale.pixel(at);
    const side = up < 0 ? 9 : -9;
    board.place({ text: name, ink }, placesBeside(place, [side, up], [-side, up]), { bounds });
  }
  return layout;
}

/** Text alternative of the chart for screen readers. */
export function describeTermChange(content: TermChangeContent, { words, format }: Writing<TermWords>): string {
  const { chart } = words;
  const { points, is, days, nothingFrom, currency } = content;
  const money = (value: Amount | undefined) => format.moneyText(value === undefined ? "0" : toText(value), currency);
  return [
    chart.describe(chart.title[is], money(points[0]?.due), money(points.at(-1)?.due), format.number(String(days))),
    ...(nothingFrom === null || nothingFrom >= days * DAY
      ? []
      : [chart.describeNothing(format.number(inDays(nothingFrom), { maxFraction: 2 }))]),
  ].join(chart.join);
}

function daysText(hours: number, { format }: Writing<TermWords>): string {
  return format.number(inDays(hours), { maxFraction: 2 });
}

function inDays(hours: number): DecimalText {
  return toText(divide(amount(hours), amount(DAY)));
}
