import type { Language } from "../../format/catalogue";
import { subtract } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { toChartNumber } from "../../money/toChartNumber";
import type { Format } from "../../ui/LocaleProvider";
import { demandColumns, MOST_BINS } from "../demand/demandColumns";
import type { TrafficWords } from "../demand/demandLayout";
import { durationRows } from "../duration/durationLayout";
import { exactMoney, startAt, type Readout, type ReadoutLine, type ReadoutStop, type ReadoutWords } from "./readout";
import { minuteText } from "../demand/timeMarks";
import { STEP_TPM, shareText, stepsText, tpmText } from "./tpmText";
import type { CostCurveContent, CostCurvePoint, DemandContent, DurationContent } from "./trafficShapes";

/** The words and the formatters of the page. */
export interface TrafficVoice {
  readonly words: TrafficWords;
  readonly readout: ReadoutWords;
  readonly format: Format;
  readonly language: Language;
}

/** The bins of the demand table, at their middles; the highest minute is shown first. */
export function demandReadout(content: DemandContent, { words, format, language }: TrafficVoice): Readout {
  const { demand } = words;
  const { reservedTpm, minutesPerBin } = content;
  const columns = demandColumns(content, MOST_BINS);
  const time = (bin: number) => minuteText(content.firstMinute + bin * minutesPerBin, content, language);
  // Where neighbours are put together, the line is finer than what is read.
  const isWhole = columns.length === content.mean.length;
  const highest = Math.max(0, ...columns.map(({ peak }) => peak));
  const stops = columns.map(({ from, to, mean, peak, over }): ReadoutStop => ({
    x: ((from + to) / 2) * minutesPerBin,
    at: content.clock === "relative" ? `${demand.column.minute} ${time(from)}` : time(from),
    lines: [
      { name: demand.column.mean, text: tpmText(mean, format), ink: "ink", y: isWhole ? mean : undefined },
      { name: demand.column.peak, text: tpmText(peak, format), ink: "muted", y: isWhole ? peak : undefined },
      { name: demand.column.over, text: tpmText(over, format), ink: "over" },
    ],
  }));
  return {
    stops,
    start: startAt(stops, (_, index) => columns[index]?.peak === highest),
    unit: reservedTpm > 0 ? words.reserved(tpmText(reservedTpm, format)) : "",
  };
}

/** The load by share of the minutes, as in the table, with what it is above or below the reservation. */
export function durationReadout(content: DurationContent, { words, readout, format }: TrafficVoice): Readout {
  const { duration } = words;
  const { reservedTpm } = content;
  const rows = durationRows(content);
  const stops = rows.map(({ share, tpm, isHere }): ReadoutStop => ({
    x: share,
    at: share === 0 ? duration.peakRow : readout.share(shareText(share, format)),
    mark: isHere ? duration.mark : null,
    lines: [
      { name: readout.load, text: tpmText(tpm, format), ink: "ink", y: tpm },
      ...(reservedTpm > 0
        ? ([
            { name: readout.reserved, text: tpmText(reservedTpm, format), ink: "sub", y: reservedTpm },
            { name: readout.difference, text: tpmText(Math.abs(tpm - reservedTpm), format), ink: "muted" },
          ] as const)
        : []),
    ],
  }));
  return {
    stops,
    start: startAt(
      stops,
      (_, index) => rows[index]?.isHere === true,
      (_, index) => index === 0,
    ),
    unit: words.tpm[content.dimension],
  };
}

/** Every reservation of a cost curve, step by step: its parts, pay as you go, and what it saves or costs over that. */
export function costCurveReadout(
  { dimension, points, bestSteps, payAsYouGo, currency }: CostCurveContent,
  { words: { curve, tpm }, readout, format }: TrafficVoice,
): Readout {
  const money = (name: string, ink: ReadoutLine["ink"], cost: CostCurvePoint["total"]): ReadoutLine => ({
    name,
    ink,
    text: exactMoney(cost, format),
    y: toChartNumber(cost),
  });
  const stops = points.map(({ steps, reserved, overflow, total }): ReadoutStop => {
    const difference = subtract(total, payAsYouGo);
    return {
      x: steps * STEP_TPM[dimension],
      at: `${stepsText(steps, dimension, format)} ${tpm[dimension]}`,
      mark: steps === bestSteps ? curve.best : null,
      lines: [
        money(curve.total, "ink", total),
        money(curve.reserved, "sub", reserved),
        money(curve.overflow, "over", overflow),
        money(curve.payAsYouGo, "payg", payAsYouGo),
        {
          name: readout.difference,
          text: exactMoney(difference, format, compare(total, payAsYouGo) === 0 ? undefined : "always"),
          ink: "muted",
        },
      ],
    };
  });
  return { stops, start: startAt(stops, ({ mark }) => mark !== null), unit: currency };
}
