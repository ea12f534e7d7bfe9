import { failed, ok, problem, type Problem, type Result } from "../model/problem";
import type { CardBook } from "./cardBook";
import { findCard } from "./findCard";
import type { RateCard } from "./rateCard";

/**
 * The cards an item means, newest first: the pinned one, or every version, since later editions may be partial and the
 * newest one *that lists what is asked for* is meant. Stops before a version that was refused: what it would have said
 * is unknown, and an older price must not silently take its place.
 */
export function cardsToTry(book: CardBook, id: string, version: string): Result<readonly RateCard[]> {
  const first = findCard(book, id, version);
  if (!first.ok) return first;
  if (version !== "") return ok([first.value]);
  const cards: RateCard[] = [];
  for (const entry of book.entries.get(id) ?? []) {
    if (entry.state === "refused") break;
    cards.push(entry.card);
  }
  return ok(cards);
}

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
  book: CardBook,
  id: string,
  version: string,
  look: (card: RateCard) => Result<T>,
): Result<Found<T>> {
  const cards = cardsToTry(book, id, version);
  if (!cards.ok) return cards;
  let nearest: readonly Problem[] = [];
  for (const card of cards.value) {
    const row = look(card);
    if (row.ok) return ok({ card, row: row.value });
    if (nearest.length === 0 || nearness(row.problems) > nearness(nearest)) nearest = row.problems;
  }
  const older = version === "" ? book.entries.get(id)?.find((entry) => entry.state === "refused") : undefined;
  if (older !== undefined) return failed(problem("card", "card-refused", { card: id, version: older.version }));
  return failed(...nearest);
}

function nearness(problems: readonly Problem[]): number {
  switch (problems[0]?.path) {
    case "mode":
    case "spec":
      return 2;
    case "model":
      return 1;
    default:
      return 0;
  }
}
