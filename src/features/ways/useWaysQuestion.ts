import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Workload } from "../../model/workload";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { usePlanState } from "../../store/planStore";
import { newWaysClient, WaysError } from "./waysClient";
import type { WaysAnswers, WaysQuestion, WaysTopic } from "./waysProtocol";

const client = newWaysClient();

export interface WaysResult<Topic extends WaysTopic> {
  /** null: none yet. */
  readonly answer: WaysAnswers[Topic] | null;
  /** The answer is that of the question before. */
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

/**
 * Answers a question about a load beside the page; null asks nothing. Leaving the view, or another question of the same
 * topic, drops it.
 */
export function useWaysQuestion<Topic extends WaysTopic>(
  question: WaysQuestion<Topic> | null,
  { rateCards, factors }: LoadedCards,
): WaysResult<Topic> {
  const settings = usePlanState((state) => state.plan.settings);
  const editions = rateCards.cards.map(({ id, version }) => `${id}@${version}`).join();
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery<WaysAnswers[Topic]>({
    queryKey: ["ways", question?.of, question?.asked, settings, editions],
    queryFn:
      question === null ? skipToken : ({ signal }) => client.ask(question, { rateCards, factors, settings }, signal),
    placeholderData: keepPreviousData,
  });
  const failure = error === null || isFetching ? null : error instanceof WaysError ? error.reason : "broke";
  return { answer: data ?? null, isStale: isPlaceholderData, failure, retry: () => void refetch() };
}
