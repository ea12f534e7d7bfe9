import { failed, ok, problem, type Problem, type Result } from "../../model/problem";
import type { RateCards } from "../card/rateCards";
import { cardsToTry } from "./findCard";
import type { RateCard } from "../card/rateCard";

/** A row, and the card that lists it. */
export interface Found<T> {
  readonly card: RateCard;
  readonly row: T;
}

/**
 * Looks in each card to try. When none lists it, the problem is that of the card that came nearest (it knows the model
 * but not the mode, say), the newest of those.
 */
export function findListed<T>(
  rateCards: RateCards,
  id: string,
  version: string,
  look: (card: RateCard) => Result<T>,
): Result<Found<T>> {
  const cards = cardsToTry(rateCards, id, version);
  if (!cards.ok) return cards;
  let nearest: readonly Problem[] = [];
  for (const card of cards.value) {
    const row = look(card);
    if (row.ok) return ok({ card, row: row.value });
    if (nearest.length === 0 || nearness(row.problems) > nearness(nearest)) nearest = row.problems;
  }
  const older = version === "" ? rateCards.entries.get(id)?.find((entry) => entry.state === "refused") : undefined;
  if (older !== undefined) return failed(problem("card", "card-refused", { card: id, version: older.version }));
  return failed(...nearest);
}

function nearness(problems: readonly Problem[]): number {
  switch (problems[0]?.path) {
    case "mode":
    case "spec":
    case "speed":
    case "variant":
      return 2;
    case "model":
      return 1;
    default:
      return 0;
  }
}
