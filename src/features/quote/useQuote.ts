import { memoize } from "../../model/memoize";
import type { Plan } from "../../plan/plan";
import { quoteNumber } from "../../plan/write/planDigest";
import { daysAfter } from "../../pricing/quote/quoteDates";
import { quoteSheet, type QuoteSheet } from "../../pricing/quote/quoteSheet";
import { useCards } from "../../store/cards/cards";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { usePlanState } from "../../store/planStore";
import { useQuoteChoice, type QuotedScenarios } from "./quoteChoice";
import { today } from "../../store/fields/today";

/** The quote of the open plan, ready to be put into words. */
export interface Quote {
  readonly plan: Plan;
  readonly sheet: QuoteSheet;
  /** Of everything that is printed, the dates included. */
  readonly number: string;
  /** ISO dates. */
  readonly issued: string;
  readonly validTo: string;
}

export interface QuoteOptions {
  readonly plan: Plan;
  readonly cards: LoadedCards;
  /** The scenario that it is about. */
  readonly index: number;
  readonly cover: QuotedScenarios;
  readonly today: string;
}

/** Null while the rate cards are on their way. The same choices give the same object. */
export function useQuote(): Quote | null {
  const plan = usePlanState((state) => state.plan);
  const index = usePlanState((state) => Math.min(state.scenarioIndex, state.plan.scenarios.length - 1));
  const { cover } = useQuoteChoice();
  const cards = useCards();
  return cards === null ? null : quoteOf({ plan, cards, index, cover, today: today() });
}

/** The same plan, cards and choices give the same object. */
export function quoteOf({ plan, ...of }: QuoteOptions): Quote {
  return quoteFor(plan, of.cards, of.index, of.cover, of.today);
}

const quoteFor = memoize(
  (plan: Plan, cards: LoadedCards, index: number, cover: QuotedScenarios, today: string): Quote => {
    const issued = plan.quote.issued === "" ? today : plan.quote.issued;
    const all = [index, ...plan.scenarios.map((_, place) => place).filter((place) => place !== index)];
    const shown = cover === "all" ? all : [index];
    const compared = cover === "one" ? [index] : all;
    return {
      plan,
      sheet: quoteSheet({
        priced: cards.price(plan),
        shown,
        compared,
        fx: plan.fx,
        settings: plan.settings,
        rateCards: cards.rateCards,
      }),
      number: quoteNumber({ ...plan, quote: { ...plan.quote, issued } }, compared),
      issued,
      validTo: daysAfter(issued, plan.quote.validDays),
    };
  },
);
