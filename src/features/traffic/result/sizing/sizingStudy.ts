import { queryOptions, skipToken, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Steps } from "../../../../model/sizing";
import type { Demand, StudyWishes, TrafficStudy } from "../../../../traffic/study/study";
import type { LoadRequest } from "../../../../worker/loadRequest";
import { failureOf } from "../../../../worker/trafficError";
import type { TrafficFacts, TrafficFailure } from "../../../../worker/trafficFacts";
import { demandQuery, runStudy, studiesKey, studyKey, studyPartsKey, TRAFFIC } from "../../source/trafficQueries";
import type { ReadyTraffic } from "../../trafficStore";
import type { SizingBasis } from "./sizingBasis";
import { coverageOf, type SizingSettings } from "./sizingSettings";

/** A study with all that it was made from, so that an old one stays true while a new one runs. */
export interface SizedStudy {
  /** Of the traffic, the settings and the rules. */
  readonly key: string;
  readonly study: TrafficStudy;
  readonly basis: SizingBasis;
  readonly settings: SizingSettings;
  readonly facts: TrafficFacts;
  /** The traffic itself, for what else is asked about it. */
  readonly load: LoadRequest;
}

export type StudyRun =
  /** `partsDone`: of the six of a study. */
  | { readonly is: "waiting"; readonly partsDone: number }
  | { readonly is: "done" }
  | { readonly is: "cancelled" }
  | { readonly is: "failed"; readonly reason: TrafficFailure };

/** Typing in a field is not followed key by key. */
const TYPING_MS = 350;

export interface StudyWiring {
  /** The last result; of older settings while a newer study runs, was cancelled or failed. */
  readonly sized: SizedStudy | null;
  /** True: what is shown belongs to other settings. */
  readonly isOld: boolean;
  readonly run: StudyRun;
  readonly cancel: () => void;
  readonly again: () => void;
}

/**
 * Runs the study in the worker whenever settings, traffic or rules change, and stops the one before. Leaving the view
 * stops it too; results stay in the cache, so that coming back shows the last one.
 *
 * @param basis null: nothing can be sized now
 */
export function useSizingStudy(
  { facts, load, changingFrom }: Pick<ReadyTraffic, "facts" | "load" | "changingFrom">,
  settings: SizingSettings,
  basis: SizingBasis | null,
): StudyWiring {
  const client = useQueryClient();
  const [kept, setKept] = useState(() => lastStudy(client, load));
  const key = basis === null ? "" : keyOf(load, settings, basis);
  const isSettled = useSettled(key, kept === null ? 0 : TYPING_MS) === key;
  const isWanted = basis !== null && changingFrom === null && isSettled;
  const { data, error, refetch, isFetching } = useQuery(
    isWanted ? studyQuery(key, { facts, load }, settings, basis) : NO_STUDY,
  );
  const { data: partsDone = 0 } = useQuery<number>({ queryKey: studyPartsKey(load, key), queryFn: skipToken });
  if (data !== undefined && data !== kept) setKept(data);
  const last = data ?? kept;
  const sized = last?.load.id === load.id ? last : null;
  return {
    sized,
    isOld: sized !== null && sized.key !== key,
    run: runOf(),
    cancel: () => void client.cancelQueries({ queryKey: studyKey(load, key) }),
    again: () => void refetch(),
  };

  function runOf(): StudyRun {
    if (!isWanted || isFetching) return { is: "waiting", partsDone };
    if (error !== null) return { is: "failed", reason: failureOf(error) };
    return data === undefined ? { is: "cancelled" } : { is: "done" };
  }
}

/** In the place of the query while none is wanted: a study that runs loses its observer, and is stopped. */
const NO_STUDY = queryOptions<SizedStudy>({ queryKey: [...TRAFFIC, "no-study"], queryFn: skipToken });

/** The result for this traffic that came last: on the page when the view was left. */
function lastStudy(client: QueryClient, load: LoadRequest): SizedStudy | null {
  const found = client.getQueryCache().findAll({ queryKey: studiesKey(load) });
  const newest = found.reduce<(typeof found)[number] | null>(
    (last, one) => (one.state.dataUpdatedAt > (last?.state.dataUpdatedAt ?? 0) ? one : last),
    null,
  );
  return newest === null ? null : (client.getQueryData<SizedStudy>(newest.queryKey) ?? null);
}

/** The key that has not changed for so long. */
function useSettled(key: string, ms: number): string {
  const [settled, setSettled] = useState(key);
  useEffect(() => {
    if (settled === key) return;
    const timer = setTimeout(() => setSettled(key), ms);
    return () => clearTimeout(timer);
  }, [key, settled, ms]);
  return settled;
}

function studyQuery(
  key: string,
  { facts, load }: Pick<ReadyTraffic, "facts" | "load">,
  settings: SizingSettings,
  basis: SizingBasis,
) {
  return queryOptions<SizedStudy>({
    queryKey: studyKey(load, key),
    queryFn: async (context) => {
      const study = await runStudy(load, key, wishesOf(facts, settings, basis), context);
      return { key, study, basis, settings, facts, load };
    },
  });
}

function wishesOf({ zone }: TrafficFacts, settings: SizingSettings, { rules, money }: SizingBasis): StudyWishes {
  return { rules, coverage: coverageOf(settings.coverage), mix: money.mix, block: money.block, zone };
}

function keyOf({ id }: LoadRequest, settings: SizingSettings, { rules }: SizingBasis): string {
  return JSON.stringify([id, settings, rules], (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
}

export interface DemandWiring {
  /** Null until the first one is there. */
  readonly demand: Demand | null;
  /** Why there is none. */
  readonly failure: TrafficFailure | null;
  readonly again: () => void;
}

/**
 * Demand against one reservation of a study. It may fail alone, when the study itself succeeded. For another
 * reservation of the same study the last demand stays until the new one is there.
 */
export function useDemand({ key, load, facts, settings, basis }: SizedStudy, steps: Steps): DemandWiring {
  const { data, error, refetch, isFetching } = useQuery({
    ...demandQuery(load, key, steps, wishesOf(facts, settings, basis)),
    placeholderData: (last: Demand | undefined, query) =>
      query?.queryKey[2] === load.id && query.queryKey[3] === key ? last : undefined,
  });
  return {
    demand: data ?? null,
    failure: error === null || isFetching ? null : failureOf(error),
    again: () => void refetch(),
  };
}
