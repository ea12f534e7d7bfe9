import { readCardFiles } from "../rates/readCardFiles";
import type { LoadedCards } from "./loadedCards";
import { pricedPlan } from "./pricedPlan";

/** Card files, [name, text], into the cards in use. In a chunk of its own with all that prices: the empty page needs neither. */
export function readCards(files: readonly (readonly [string, string])[], from: LoadedCards["from"], missing: readonly string[]): LoadedCards {
  const { book, factors } = readCardFiles(files);
  const cards = { book, factors };
  return { book, factors, from, missing, price: (plan) => pricedPlan(plan, cards) };
}
