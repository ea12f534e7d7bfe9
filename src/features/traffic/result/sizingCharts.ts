import { multiply } from "../../../money/arithmetic";
import { fromWhole } from "../../../money/wholeUnit";
import type { Amount } from "../../../money/amount";
import type { Currency } from "../../../model/quantities";
import type { Steps } from "../../../model/sizing";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../../model/ptuSteps";
import type { Demand, StudyOptionName, TimeMix } from "../../../traffic/study/study";
import type { SizedStudy } from "./sizing/sizingStudy";
import { optionOf, type SizingResult } from "./sizing/sizingResult";

/** What the charts of a study are drawn from: its whole-number money as headline amounts, nothing else changed. */

export type Dimension = "input" | "output";

export function reservedTpm(steps: Steps, dimension: Dimension): number {
  return dimension === "input" ? steps.inputSteps * INPUT_STEP_TPM : steps.outputSteps * OUTPUT_STEP_TPM;
}

export function demandContent(demand: Demand, sized: SizedStudy, steps: Steps, dimension: Dimension) {
  const isInput = dimension === "input";
  const { clock, firstMinute, minutesPerBin } = demand;
  return {
    dimension,
    clock,
    firstMinute,
    minutesPerBin,
    zone: sized.facts.zone,
    reservedTpm: reservedTpm(steps, dimension),
    mean: isInput ? demand.meanInput : demand.meanOutput,
    peak: isInput ? demand.peakInput : demand.peakOutput,
    over: isInput ? demand.overInput : demand.overOutput,
  };
}

export function curveContent(sized: SizedStudy, result: SizingResult, dimension: Dimension) {
  const {
    study,
    basis: { money },
  } = sized;
  const best = optionOf(result.options, "best")?.outcome ?? { inputSteps: 0, outputSteps: 0 };
  const isInput = dimension === "input";
  const costOf = (whole: bigint) => multiply(fromWhole(whole, money.unit), result.toHeadline);
  return {
    dimension,
    currency: money.currency,
    payAsYouGo: multiply(result.payAsYouGo, result.toHeadline),
    bestSteps: isInput ? best.inputSteps : best.outputSteps,
    otherSteps: isInput ? best.outputSteps : best.inputSteps,
    points: (isInput ? study.inputCurve : study.outputCurve).map(({ steps, reserved, overflow, total }) => ({
      steps,
      reserved: costOf(reserved),
      overflow: costOf(overflow),
      total: costOf(total),
    })),
  };
}

/** Points that count most come first: where labels have no room, the later ones go. */
const WEIGHT: readonly StudyOptionName[] = ["best", "coverage", "peak", "p95", "mean", "p99", "p50", "p90"];

export function mapContent(
  { study: { map }, basis: { money } }: SizedStudy,
  result: SizingResult,
  labelOf: (name: StudyOptionName) => string,
) {
  const points: {
    readonly label: string;
    readonly isBest: boolean;
    readonly total: Amount;
    readonly inputSteps: number;
    readonly outputSteps: number;
  }[] = [];
  for (const name of result.cheapest === "pay-as-you-go" ? [result.cheapest, ...WEIGHT] : WEIGHT) {
    const found = optionOf(result.options, name);
    if (found === null) continue;
    const { inputSteps, outputSteps } = found.outcome;
    if (points.some((one) => one.inputSteps === inputSteps && one.outputSteps === outputSteps)) continue;
    points.push({
      label: labelOf(name),
      isBest: name === result.cheapest,
      inputSteps,
      outputSteps,
      total: multiply(found.figures.overTime.total, result.toHeadline),
    });
  }
  const currency: Currency = money.currency;
  return {
    inputSteps: map.inputSteps,
    outputSteps: map.outputSteps,
    totals: map.totals.map((row) => row.map((total) => multiply(fromWhole(total, money.unit), result.toHeadline))),
    points,
    currency,
  };
}

export function durationContent({ study }: SizedStudy, steps: Steps, dimension: Dimension) {
  return {
    dimension,
    points: study.duration[dimension],
    minutes: study.totals.minutes,
    reservedTpm: reservedTpm(steps, dimension),
  };
}

export function mixContent(mix: TimeMix, { facts }: Pick<SizedStudy, "facts">) {
  return { base: mix.base, windows: mix.windows, zone: facts.zone };
}
