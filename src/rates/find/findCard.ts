import { failed, ok, problem, type Result } from "../../model/problem";
import type { CardEntry, RateCards } from "../card/rateCards";
import type { RateCard } from "../card/rateCard";

/**
 * One card.
 *
 * @param version of the card, or "" for the newest
 * @returns `card-unknown` or `card-refused` at "card", `card-version-unknown` at "cardVersion"
 */
export function findCard(rateCards: RateCards, id: string, version: string): Result<RateCard> {
  const versions = rateCards.entries.get(id);
  const newest = versions?.[0];
  if (versions === undefined || newest === undefined) return failed(problem("card", "card-unknown", { card: id }));
  const entry = version === "" ? newest : versions.find((one) => one.version === version);
  if (entry !== undefined) return readCard(id, entry);
  // A file whose name says no version may be the one asked for.
  if (newest.version === "") return readCard(id, newest);
  return failed(problem("cardVersion", "card-version-unknown", { card: id, version }));
}

function readCard(id: string, entry: CardEntry): Result<RateCard> {
  if (entry.state === "read") return ok(entry.card);
  return failed(problem("card", "card-refused", { card: id, version: entry.version }));
}

/** Versions of a card that can be read, newest first; none when there is no such card. */
export function findVersions(rateCards: RateCards, id: string): readonly string[] {
  return (rateCards.entries.get(id) ?? []).flatMap((entry) => (entry.state === "read" ? [entry.version] : []));
}

/**
 * The cards an item means, newest first: the pinned one, or every version, since later editions may be partial and the
 * newest one *that lists what is asked for* is meant. Stops before a version that was refused: what it would have said
 * is unknown, and an older price must not silently take its place.
 */
export function cardsToTry(rateCards: RateCards, id: string, version: string): Result<readonly RateCard[]> {
  const first = findCard(rateCards, id, version);
  if (!first.ok) return first;
  if (version !== "") return ok([first.value]);
  const cards: RateCard[] = [];
  for (const entry of rateCards.entries.get(id) ?? []) {
    if (entry.state === "refused") break;
    cards.push(entry.card);
  }
  return ok(cards);
}
