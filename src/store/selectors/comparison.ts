import { useDeferredValue, useMemo } from "react";
import type { Amount } from "../../money/amount";
import type { Plan } from "../../plan/plan";
import { cheapestByVolume, type VolumeZones } from "../../pricing/ptu/cheapestByVolume";
import { compareHeadline, type Headline } from "../../pricing/compare/compareHeadline";
import {
  compareScenarios,
  type Choice,
  type ComparedScenario,
  type Comparison,
} from "../../pricing/compare/compareScenarios";
import { crossingMonth, type Crossing } from "../../pricing/compare/crossingMonth";
import { cumulativeDifference } from "../../pricing/compare/cumulativeCost";
import type { PricedScenario } from "../../pricing/pricedScenario";
import type { PtuItem } from "../../model/item";
import type { Currency } from "../../model/quantities";
import type { ExchangeRate } from "../../model/settings";
import { useCards } from "../cards/cards";
import type { LoadedCards } from "../cards/loadedCards";
import { useCompareChoice } from "./compareChoice";
import { openScenario, usePlanState } from "../planStore";

/** The cheapest way for one PTU item, by requests a month. */
export interface ItemVolume {
  readonly scenarioIndex: number;
  readonly item: PtuItem;
  readonly currency: Currency;
  readonly zones: VolumeZones;
}

export interface Compared {
  readonly comparison: Comparison;
  readonly headline: Headline;
  readonly volumes: readonly ItemVolume[];
}

interface ComparedOf {
  readonly priced: readonly PricedScenario[];
  readonly fx: ExchangeRate | null;
  readonly cards: LoadedCards;
  readonly preferred: Currency;
  readonly choice: Choice;
}

/** The usual baseline, and nothing hidden. */
const EVERYTHING: Choice = { baseline: null, hidden: [] };
let last: (ComparedOf & { readonly compared: Compared }) | null = null;

/**
 * Every scenario against every other, or null while the rate cards are on their way. A moment late, so that typing is
 * never kept waiting.
 */
export function useComparison(): Compared | null {
  return useCompared(EVERYTHING);
}

/** The same with the baseline and the scenarios that were chosen in Compare. */
export function useChosenComparison(): Compared | null {
  const { baseline, hidden } = useCompareChoice();
  return useCompared(useMemo(() => ({ baseline, hidden }), [baseline, hidden]));
}

function useCompared(choice: Choice): Compared | null {
  const plan = useDeferredValue(usePlanState((state) => state.plan));
  const preferred = usePlanState((state) => openScenario(state).currency);
  const cards = useCards();
  return cards === null ? null : comparisonOf(plan, cards, preferred, choice);
}

/**
 * The same prices, exchange rate, cards, currency and choice give the same object: a title or a note that is typed
 * compares nothing anew.
 */
export function comparisonOf(
  plan: Plan,
  cards: LoadedCards,
  preferred: Currency,
  choice: Choice = EVERYTHING,
): Compared {
  const of: ComparedOf = { priced: cards.price(plan), fx: plan.fx, cards, preferred, choice };
  if (last !== null && isSame(last, of)) return last.compared;
  const comparison = compareScenarios(of.priced, plan.fx, plan.termMonths, preferred, choice);
  const compared = { comparison, headline: compareHeadline(comparison), volumes: volumesOf(plan, cards) };
  last = { ...of, compared };
  return compared;
}

/** The term and the settings are in the prices. */
function isSame(a: ComparedOf, b: ComparedOf): boolean {
  const isPricedSame = a.priced.length === b.priced.length && a.priced.every((one, at) => one === b.priced[at]);
  return isPricedSame && a.fx === b.fx && a.cards === b.cards && a.preferred === b.preferred && a.choice === b.choice;
}

/** An item that several scenarios share is there once. */
function volumesOf(plan: Plan, cards: LoadedCards): readonly ItemVolume[] {
  const seen = new Set<PtuItem>();
  return cards.price(plan).flatMap(({ items, currency }, scenarioIndex) =>
    items.flatMap((result): readonly ItemVolume[] => {
      const { item } = result;
      if (!result.ok || item.kind !== "ptu" || item.traffic === null || seen.has(item)) return [];
      seen.add(item);
      const zones = cheapestByVolume(item, {
        rateCards: cards.rateCards,
        factors: cards.factors,
        currency,
        settings: plan.settings,
        termMonths: plan.termMonths,
      });
      return zones?.ok === true ? [{ scenarioIndex, item, currency, zones: zones.value }] : [];
    }),
  );
}

export interface Against {
  readonly name: ComparedScenario;
  readonly against: ComparedScenario;
  readonly points: readonly { readonly month: number; readonly difference: Amount }[];
  readonly crossing: Crossing;
}

/** Two scenarios by their places in the plan; null: the usual one. */
export interface ChosenPair {
  readonly name: number | null;
  readonly against: number | null;
}

/**
 * One compared scenario against another, month by month. What is chosen stays as long as it is there. Otherwise the
 * baseline is held against the cheapest, or all others against a baseline that the user chose. Equal ones are passed
 * over: null where there are no others.
 */
export function scenarioAgainst(
  comparison: Comparison,
  chosen: ChosenPair,
  hasChosenBaseline: boolean,
): Against | null {
  const { scenarios, ranking, termMonths } = comparison;
  const ranked = ranking.flatMap((place) => scenarios[place] ?? []);
  const find = (index: number | null) => ranked.find((one) => one.index === index);
  const [first] = ranked;
  const baseline = ranked.find((one) => one.isBaseline);
  const against =
    find(chosen.against) ?? (hasChosenBaseline ? baseline : undefined) ?? ranked.find((one) => one.isCheapest) ?? first;
  if (against === undefined) return null;
  const pair = (name: ComparedScenario): Against => ({
    name,
    against,
    points: cumulativeDifference(name.totals, against.totals, termMonths),
    crossing: crossingMonth(name.totals, against.totals, termMonths),
  });
  const own = find(chosen.name);
  if (own !== undefined && own !== against) return pair(own);
  for (const name of [...(baseline === undefined ? [] : [baseline]), ...ranked]) {
    if (name === against) continue;
    const found = pair(name);
    if (found.crossing.result !== "same") return found;
  }
  return null;
}
