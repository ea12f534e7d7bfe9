import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildRateCards, type RateCards } from "./rateCards";
import { parseCardText } from "./parseCardText";
import type { RateCard } from "./rateCard";

export const RATES_FOLDER = fileURLToPath(new URL("../../rates", import.meta.url));

/** Names of the card files in rates/. */
export const CARD_FILES = readdirSync(RATES_FOLDER)
  .filter((name) => name.includes("@") && !name.startsWith("ptu-quota-factors@"))
  .sort();

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
