import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildRateCards, type RateCards } from "../card/rateCards";
import { parseCardText } from "../card/parseCardText";
import type { RateCard } from "../card/rateCard";

export const RATES_FOLDER = fileURLToPath(new URL("../../../rates", import.meta.url));

const FILES = readdirSync(RATES_FOLDER)
  .filter((name) => name.includes("@"))
  .sort();

/** Names of the files in rates/ that say how a reservation counts tokens, which are no cards. */
export const FACTORS_FILES = FILES.filter((name) => name.includes("-quota-factors@"));

/** Files in rates/ that say which model caches prompts, which are no cards either. */
export const CACHE_FILES = FILES.filter((name) => name.startsWith("cache-support@"));

/** Names of the card files in rates/. */
export const CARD_FILES = FILES.filter((name) => !FACTORS_FILES.includes(name) && !CACHE_FILES.includes(name));

export function readRatesFile(file: string): string {
  return readFileSync(join(RATES_FOLDER, file), "utf8");
}

/** A card as plain JSON, fresh each time, to be spoiled by a test. */
export function cardJson(file: string): Record<string, unknown> {
  return JSON.parse(readRatesFile(file)) as Record<string, unknown>;
}

/** A card of rates/ by its file. */
export function realCard(file: string): RateCard {
  const read = parseCardText(readRatesFile(file), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export function realCards(): RateCard[] {
  return CARD_FILES.map(realCard);
}

export function realRateCards(): RateCards {
  return buildRateCards(realCards(), []);
}
