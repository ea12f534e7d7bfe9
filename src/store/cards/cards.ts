import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchCardTexts } from "./fetchCardTexts";
import type { LoadedCards } from "./loadedCards";

export const cardsQuery = queryOptions({
  queryKey: ["rate-cards"],
  // Cards that were served before stay when the folder is gone at another try.
  queryFn: ({ client, queryKey }) => loadCards(client.getQueryData<LoadedCards>(queryKey) ?? null),
  gcTime: Infinity,
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

/** Asks the folder again, without a reload; what there is serves until then. */
export function useRetryCards(): { readonly retry: () => void; readonly isTrying: boolean } {
  const { refetch, isFetching } = useQuery({ ...cardsQuery, enabled: false });
  return { retry: () => void refetch(), isTrying: isFetching };
}

/** For a click that comes before the cards do: the same cards, as soon as they are there. */
export function useWhenCards(): (then: (cards: LoadedCards) => void) => void {
  const client = useQueryClient();
  return (then) => {
    wantCards();
    void client.ensureQueryData(cardsQuery).then(then);
  };
}

async function loadCards(before: LoadedCards | null): Promise<LoadedCards> {
  const reader = import("./readCards");
  const texts = await fetchCardTexts((file) => new URL(`rates/${file}`, document.baseURI));
  if (texts !== null && !texts.some(([, text]) => text === null)) return (await reader).readCards(texts, []);
  const { builtInCards } = await import("./builtInCards");
  if (texts !== null) return (await reader).readCards(texts, builtInCards());
  return before?.from === "served" ? before : (await reader).readBuiltIn(builtInCards());
}
