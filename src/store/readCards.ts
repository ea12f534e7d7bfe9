import { buildCardBook, type RefusedCard } from "../rates/cardBook";
import { parseCardText } from "../rates/parseCardText";
import { parseQuotaFactorsText, type PtuQuotaFactors } from "../rates/ptuQuotaFactors";
import type { RateCard } from "../rates/rateCard";
import type { LoadedCards } from "./loadedCards";
import { pricedPlan } from "./pricedPlan";

/**
 * Reads card files, [name, text], into a book; what cannot be read is refused, the others work. In a chunk of its own with all
 * that prices: the empty page needs neither.
 */
export function readCards(files: readonly (readonly [string, string])[], from: LoadedCards["from"], missing: readonly string[]): LoadedCards {
  const cards: RateCard[] = [];
  const refused: RefusedCard[] = [];
  const factors: PtuQuotaFactors[] = [];
  const refuse = (file: string, problems: RefusedCard["problems"]) => refused.push({ card: file.slice(0, file.indexOf("@")), file, problems });
  for (const [file, text] of files) {
    if (file.startsWith("ptu-quota-factors@")) {
      const result = parseQuotaFactorsText(text, file);
      if (result.ok) factors.push(result.value);
      else refuse(file, result.problems);
    } else {
      const result = parseCardText(text, file);
      if (result.ok) cards.push(result.value);
      else refuse(file, result.problems);
    }
  }
  const book = buildCardBook(cards, refused);
  return { book, factors, from, missing, price: (plan) => pricedPlan(plan, book) };
}
