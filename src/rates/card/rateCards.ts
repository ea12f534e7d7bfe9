import type { Problem } from "../../model/problem";
import { compareVersions } from "./compareVersions";
import type { RateCard } from "./rateCard";

/**
 * A card file that could not be read, with every reason. Its version is read off the file name, or "" where that says
 * none.
 */
export interface RefusedCard {
  readonly card: string;
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** One version of a card: readable or refused. */
export type CardEntry =
  | { readonly state: "read"; readonly version: string; readonly card: RateCard }
  | { readonly state: "refused"; readonly version: string; readonly refused: RefusedCard };

/**
 * Every card the program knows, by id, newest version first. Maps, not objects: the ids and models asked for come from
 * links, and a model called `__proto__` must be simply unknown.
 */
export interface RateCards {
  readonly cards: readonly RateCard[];
  readonly refused: readonly RefusedCard[];
  readonly entries: ReadonlyMap<string, readonly CardEntry[]>;
}

/** Of two files with the same card and version the first is kept, and a readable one rather than a refused one. */
export function buildRateCards(cards: readonly RateCard[], refused: readonly RefusedCard[]): RateCards {
  const entries = new Map<string, CardEntry[]>();
  for (const card of cards) addEntry(entries, card.id, { state: "read", version: card.version, card });
  for (const one of refused)
    addEntry(entries, one.card, { state: "refused", version: versionInName(one.file), refused: one });
  for (const versions of entries.values()) versions.sort((a, b) => compareVersions(b.version, a.version));
  return { cards, refused, entries };
}

function addEntry(entries: Map<string, CardEntry[]>, id: string, entry: CardEntry): void {
  const versions = entries.get(id);
  if (versions === undefined) entries.set(id, [entry]);
  else if (!versions.some((other) => other.version === entry.version)) versions.push(entry);
}

/** Files are called `<card>@<version>.json`. */
function versionInName(file: string): string {
  return /@([^@/]+)\.json$/.exec(file)?.[1] ?? "";
}
