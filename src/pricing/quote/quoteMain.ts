import { compare } from "../../money/compare";
import type { Item } from "../../model/item";
import type { BreakEven } from "../breakEven/breakEven";
import type { OptionRanking } from "../breakEven/optionRanking";
import { optionVerdict, type OptionVerdict } from "../breakEven/optionVerdict";
import type { PricedScenario } from "../pricedScenario";

/** What a quote says of the one item that matters most. */
export interface QuoteMain {
  /** The one verdict over all its options; null where no item leaves a choice. */
  readonly choice: { readonly item: Item; readonly ranking: OptionRanking; readonly verdict: OptionVerdict } | null;
  /** Of the same item wherever it has one. */
  readonly breakEven: { readonly item: Item; readonly of: BreakEven } | null;
}

/** Of the items with something to choose, the one that costs the most over the term. */
export function quoteMain(scenario: PricedScenario): QuoteMain {
  const items = scenario.items
    .flatMap((result) => (result.ok ? [result.priced] : []))
    .toSorted((a, b) => compare(b.term, a.term));
  const [choice = null] = items.flatMap(({ item, options }) => {
    const verdict = options === null ? null : optionVerdict(options);
    return options === null || verdict === null ? [] : [{ item, ranking: options, verdict }];
  });
  const drawn = items.filter(({ breakEven }) => breakEven.length > 0);
  const shown = drawn.find(({ item }) => item === choice?.item) ?? drawn[0];
  const of = shown?.breakEven.find(({ planned }) => planned !== null) ?? shown?.breakEven[0];
  return { choice, breakEven: shown === undefined || of === undefined ? null : { item: shown.item, of } };
}
