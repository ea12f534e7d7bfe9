import { buildRateCards } from "./card/rateCards";
import { realCard } from "./published/realCards.testing";

/**
 * Test support: the editions whose prices the tests of the rules expect, in the order of their files, each card's usual
 * one last. An edition that is added to rates/ is none of them, so that it breaks no such test.
 */
const EDITIONS: readonly (readonly [card: string, ...versions: string[]])[] = [
  ["ai-paas", "undated"],
  ["model-deployment-china", "undated"],
  ["model-deployment-international", "undated"],
  ["model-studio-billing", "2025-04-03"],
  ["model-studio-tokens-beijing-cny", "2026-08"],
  ["model-studio-tokens-beijing-usd", "2026-03", "2026-09"],
  ["model-studio-tokens-singapore-usd", "2026-03", "2026-09"],
  ["model-studio-training-china", "2026-06", "2026-08"],
  ["model-studio-training-deployment", "2026-03-18"],
];

/** The editions that the rule tests know, whatever else is in rates/. */
export const pinnedCards = EDITIONS.flatMap(([card, ...versions]) =>
  versions.map((version) => realCard(`${card}@${version}.json`)),
);
export const pinnedRateCards = buildRateCards(pinnedCards, []);

/** The edition of a card that an item of a test means where it says none; "" for a card that is not there. */
export function editionOf(card: string): string {
  return EDITIONS.find(([id]) => id === card)?.at(-1) ?? "";
}
