import type { ChartPoints } from "../plot/readout/chartPoints";
import { startAt } from "../plot/readout/readout";
import { shareText, tpmText, type TpmDimension } from "../plot/labels/tpmText";
import type { TrafficWords, Writing } from "../plot/labels/writing";
import { minuteText, relativeUnit, spanText, type TimeSpan } from "./timeMarks";

/** One dimension of the demand, in bins of equal length. */
export interface DemandContent {
  readonly dimension: TpmDimension;
  readonly clock: "absolute" | "relative";
  /** Of the first bin: from 1970-01-01T00:00Z, or from the start of a log on a clock of its own. */
  readonly firstMinute: number;
  readonly minutesPerBin: number;
  /** Tokens a minute: mean of the bin's minutes, and its highest minute. */
  readonly mean: ArrayLike<number>;
  readonly peak: ArrayLike<number>;
  /** Of the mean, what is outside the reservation. */
  readonly over: ArrayLike<number>;
  readonly reservedTpm: number;
  /** For the clock: an IANA name. */
  readonly zone: string;
}

/** Bins that are read one by one, in the table and off the chart; more are read by nobody, and slow to build. */
export const MOST_BINS = 200;

/** Some neighbouring bins as one: bins `from` up to `to`, the mean of their means and the highest of their peaks. */
interface DemandColumn {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly peak: number;
  /** Of the mean, at most the mean. */
  readonly over: number;
}

/** The bins in at most `most` columns of equal length; the last may be shorter. */
export function demandColumns(
  { mean, peak, over }: Pick<DemandContent, "mean" | "peak" | "over">,
  most: number,
): readonly DemandColumn[] {
  const size = Math.max(1, Math.ceil(mean.length / Math.max(1, most)));
  const columns: DemandColumn[] = [];
  for (let from = 0; from < mean.length; from += size) {
    const to = Math.min(mean.length, from + size);
    let [sum, sumOver, highest] = [0, 0, 0];
    for (let bin = from; bin < to; bin++) {
      sum += mean[bin] ?? 0;
      sumOver += over[bin] ?? 0;
      highest = Math.max(highest, peak[bin] ?? 0);
    }
    const outside = Math.min(sum, Math.max(0, sumOver));
    columns.push({ from, to, mean: sum / (to - from), peak: highest, over: outside / (to - from) });
  }
  return columns;
}

/** Bins `from` up to `to` alone. */
export function demandBetween(content: DemandContent, from: number, to: number): DemandContent {
  const part = (values: ArrayLike<number>) => Array.prototype.slice.call(values, from, to) as readonly number[];
  const { firstMinute, minutesPerBin, mean, peak, over } = content;
  const first = firstMinute + from * minutesPerBin;
  return { ...content, firstMinute: first, mean: part(mean), peak: part(peak), over: part(over) };
}

/** The bins at their middles; the highest minute is read first. */
export function demandPoints(content: DemandContent, writing: Writing<TrafficWords>): ChartPoints {
  const { words, format, language } = writing;
  const { column } = words.demand;
  const { clock, zone, reservedTpm, minutesPerBin, firstMinute } = content;
  const columns = demandColumns(content, MOST_BINS);
  // Where neighbours are put together, the line is finer than what is read.
  const isWhole = columns.length === content.mean.length;
  const highest = Math.max(0, ...columns.map(({ peak }) => peak));
  const tpm = (value: number, isDrawn: boolean) => ({ text: tpmText(value, format), y: isDrawn ? value : undefined });
  return {
    header: clock === "relative" ? column.minute : `${column.time}${words.list}${zone}`,
    isText: true,
    unit: reservedTpm > 0 ? words.reserved(tpmText(reservedTpm, format)) : "",
    start: startAt(columns, ({ peak }) => peak === highest),
    columns: [
      { header: column.mean, name: column.mean },
      { header: column.peak, name: column.peak, ink: "muted" },
      { header: column.over, name: column.over, ink: "over" },
    ],
    rows: columns.map(({ from, to, mean, peak, over }) => {
      const place = minuteText(firstMinute + from * minutesPerBin, content, language);
      return {
        x: ((from + to) / 2) * minutesPerBin,
        place,
        at: clock === "relative" ? `${column.minute} ${place}` : place,
        values: [tpm(mean, isWhole), tpm(peak, isWhole), tpm(over, false)],
      };
    }),
  };
}

/** Text alternative of the chart for screen readers. */
export function describeDemand(content: DemandContent, writing: Writing<TrafficWords>): string {
  const { words, format } = writing;
  const { dimension, reservedTpm, mean, over, peak, minutesPerBin } = content;
  if (mean.length === 0) return words.noData;
  const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, tpm) => sum + tpm, 0);
  const highest = Array.from(peak).reduce((most, tpm) => Math.max(most, tpm), 0);
  const [all, outside] = [total(mean), total(over)];
  const when = [binText(minutesPerBin, writing), ...whenTexts(content, writing).slice(0, 1)].join(words.list);
  const title = words.demand.title[dimension];
  return [
    words.demand.describe(title, when, tpmText(highest, format), tpmText(all / mean.length, format)),
    words.demand.describeOver(tpmText(reservedTpm, format), shareText(all === 0 ? 0 : outside / all, format)),
  ].join(words.join);
}

/** "by minute", "6-hour averages" */
export function binText(minutes: number, { words: { demand }, format }: Writing<TrafficWords>): string {
  return minutes % 60 === 0
    ? demand.binHours(format.number((minutes / 60).toString()))
    : demand.bin(format.number(minutes.toString()));
}

/** When the traffic was, as wide as there is room: "16 Nov 2023, Asia/Shanghai". */
export function whenTexts(content: DemandContent, { words, language }: Writing<TrafficWords>): readonly string[] {
  if (content.mean.length === 0) return [];
  const span = spanOf(content);
  if (content.clock === "relative") return [words.demand.fromStart[relativeUnit(span)]];
  const dates = spanText(span, language);
  return [`${dates}${words.list}${content.zone}`, dates];
}

export function spanOf({ clock, firstMinute, minutesPerBin, mean, zone }: DemandContent): TimeSpan {
  return { clock, zone, from: firstMinute, to: firstMinute + mean.length * minutesPerBin };
}
