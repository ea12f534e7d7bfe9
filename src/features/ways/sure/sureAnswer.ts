import { amount } from "../../../money/amount";
import { compare } from "../../../money/compare";
import { toText } from "../../../money/toText";
import type { DecimalText } from "../../../model/quantities";
import type { Way, Workload } from "../../../model/workload";
import type { FutureInput, FutureRanges } from "../../../pricing/ways/futures/futureRanges";
import { waysInFutures, type SwingEnd } from "../../../pricing/ways/futures/waysInFutures";
import type { WaysContext } from "../../../pricing/ways/waysToBuy";

export interface SureAsked {
  readonly workload: Workload;
  readonly ranges: FutureRanges;
  readonly seed: number;
}

/** How sure the choice of a way is: amounts are exact decimal text, since they cross from a worker. */
export interface SureAnswer {
  readonly asked: SureAsked;
  /** null: no way takes the load. */
  readonly found: SureFound | null;
}

export interface SureFound {
  readonly futures: number;
  readonly cheapest: Way;
  readonly monthly: DecimalText;
  /** Those that take the load, the least expensive first, then those that are cheapest in some other future. */
  readonly ways: readonly SureRow[];
  readonly swings: readonly SwingTexts[];
}

export interface SureRow {
  readonly way: Way;
  readonly monthly: DecimalText | null;
  readonly cheapestIn: number;
  readonly refusedIn: number;
  readonly meanRegret: DecimalText | null;
  readonly worst: SureRegret | null;
}

export interface SureRegret {
  readonly input: FutureInput;
  /** Of the input, at its end. */
  readonly value: DecimalText;
  readonly regret: DecimalText;
  readonly than: Way;
}

export interface SwingTexts {
  readonly input: FutureInput;
  readonly low: SwingEndTexts;
  readonly high: SwingEndTexts;
}

export interface SwingEndTexts {
  readonly value: DecimalText;
  readonly cost: DecimalText | null;
  /** Another way that costs less there. */
  readonly cheapest: Way | null;
}

/** Futures that are drawn. */
const FUTURES = 10_000;

export function sureAnswer(asked: SureAsked, context: WaysContext): SureAnswer {
  const { workload, ranges, seed } = asked;
  const found = waysInFutures(workload, ranges, { seed, count: FUTURES }, context);
  const monthly = found?.ways.find(({ way }) => way === found.cheapest)?.monthly ?? null;
  if (found === null || monthly === null) return { asked, found: null };
  const endOf = (input: FutureInput, end: "low" | "high", { monthly: cost, least }: SwingEnd): SwingEndTexts => ({
    value: ranges[input][end],
    cost: cost === null ? null : toText(cost),
    cheapest:
      least === null || (cost !== null && compare(cost, least.monthly) <= 0) || least.way === found.cheapest
        ? null
        : least.way,
  });
  return {
    asked,
    found: {
      futures: found.futures,
      cheapest: found.cheapest,
      monthly: toText(monthly),
      ways: found.ways.map(({ meanRegret, worst, monthly: cost, ...each }) => ({
        ...each,
        monthly: cost === null ? null : toText(cost),
        meanRegret: meanRegret === null ? null : toText(meanRegret),
        worst:
          worst === null
            ? null
            : {
                input: worst.input,
                value: ranges[worst.input][worst.end],
                regret: toText(worst.regret),
                than: worst.than,
              },
      })),
      swings: found.swings.map(({ input, low, high }) => ({
        input,
        low: endOf(input, "low", low),
        high: endOf(input, "high", high),
      })),
    },
  };
}

/** Whether an input moves a cost at all. */
export function isMoving({ low, high }: SwingTexts): boolean {
  return low.cost === null || high.cost === null || compare(amount(low.cost), amount(high.cost)) !== 0;
}
