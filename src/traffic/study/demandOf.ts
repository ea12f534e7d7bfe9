import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { Steps } from "../../model/sizing";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { Demand } from "./study";
import { minuteDemand } from "./minuteDemand";

const MOST_BINS = 1_500;
/** All divide a day or are a day and more: bins start on clock hours. */
const BIN_MINUTES = [1, 5, 15, 60, 360, 1_440];

/**
 * Demand over time against one reservation, in bins short enough to see and few enough to draw. Tokens count as the
 * quota weighs them, so that the reservation is a level line. A profile, which has no requests, shows the excess over
 * the line.
 */
export function demandOf(
  traffic: Traffic,
  steps: Steps,
  rules: Pick<SizingRules, "overflow" | "maxInputTokens" | "quota">,
): Demand {
  const { clock, firstMinute, minutes } = traffic.kind === "requests" ? traffic.arrivals : traffic.profile;
  const minutesPerBin = binMinutes(firstMinute, minutes);
  const firstBin = Math.floor(firstMinute / minutesPerBin);
  const bins = minutes === 0 ? 0 : Math.floor((firstMinute + minutes - 1) / minutesPerBin) - firstBin + 1;
  const loads = minuteDemand(
    traffic,
    { input: steps.inputSteps * INPUT_STEP_TPM, output: steps.outputSteps * OUTPUT_STEP_TPM },
    rules,
  );
  const binOf = (minute: number): number => Math.floor((firstMinute + minute) / minutesPerBin) - firstBin;
  const input = binned(loads.input, bins, binOf);
  const output = binned(loads.output, bins, binOf);
  return {
    clock,
    firstMinute: firstBin * minutesPerBin,
    minutesPerBin,
    meanInput: input.mean,
    peakInput: input.peak,
    meanOutput: output.mean,
    peakOutput: output.peak,
    overInput: binned(loads.overInput, bins, binOf).mean,
    overOutput: binned(loads.overOutput, bins, binOf).mean,
  };
}

/** The shortest bins that are few enough; whole weeks and their doubles where even days are too many. */
function binMinutes(firstMinute: number, minutes: number): number {
  const fits = (length: number): boolean =>
    Math.floor((firstMinute + minutes - 1) / length) - Math.floor(firstMinute / length) < MOST_BINS;
  const usual = BIN_MINUTES.find(fits);
  if (usual !== undefined) return usual;
  let length = 7 * 1_440;
  while (!fits(length)) length *= 2;
  return length;
}

/** Mean and highest minute of each bin, over the minutes of the traffic that fall into it. */
function binned(
  values: Float64Array,
  bins: number,
  binOf: (minute: number) => number,
): { readonly mean: Float64Array; readonly peak: Float64Array } {
  const mean = new Float64Array(bins);
  const peak = new Float64Array(bins);
  const counted = new Float64Array(bins);
  values.forEach((value, minute) => {
    const bin = binOf(minute);
    mean[bin] = (mean[bin] ?? 0) + value;
    peak[bin] = Math.max(peak[bin] ?? 0, value);
    counted[bin] = (counted[bin] ?? 0) + 1;
  });
  for (let bin = 0; bin < bins; bin += 1) mean[bin] = (mean[bin] ?? 0) / Math.max(1, counted[bin] ?? 1);
  return { mean, peak };
}
