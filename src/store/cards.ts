import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { LoadedCards } from "./loadedCards";

interface CardFiles {
  readonly cards: readonly string[];
  readonly factors: readonly string[];
}

/** A card folder that does not answer within this time (ms) is as good as gone. */
const TIME_OUT = 6000;

export const cardsQuery = queryOptions({
  queryKey: ["rate-cards"],
  queryFn: loadCards,
  staleTime: Infinity,
  gcTime: Infinity,
  retry: false,
  refetchOnWindowFocus: false,
  // The browser's own notion of being offline must not hold the built-in cards back.
  networkMode: "always",
});

const wanted = createStore<{ readonly wanted: boolean }>()(() => ({ wanted: false }));

/** From now on the cards are loaded wherever they are used. Until then an empty page stays as light as it looks. */
export function wantCards(): void {
  wanted.setState({ wanted: true });
}

/** Null until they are wanted and there. Never an error and never an endless wait: the built-in cards always answer. */
export function useCards(): LoadedCards | null {
  const enabled = useStore(wanted, (state) => state.wanted);
  return useQuery({ ...cardsQuery, enabled }).data ?? null;
}

/** For a click that comes before the cards do: the same cards, as soon as they are there. */
export function useWhenCards(): (then: (cards: LoadedCards) => void) => void {
  const client = useQueryClient();
  return (then) => {
    wantCards();
    void client.ensureQueryData(cardsQuery).then(then);
  };
}

async function loadCards(): Promise<LoadedCards> {
  const reader = import("./readCards");
  try {
    const files = parseIndex(await fetchText("index.json"));
    const texts = await Promise.all([...files.cards, ...files.factors].map(async (file) => [file, await fetchText(file).catch(() => null)] as const));
    const got = texts.filter((entry): entry is [string, string] => entry[1] !== null);
    if (got.length === 0) return await builtIn();
    return (await reader).readCards(got, "served", texts.flatMap(([file, text]) => (text === null ? [file] : [])));
  } catch {
    return builtIn();
  }
}

async function builtIn(): Promise<LoadedCards> {
  const [{ readCards }, { builtInCards }] = await Promise.all([import("./readCards"), import("./builtInCards")]);
  return readCards(builtInCards(), "built-in", []);
}

/** @throws when the list is not the expected shape; the built-in cards then serve */
function parseIndex(text: string): CardFiles {
  const index: unknown = JSON.parse(text);
  const names = (field: "cards" | "factors"): readonly string[] => {
    const value: unknown = typeof index === "object" && index !== null ? (index as Record<string, unknown>)[field] : null;
    if (!Array.isArray(value) || !value.every((name): name is string => typeof name === "string" && /^[\w.-]+@[\w.-]+\.json$/.test(name))) {
      throw new TypeError("rates/index.json is not a list of card files");
    }
    return value;
  };
  return { cards: names("cards"), factors: names("factors") };
}

async function fetchText(file: string): Promise<string> {
  const response = await fetch(new URL(`rates/${file}`, document.baseURI), { signal: AbortSignal.timeout(TIME_OUT) });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.text();
}
