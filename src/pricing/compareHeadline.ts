import type { Amount } from "../money/amount";
import type { ComparedScenario, Comparison } from "./compareScenarios";
import { crossingMonth, type Crossing } from "./crossingMonth";

/** What a comparison comes to, before it is put into words. */
export type Headline =
  | { readonly is: "nothing" }
  | { readonly is: "alone"; readonly only: ComparedScenario }
  | { readonly is: "tie"; readonly level: readonly ComparedScenario[] }
  | {
    readonly is: "cheapest";
    readonly best: ComparedScenario;
    readonly next: ComparedScenario;
    /** What the best costs less over the term. */
    readonly saving: Amount;
    /** The best is the first of the two. */
    readonly crossing: Crossing;
    readonly isSure: boolean;
  };

/** The cheapest over the term against the one that follows it. */
export function compareHeadline({ scenarios, ranking, termMonths, isSure }: Comparison): Headline {
  const ranked = ranking.flatMap((place) => scenarios[place] ?? []);
  const [best, next] = ranked;
  if (best === undefined) return { is: "nothing" };
  if (next === undefined) return { is: "alone", only: best };
  const level = ranked.filter((one) => one.isCheapest);
  if (level.length > 1) return { is: "tie", level };
  return { is: "cheapest", best, next, saving: next.difference, crossing: crossingMonth(best.totals, next.totals, termMonths), isSure };
}
