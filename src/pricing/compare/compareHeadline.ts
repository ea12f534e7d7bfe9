import { divide, multiply, subtract } from "../../money/arithmetic";
import { amount, type Amount } from "../../money/amount";
import { isLess, isZero } from "../../money/compare";
import type { ComparedScenario, Comparison } from "./compareScenarios";
import { crossingMonth, type Crossing } from "./crossingMonth";

/** What a comparison comes to, before it is put into words. */
export type Headline =
  | { readonly is: "nothing" }
  | { readonly is: "alone"; readonly only: ComparedScenario }
  /** None may be called cheapest; in the order of what they seem to cost. */
  | { readonly is: "none-eligible"; readonly scenarios: readonly ComparedScenario[] }
  | Best;

export interface Best {
  readonly is: "cheapest";
  /** The cheapest; more than one where they cost the same. */
  readonly level: readonly [ComparedScenario, ...ComparedScenario[]];
  /** Every scenario that is shown costs the same. */
  readonly isTie: boolean;
  /**
   * What the saving is against: the baseline; where that is among the cheapest, the one that follows them; null: there
   * is none.
   */
  readonly rival: Rival | null;
  /** Not the rival: the one that follows the cheapest, and what it costs more. */
  readonly next: { readonly scenario: ComparedScenario; readonly more: Amount } | null;
  /** They may not be called cheapest though they seem to cost less. */
  readonly cheaperButFlawed: readonly ComparedScenario[];
  readonly isSure: boolean;
}

export interface Rival {
  readonly scenario: ComparedScenario;
  /** What the cheapest costs less over the term; negative where a flawed rival seems to cost even less. */
  readonly saving: Amount;
  /** The same in percent of the rival; null where that costs nothing. */
  readonly percent: Amount | null;
  readonly isBaseline: boolean;
  /** The cheapest is the first of the two. */
  readonly crossing: Crossing;
}

/** The cheapest over the term against the baseline, and against the one that follows it. */
export function compareHeadline({ scenarios, ranking, termMonths, isSure }: Comparison): Headline {
  const ranked = ranking.flatMap((place) => scenarios[place] ?? []);
  const [only] = ranked;
  if (only === undefined) return { is: "nothing" };
  if (ranked.length === 1) return { is: "alone", only };
  const [best, ...equal] = ranked.filter((one) => one.isCheapest);
  if (best === undefined) return { is: "none-eligible", scenarios: ranked };
  const level = [best, ...equal] as const;
  const follows = ranked.find((one) => !one.isCheapest && one.flaws.length === 0);
  const baseline = ranked.find((one) => one.isBaseline && !one.isCheapest);
  const rival = baseline ?? follows;
  return {
    is: "cheapest",
    level,
    isTie: level.length === ranked.length,
    isSure,
    rival: rival === undefined ? null : rivalOf(best, rival, termMonths),
    next:
      follows === undefined || follows === rival
        ? null
        : { scenario: follows, more: subtract(follows.totals.term, best.totals.term) },
    cheaperButFlawed: isSure
      ? []
      : ranked.filter((one) => one.flaws.length > 0 && isLess(one.totals.term, best.totals.term)),
  };
}

function rivalOf(best: ComparedScenario, rival: ComparedScenario, termMonths: number): Rival {
  const { term } = rival.totals;
  const saving = subtract(term, best.totals.term);
  return {
    scenario: rival,
    saving,
    percent: isZero(term) ? null : multiply(divide(saving, term), amount(100)),
    isBaseline: rival.isBaseline,
    crossing: crossingMonth(best.totals, rival.totals, termMonths),
  };
}
