import { readCardFiles } from "../../rates/card/readCardFiles";
import type { LoadedCards } from "./loadedCards";
import { pricedPlan } from "../selectors/pricedPlan";

type CardFile = readonly [file: string, text: string];

/**
 * Card files into the cards in use. In a chunk of its own with all that prices: the empty page needs neither.
 *
 * @param served null in place of a text that could not be had: the built-in copy of that very version serves (FAULTS.md
 *   61)
 */
export function readCards(
  served: readonly (readonly [file: string, text: string | null])[],
  builtIn: readonly CardFile[],
): LoadedCards {
  const copies = new Map(builtIn);
  const got: CardFile[] = [];
  const substitutes: string[] = [];
  const missing: string[] = [];
  for (const [file, text] of served) {
    const copy = text === null ? copies.get(file) : undefined;
    if (text !== null) got.push([file, text]);
    else if (copy === undefined) missing.push(file);
    else {
      substitutes.push(file);
      got.push([file, copy]);
    }
  }
  return { ...cardsOf(got), from: "served", missing, substitutes };
}

/** The cards built into the app, where there is no folder at all. */
export function readBuiltIn(builtIn: readonly CardFile[]): LoadedCards {
  return { ...cardsOf(builtIn), from: "built-in", missing: [], substitutes: [] };
}

function cardsOf(files: readonly CardFile[]): Pick<LoadedCards, "rateCards" | "factors" | "price"> {
  const { rateCards, factors } = readCardFiles(files);
  const cards = { rateCards, factors };
  return { ...cards, price: (plan) => pricedPlan(plan, cards) };
}
