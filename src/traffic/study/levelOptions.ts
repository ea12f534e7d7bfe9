import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { Sizer } from "../sizer/sizer";
import type { Steps } from "../../model/sizing";
import type { SizingRules } from "../sizer/sizingRules";
import type { StudyOption, StudyOptionName } from "./study";
import type { MinuteLoads } from "./minuteLoads";
import { raisedToMinimum } from "./raisedToMinimum";
import type { SortedLoads } from "./sortedLoads";

type LevelName = Exclude<StudyOptionName, "pay-as-you-go" | "best" | "coverage">;

const PERCENTILES: readonly (readonly [LevelName, number])[] = [
  ["p50", 50],
  ["p90", 90],
  ["p95", 95],
  ["p99", 99],
  ["peak", 100],
];

/**
 * The reservations at the mean, at percentiles and at the peak of the minutes, each dimension on its own and rounded up
 * to steps. Percentiles count every minute, empty ones too, and take the nearest rank: p50 of 4 minutes is the second
 * lowest.
 */
export function levelOptions(
  loads: MinuteLoads,
  sorted: SortedLoads,
  sizer: Sizer,
  rules: SizingRules,
): readonly StudyOption[] {
  const level = (name: LevelName, input: number, output: number): StudyOption => {
    const steps: Steps = {
      inputSteps: stepsFor(input, INPUT_STEP_TPM * loads.scale),
      outputSteps: stepsFor(output, OUTPUT_STEP_TPM * loads.scale),
    };
    return { name, outcome: sizer.priceOf(raisedToMinimum(steps, rules.minimum)) };
  };
  return [
    level("mean", meanOf(sorted.input), meanOf(sorted.output)),
    ...PERCENTILES.map(([name, percent]) =>
      level(name, percentile(sorted.input, percent), percentile(sorted.output, percent)),
    ),
  ];
}

function stepsFor(load: number, step: number): number {
  return Math.ceil(load / step);
}

function meanOf(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** `sorted` rises. */
function percentile(sorted: Float64Array, percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? 0;
}
