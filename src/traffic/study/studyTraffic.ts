import { blockMixes } from "../mix/blockMixes";
import { timeMix } from "../mix/timeMix";
import type { Sizer } from "../sizer/sizer";
import type { Traffic } from "../sizer/sizingRules";
import type { StudyOption, StudyWishes, TrafficStudy } from "./study";
import { costCurves } from "./costCurves";
import { costMap } from "./costMap";
import { durationCurve } from "./durationCurve";
import { levelOptions } from "./levelOptions";
import { minuteLoads } from "./minuteLoads";
import { overflowGrid } from "./overflowGrid";
import { sortedLoads } from "./sortedLoads";

/** The parts of a study in the order in which they are done. */
export const STUDY_PARTS = ["best", "coverage", "levels", "curves", "map", "mix"] as const;
export type StudyPart = (typeof STUDY_PARTS)[number];

/**
 * All that the page shows of one traffic under one set of rules.
 *
 * @param sizer of this traffic and of `wishes.rules`
 * @param onPart told after each part, so that a worker can report how far it is
 * @throws RangeError when `wishes.zone` is no time zone, or when an hour price of `wishes.mix` is not divisible by 60
 */
export function studyTraffic(
  traffic: Traffic,
  wishes: StudyWishes,
  sizer: Sizer,
  onPart: (done: StudyPart) => void = () => undefined,
): TrafficStudy {
  const { rules } = wishes;
  const nothing = sizer.priceOf({ inputSteps: 0, outputSteps: 0 });
  // Without a wanted coverage something is always cheapest, be it nothing.
  const best = sizer.cheapest() ?? nothing;
  onPart("best");
  const covered = sizer.cheapest({ coverage: wishes.coverage });
  onPart("coverage");
  const loads = minuteLoads(traffic, rules);
  const sorted = sortedLoads(loads);
  const options: readonly StudyOption[] = [
    { name: "pay-as-you-go", outcome: nothing },
    { name: "best", outcome: best },
    { name: "coverage", outcome: covered },
    ...levelOptions(loads, sorted, sizer, rules),
  ];
  onPart("levels");
  const named = options.flatMap((option) => (option.outcome === null ? [] : [option.outcome]));
  const grid = overflowGrid(traffic, rules, sizer);
  const curves = costCurves(traffic, rules, grid, sizer.most, best, named);
  onPart("curves");
  const map = costMap(traffic, rules, grid, sizer.most, named);
  const duration = durationCurve(sorted, loads.scale);
  onPart("map");
  const mix = wishes.mix === null ? null : timeMix(traffic, { ...wishes, mix: wishes.mix }, sizer, best);
  const blocks = wishes.block === null ? [] : blockMixes(traffic, rules, wishes.block, best);
  onPart("mix");
  const { clock, firstMinute } = traffic.kind === "requests" ? traffic.arrivals : traffic.profile;
  return {
    clock,
    firstMinute,
    totals: sizer.totals,
    options,
    inputCurve: curves.input,
    outputCurve: curves.output,
    map,
    duration,
    mix,
    blocks,
  };
}
