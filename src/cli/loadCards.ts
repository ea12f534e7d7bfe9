import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildCardBook, type CardBook, type RefusedCard } from "../rates/cardBook";
import { parseCardText } from "../rates/parseCardText";
import { parseQuotaFactorsText, type PtuQuotaFactors } from "../rates/ptuQuotaFactors";
import type { RateCard } from "../rates/rateCard";

/** Everything in the folder of rate cards, and the book built of it. */
export interface LoadedCards {
  readonly cards: readonly RateCard[];
  readonly refused: readonly RefusedCard[];
  readonly factors: readonly PtuQuotaFactors[];
  readonly book: CardBook;
}

const RATES = fileURLToPath(new URL("../../rates", import.meta.url));
const FACTORS = /^ptu-quota-factors@/;

/**
 * Reads every card and factors file (`<id>@<version>.json`) of a folder, in the order of their names. A file that cannot be
 * read as a card is refused, the others work; a factors file that cannot is refused with them.
 *
 * @throws when the folder itself is not there or cannot be read
 */
export function loadCards(folder = RATES): LoadedCards {
  const cards: RateCard[] = [];
  const refused: RefusedCard[] = [];
  const factors: PtuQuotaFactors[] = [];
  for (const file of readdirSync(folder).filter((name) => name.includes("@") && name.endsWith(".json")).sort()) {
    const text = readFileSync(join(folder, file), "utf8");
    const refuse = (problems: RefusedCard["problems"]) => refused.push({ card: file.slice(0, file.indexOf("@")), file, problems });
    if (FACTORS.test(file)) {
      const read = parseQuotaFactorsText(text, file);
      if (read.ok) factors.push(read.value);
      else refuse(read.problems);
    } else {
      const read = parseCardText(text, file);
      if (read.ok) cards.push(read.value);
      else refuse(read.problems);
    }
  }
  return { cards, refused, factors, book: buildCardBook(cards, refused) };
}
