import { useDeferredValue } from "react";
import type { Amount } from "../money/amount";
import type { Plan } from "../plan/plan";
import { cheapestByVolume, type VolumeZones } from "../pricing/cheapestByVolume";
import { compareHeadline, type Headline } from "../pricing/compareHeadline";
import { compareScenarios, type ComparedScenario, type Comparison } from "../pricing/compareScenarios";
import { crossingMonth, type Crossing } from "../pricing/crossingMonth";
import { cumulativeDifference } from "../pricing/cumulativeCost";
import type { PricedScenario } from "../pricing/pricedScenario";
import type { PtuItem } from "../units/item";
import type { Currency } from "../units/quantities";
import type { ExchangeRate } from "../units/settings";
import { useCards } from "./cards";
import type { LoadedCards } from "./loadedCards";
import { openScenario, usePlanState } from "./planStore";

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
}

let last: (ComparedOf & { readonly compared: Compared }) | null = null;

/** Every scenario against every other, or null while the rate cards are on their way. A moment late, so that typing is never kept waiting. */
export function useComparison(): Compared | null {
  const plan = useDeferredValue(usePlanState((state) => state.plan));
  const preferred = usePlanState((state) => openScenario(state).currency);
  const cards = useCards();
  return cards === null ? null : comparisonOf(plan, cards, preferred);
}

/** The same prices, exchange rate, cards and currency give the same object: a title or a note that is typed compares nothing anew. */
export function comparisonOf(plan: Plan, cards: LoadedCards, preferred: Currency): Compared {
  const of: ComparedOf = { priced: cards.price(plan), fx: plan.fx, cards, preferred };
  if (last !== null && isSame(last, of)) return last.compared;
  const comparison = compareScenarios(of.priced, plan.fx, plan.termMonths, preferred);
  const compared = { comparison, headline: compareHeadline(comparison), volumes: volumesOf(plan, cards) };
  last = { ...of, compared };
  return compared;
}

/** The term and the settings are in the prices. */
function isSame(a: ComparedOf, b: ComparedOf): boolean {
  const isPricedSame = a.priced.length === b.priced.length && a.priced.every((one, at) => one === b.priced[at]);
  return isPricedSame && a.fx === b.fx && a.cards === b.cards && a.preferred === b.preferred;
}

/** An item that several scenarios share is there once. */
function volumesOf(plan: Plan, cards: LoadedCards): readonly ItemVolume[] {
  const seen = new Set<PtuItem>();
  return cards.price(plan).flatMap(({ items, currency }, scenarioIndex) => items.flatMap((result): readonly ItemVolume[] => {
    const { item } = result;
    if (!result.ok || item.kind !== "ptu" || item.traffic === null || seen.has(item)) return [];
    seen.add(item);
    const zones = cheapestByVolume(item, { book: cards.book, factors: cards.factors, currency, settings: plan.settings, termMonths: plan.termMonths });
    return zones?.ok === true ? [{ scenarioIndex, item, currency, zones: zones.value }] : [];
  }));
}

export interface Against {
  readonly points: readonly { readonly month: number; readonly difference: Amount }[];
  readonly crossing: Crossing;
}

/** One compared scenario against another, month by month. */
export function scenarioAgainst(name: ComparedScenario, other: ComparedScenario, termMonths: number): Against {
  return {
    points: cumulativeDifference(name.totals, other.totals, termMonths), crossing: crossingMonth(name.totals, other.totals, termMonths),
  };
}
