import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Steps } from "../../../model/sizing";
import type { Demand, StudyWishes, TrafficStudy } from "../../../traffic/study/study";
import type { TrafficFacts } from "../../../worker/trafficFacts";
import type { WorkerFailure } from "../../../worker/workerClient";
import { cancelStudy, demand, failureOf, study } from "../trafficStudy";
import type { SizingBasis } from "./sizingBasis";
import { coverageOf, type SizingSettings } from "./sizingSettings";

/** A study with all that it was made from, so that an old one stays true while a new one runs. */
export interface SizedStudy {
  readonly key: string;
  readonly study: TrafficStudy;
  readonly basis: SizingBasis;
  readonly settings: SizingSettings;
  readonly facts: TrafficFacts;
}

export type StudyRun =
  | { readonly is: "waiting" }
  | { readonly is: "done" }
  | { readonly is: "cancelled" }
  | { readonly is: "failed"; readonly reason: WorkerFailure };

/** Typing in a field is not followed key by key. */
const TYPING_MS = 350;
/**
 * The worker answers once: what it said of a traffic and settings stays true, and why it did not is said instead of
 * asked again.
 */
const ONCE = { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: "always" } as const;

export interface StudyWiring {
  /** The last that came out; of older settings while a newer one runs. */
  readonly sized: SizedStudy | null;
  /** True: what is shown belongs to other settings. */
  readonly isOld: boolean;
  readonly run: StudyRun;
  readonly cancel: () => void;
  readonly again: () => void;
}

/**
 * Runs the study in the worker whenever settings, traffic or rules change. @param basis null: nothing can be sized now
 */
export function useSizingStudy(
  facts: TrafficFacts,
  settings: SizingSettings,
  basis: SizingBasis | null,
  isHeld: boolean,
): StudyWiring {
  const [kept, setKept] = useState<SizedStudy | null>(null);
  const key = basis === null ? "" : keyOf(facts, settings, basis);
  const isSettled = useSettled(key, kept === null ? 0 : TYPING_MS) === key;
  const { data, error, refetch, isFetching } = useQuery({
    ...studyQuery(key, facts, settings, basis),
    enabled: basis !== null && !isHeld && isSettled,
  });
  if (data !== undefined && data !== kept) setKept(data);
  const sized = data ?? kept;
  const own = sized !== null && sized.facts.revision === facts.revision ? sized : null;
  return {
    sized: own,
    isOld: own !== null && own.key !== key,
    run:
      isFetching || (data === undefined && error === null)
        ? { is: "waiting" }
        : error === null
          ? { is: "done" }
          : endOf(failureOf(error)),
    cancel: cancelStudy,
    again: () => void refetch(),
  };
}

function endOf(reason: WorkerFailure): StudyRun {
  return reason === "cancelled" ? { is: "cancelled" } : { is: "failed", reason };
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

/**
 * It goes on when the view is left: whoever comes back finds it. Studies of one traffic run one after the other
 * (`trafficStudy`).
 */
function studyQuery(key: string, facts: TrafficFacts, settings: SizingSettings, basis: SizingBasis | null) {
  return queryOptions({
    ...ONCE,
    queryKey: ["sizing-study", key],
    queryFn: async (): Promise<SizedStudy> => {
      if (basis === null) throw new Error("nothing to size");
      return { key, study: await study(wishesOf(facts, settings, basis)), basis, settings, facts };
    },
  });
}

function wishesOf({ zone }: TrafficFacts, settings: SizingSettings, { rules, money }: SizingBasis): StudyWishes {
  return { rules, coverage: coverageOf(settings.coverage), mix: money.mix, zone };
}

function keyOf({ revision }: TrafficFacts, settings: SizingSettings, { rules }: SizingBasis): string {
  return `${revision} ${JSON.stringify([settings, rules], (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value))}`;
}

export interface DemandWiring {
  /** Null while it is on its way, or could not be had. */
  readonly demand: Demand | null;
  /** Why it could not be had. */
  readonly failure: WorkerFailure | null;
  readonly again: () => void;
}

/**
 * Demand against one reservation of a study. It may fail alone, when the study itself has come out. For another
 * reservation of the same study the last demand stays: only its overflow is a moment late.
 */
export function useDemand(
  { key, facts, settings, basis }: SizedStudy,
  { inputSteps, outputSteps }: Steps,
): DemandWiring {
  const { data, error, refetch, isFetching } = useQuery({
    ...ONCE,
    queryKey: ["demand", key, inputSteps, outputSteps],
    queryFn: () => demand({ inputSteps, outputSteps }, wishesOf(facts, settings, basis)),
    placeholderData: (last: Demand | undefined, query) => (query?.queryKey[1] === key ? last : undefined),
  });
  return {
    demand: data ?? null,
    failure: error === null || isFetching ? null : failureOf(error),
    again: () => void refetch(),
  };
}
