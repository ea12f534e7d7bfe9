import { buildRateCards, type RateCards, type RefusedCard } from "./rateCards";
import { parseCacheSupportText, type CacheSupport } from "../find/cacheSupport";
import { parseCardText } from "./parseCardText";
import { parseQuotaFactorsText, type PtuQuotaFactors } from "./ptuQuotaFactors";
import type { RateCard } from "./rateCard";

/** Everything that a folder of rate cards holds, and the look-up by id and version. */
export interface CardFiles {
  readonly cards: readonly RateCard[];
  readonly refused: readonly RefusedCard[];
  readonly factors: readonly PtuQuotaFactors[];
  readonly cacheSupport: readonly CacheSupport[];
  readonly rateCards: RateCards;
}

const CACHE = /^cache-support@/;
const FACTORS = /^(ptu|reservation)-quota-factors@/;

/**
 * Reads card, factors and cache files (`<id>@<version>.json`) as [name, text]. One that cannot be read is refused
 * with its
 * reasons, the others work.
 */
export function readCardFiles(files: readonly (readonly [file: string, text: string])[]): CardFiles {
  const cards: RateCard[] = [];
  const refused: RefusedCard[] = [];
  const factors: PtuQuotaFactors[] = [];
  const cacheSupport: CacheSupport[] = [];
  const refuse = (file: string, problems: RefusedCard["problems"]) =>
    refused.push({ card: file.slice(0, file.indexOf("@")), file, problems });
  for (const [file, text] of files) {
    if (FACTORS.test(file)) {
      const read = parseQuotaFactorsText(text, file);
      if (read.ok) factors.push(read.value);
      else refuse(file, read.problems);
    } else if (CACHE.test(file)) {
      const read = parseCacheSupportText(text, file);
      if (read.ok) cacheSupport.push(read.value);
      else refuse(file, read.problems);
    } else {
      const read = parseCardText(text, file);
      if (read.ok) cards.push(read.value);
      else refuse(file, read.problems);
    }
  }
  return { cards, refused, factors, cacheSupport, rateCards: buildRateCards(cards, refused) };
}
