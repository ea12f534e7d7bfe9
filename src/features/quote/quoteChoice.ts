import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/**
 * What the quote shows: the open scenario alone; with the totals of the others beside it; or every scenario in full.
 * Not part of the plan: it says how to print it, not what it costs.
 */
export type QuotedScenarios = "one" | "compared" | "all";
export type Paper = "a4" | "letter";

export interface QuoteChoice {
  readonly cover: QuotedScenarios;
  readonly paper: Paper;
}

const quoteChoice = createStore<QuoteChoice>()(() => ({ cover: "compared", paper: "a4" }));

export function useQuoteChoice(): QuoteChoice {
  return useStore(quoteChoice);
}

export function chooseQuote(choice: Partial<QuoteChoice>): void {
  quoteChoice.setState(choice);
}
