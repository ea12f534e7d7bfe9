import { amount, type Amount } from "../../../../money/amount";
import { divide, multiply } from "../../../../money/arithmetic";
import { percentShare } from "../../../../money/percentOf";
import { fromWhole } from "../../../../money/wholeUnit";
import type { Steps } from "../../../../model/sizing";
import type { Certainty, Fraction, HeldOutHalf, Range } from "../../../../traffic/certainty/certainty";
import type { SizingResult } from "../sizing/sizingResult";
import type { SizedStudy } from "../sizing/sizingStudy";
import { bestOf } from "./certaintyAnswer";

/** What a certainty says, in percent and in headline amounts. Savings are in percent of pay as you go, exact. */
export interface CertaintyFigures {
  readonly chosen: Steps;
  readonly chosenSaves: Amount | null;
  /** Null: too little traffic. */
  readonly tested: TestedFigures | null;
  readonly sliding: SlidingFigures;
}

export interface TestedFigures {
  readonly resamples: number;
  readonly seed: number;
  readonly chosenPays: Amount;
  readonly anyPays: Amount;
  readonly first: HalfFigures;
  readonly second: HalfFigures;
  readonly inputSteps: Range<number>;
  readonly outputSteps: Range<number>;
  readonly bestSaves: Range<Amount | null>;
  readonly sameSaves: Range<Amount | null>;
  readonly leastRegret: Steps & { readonly most: Amount };
  readonly chosenRegret: Amount;
  readonly isThinned: boolean;
}

export interface HalfFigures {
  readonly chosen: Steps;
  readonly saves: Amount | null;
  /** What the best of the half that pays would have saved. */
  readonly bestSaves: Amount | null;
}

export type SlidingFigures =
  | {
      readonly is: "known";
      readonly chosenSaves: Amount | null;
      readonly best: Steps;
      readonly bestSaves: Amount | null;
      readonly isProven: boolean;
    }
  | Extract<Certainty["sliding"], { readonly is: "unknown" }>;

export function certaintyFigures(
  { scale, heldOut, redrawn, sliding }: Certainty,
  sized: SizedStudy,
  result: Pick<SizingResult, "toHeadline">,
): CertaintyFigures {
  const chosen = bestOf(sized);
  const { study, basis } = sized;
  const costOf = (scaled: bigint) =>
    multiply(divide(fromWhole(scaled, basis.money.unit), amount(scale)), result.toHeadline);
  const { payAsYouGo } = study.totals;
  const bestTotal = study.options.find(({ name }) => name === "best")?.outcome?.total ?? payAsYouGo;
  return {
    chosen,
    chosenSaves: savingOf(bestTotal, payAsYouGo),
    tested:
      heldOut === null || redrawn === null
        ? null
        : {
            resamples: redrawn.resamples,
            seed: redrawn.seed,
            chosenPays: sharesOf(redrawn.chosenPays, redrawn.resamples),
            anyPays: sharesOf(redrawn.anyPays, redrawn.resamples),
            first: halfFigures(heldOut.firstOnSecond),
            second: halfFigures(heldOut.secondOnFirst),
            inputSteps: redrawn.inputSteps,
            outputSteps: redrawn.outputSteps,
            bestSaves: percents(redrawn.bestSaves),
            sameSaves: percents(redrawn.chosenSaves),
            leastRegret: { ...redrawn.leastRegret, most: costOf(redrawn.leastRegret.most) },
            chosenRegret: costOf(redrawn.chosenRegret),
            isThinned: redrawn.isThinned,
          },
    sliding:
      sliding.is === "unknown"
        ? sliding
        : {
            is: "known",
            chosenSaves: savingOf(sliding.chosenCost, sliding.payAsYouGo),
            best: sliding.best,
            bestSaves: savingOf(sliding.bestCost, sliding.payAsYouGo),
            isProven: sliding.isProven,
          },
  };
}

function halfFigures({ chosen, payAsYouGo, chosenCost, bestCost }: HeldOutHalf): HalfFigures {
  return { chosen, saves: savingOf(chosenCost, payAsYouGo), bestSaves: savingOf(bestCost, payAsYouGo) };
}

/** Null where pay as you go costs nothing. */
function savingOf(cost: bigint, payAsYouGo: bigint): Amount | null {
  return percentShare(amount(payAsYouGo - cost), amount(payAsYouGo));
}

function percents({ low, high }: Range<Fraction>): Range<Amount | null> {
  const percent = ({ part, whole }: Fraction) => percentShare(amount(part), amount(whole));
  return { low: percent(low), high: percent(high) };
}

function sharesOf(part: number, whole: number): Amount {
  return divide(amount(part * 100), amount(whole));
}
