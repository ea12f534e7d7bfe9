import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Plan } from "../../plan/plan";
import { fetchCardTexts, type CardTextOptions } from "./fetchCardTexts";
import type { LoadedCards } from "./loadedCards";

/** What the first load fetches, the load of every card does not fetch again, even while it is on its way. */
const held = new Map<string, Promise<string | null>>();

/** Every card. */
export const cardsQuery = queryOptions({
  queryKey: ["rate-cards"],
  // Cards that were served before stay when the folder is gone at another try.
  queryFn: ({ client, queryKey }) => {
    const before = client.getQueryData<LoadedCards>(queryKey) ?? null;
    return loadCards(before, before === null ? { held } : {});
  },
  gcTime: Infinity,
});

/**
 * The usual cards and every edition of those that a plan names: enough to price it.
 *
 * @param named the ends of the plan's fields `card` and `tokenCard` as JSON: `ard":"ai-paas"`
 */
const firstCardsQuery = (named: string) =>
  queryOptions({
    queryKey: ["first-rate-cards", named],
    queryFn: () => loadCards(null, { isWanted: (card) => named.includes(`ard":"${card}"`), held }),
    gcTime: Infinity,
  });

const wanted = createStore<{ readonly wanted: "none" | "first" | "all"; readonly named: string }>()(() => ({
  wanted: "none",
  named: "",
}));

/**
 * From now on every card is loaded wherever cards are used. Until then an empty page stays as light as it looks, and a
 * plan that is only looked at needs no more than its own cards.
 */
export function wantCards(): void {
  wanted.setState({ wanted: "all" });
}

/** From now on the cards that price the plan are loaded: those that any of its fields names, `card` or `tokenCard`. */
export function wantPlanCards(plan: Plan): void {
  if (wanted.getState().wanted === "all") return;
  const named = new Set(JSON.stringify(plan).match(/ard":"[^"]+"/g));
  wanted.setState({ wanted: "first", named: [...named].sort().join(" ") });
}

/**
 * Null until they are wanted and there. Never an error and never an endless wait: the built-in cards always answer.
 * Amounts do not change when every card follows the first ones, which hold all editions that the plan may mean.
 */
export function useCards(): LoadedCards | null {
  const { wanted: level, named } = useStore(wanted);
  const all = useQuery({ ...cardsQuery, enabled: level === "all" }).data;
  const first = useQuery({ ...firstCardsQuery(named), enabled: level === "first" }).data;
  return all ?? first ?? null;
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

async function loadCards(before: LoadedCards | null, options: CardTextOptions): Promise<LoadedCards> {
  const reader = import("./readCards");
  const texts = await fetchCardTexts((file) => new URL(`rates/${file}`, document.baseURI), options);
  if (texts !== null && !texts.some(([, text]) => text === null)) return (await reader).readCards(texts, []);
  const { builtInCards } = await import("./builtInCards");
  if (texts !== null) return (await reader).readCards(texts, builtInCards());
  return before?.from === "served" ? before : (await reader).readBuiltIn(builtInCards());
}
