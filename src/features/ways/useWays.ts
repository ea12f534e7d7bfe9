import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Workload } from "../../model/workload";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { usePlanState } from "../../store/planStore";
import type { WaysAnswer } from "./waysAnswer";
import { newWaysClient, WaysError } from "./waysClient";

const client = newWaysClient();

export interface WaysResult {
  /** null: none yet. */
  readonly answer: WaysAnswer | null;
  /** The answer is that of the load before. */
  readonly isStale: boolean;
  readonly failure: WaysError["reason"] | null;
  readonly retry: () => void;
}

/** The load, or the last one that there was while there is none. */
export function useLastWorkload(workload: Workload | null): Workload | null {
  const [last, setLast] = useState(workload);
  if (workload !== null && JSON.stringify(workload) !== JSON.stringify(last)) setLast(workload);
  return workload ?? last;
}

/** The ways of a load, priced beside the page. Leaving the view, or another load, drops the question. */
export function useWays(workload: Workload | null, cards: LoadedCards): WaysResult {
  const settings = usePlanState((state) => state.plan.settings);
  const { rateCards, factors } = cards;
  const editions = rateCards.cards.map(({ id, version }) => `${id}@${version}`).join();
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery({
    queryKey: ["ways", workload, settings, editions],
    queryFn:
      workload === null ? skipToken : ({ signal }) => client.ask(workload, { rateCards, factors, settings }, signal),
    placeholderData: keepPreviousData,
  });
  const failure = error === null || isFetching ? null : error instanceof WaysError ? error.reason : "broke";
  return { answer: data ?? null, isStale: isPlaceholderData, failure, retry: () => void refetch() };
}
