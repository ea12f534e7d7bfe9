import { queryOptions, type QueryClient } from "@tanstack/react-query";
import type { CsvDialect } from "../../../encoding/csvText";
import type { Steps } from "../../../model/sizing";
import { queryClient } from "../../../store/queryClient";
import type { FileShape, ReadChoices } from "../../../traffic/log/understanding";
import type { ReplicaCapacity } from "../../../traffic/mix/replicaDemand";
import type { CertaintyQuestion } from "../../../traffic/certainty/howSure";
import type { StudyWishes } from "../../../traffic/study/study";
import type { BadRowWords } from "../../../worker/badRowsCsv";
import type { LoadRequest } from "../../../worker/loadRequest";
import type { ImportProgress } from "../../../worker/trafficFacts";
import type { RequestOptions } from "../../../worker/workerClient";
import type { ModelsToSize } from "../../../worker/sizeModels";
import type { RequestName, RequestParams, RequestProgress, RequestResult } from "../../../worker/workerProtocol";
import { newTrafficId, trafficStore } from "../trafficStore";

/**
 * All that the page asks of the traffic worker. Each query passes its signal on, so that cancelling the query, or
 * leaving the only view that shows it, stops the work. They reject with a TrafficError (`failureOf`).
 */
export const TRAFFIC = ["traffic"] as const;
/** Looking at a log and loading a traffic: only the last that was started counts. */
export const OPENING = [...TRAFFIC, "opening"] as const;

function request<Name extends RequestName>(
  name: Name,
  params: RequestParams<Name>,
  options: RequestOptions,
): Promise<RequestResult<Name>> {
  return trafficStore.getState().client.request(name, params, options);
}

/** What a log holds, from its beginning and what was chosen. */
export function previewQuery(log: Blob, choices: ReadChoices, shape: FileShape | null) {
  return queryOptions({
    queryKey: [...OPENING, "preview", newTrafficId()],
    queryFn: ({ signal }) => request("inspect", { log, choices, shape }, { signal }),
    gcTime: 0,
  });
}

/** The facts of a traffic that the worker has loaded. */
export function loadQuery(load: LoadRequest, onProgress: (progress: ImportProgress) => void) {
  return queryOptions({
    queryKey: [...OPENING, "load", load.id],
    queryFn: ({ signal }) =>
      request(
        "load",
        { load },
        { signal, onProgress: (now) => void (now.is === "progress" && onProgress(now.progress)) },
      ),
    gcTime: 0,
  });
}

/** Of all studies of a traffic. */
export function studiesKey(load: LoadRequest) {
  return [...TRAFFIC, "study", load.id] as const;
}

/** @param key of traffic, settings and rules */
export function studyKey(load: LoadRequest, key: string) {
  return [...studiesKey(load), key] as const;
}

/** How many of the `STUDY_PARTS` are done; written while a study runs. */
export function studyPartsKey(load: LoadRequest, key: string) {
  return [...TRAFFIC, "study-parts", load.id, key] as const;
}

/** Options, curves, map and mix. One runs at a time; an aborted one is stopped. */
export function runStudy(
  load: LoadRequest,
  key: string,
  wishes: StudyWishes,
  { client, signal }: { readonly client: QueryClient; readonly signal: AbortSignal },
) {
  const partsKey = studyPartsKey(load, key);
  client.setQueryData(partsKey, 0);
  const onPart = () => void client.setQueryData(partsKey, (done: number | undefined) => (done ?? 0) + 1);
  return request("study", { load, wishes }, { signal, onProgress: ({ is }) => void (is === "part" && onPart()) });
}

/** Bins of demand and overflow against a reservation. @param key of the study whose rules hold */
export function demandQuery(load: LoadRequest, key: string, steps: Steps, wishes: StudyWishes) {
  const { inputSteps, outputSteps } = steps;
  return queryOptions({
    queryKey: [...TRAFFIC, "demand", load.id, key, inputSteps, outputSteps],
    queryFn: ({ signal }) => request("demand", { load, steps: { inputSteps, outputSteps }, wishes }, { signal }),
  });
}

/** @param onShare of the work, from 0 to 1; @param key of the study whose best is asked about */
export function certaintyQuery(
  load: LoadRequest,
  key: string,
  question: CertaintyQuestion,
  onShare: (share: number) => void,
) {
  return queryOptions({
    queryKey: [...TRAFFIC, "certainty", load.id, key],
    queryFn: ({ signal }) =>
      request(
        "certainty",
        { load, question },
        { signal, onProgress: (now) => void (now.is === "share" && onShare(now.share)) },
      ),
  });
}

/** Replicas that a traffic needs, where one serves so many tokens a minute. */
export function replicasQuery(load: LoadRequest, capacity: ReplicaCapacity, zone: string) {
  return queryOptions({
    queryKey: [...TRAFFIC, "replicas", load.id, capacity.inputTpm, capacity.outputTpm, zone],
    queryFn: ({ signal }) => request("replicas", { load, capacity, zone }, { signal }),
  });
}

/** @param key of the log as it is read, the groups of models and their rules */
export function modelsKey(key: string) {
  return [...TRAFFIC, "models", key] as const;
}

/** The best reservation of each group of models of a log; those that are selected in `load` do not matter. */
export function runModels(
  load: LoadRequest,
  key: string,
  groups: readonly ModelsToSize[],
  { client, signal }: { readonly client: QueryClient; readonly signal: AbortSignal },
) {
  const shareKey = modelsShareKey(key);
  client.setQueryData(shareKey, 0);
  const onProgress = (now: RequestProgress) => void (now.is === "share" && client.setQueryData(shareKey, now.share));
  return request("sizeModels", { load, groups }, { signal, onProgress });
}

/** The share of the groups that is done, from 0 to 1; written while they are sized. */
export function modelsShareKey(key: string) {
  return [...TRAFFIC, "models-share", key] as const;
}

/** The facts of some models of the log in use, beside it. */
export function modelFactsQuery(load: LoadRequest) {
  return queryOptions({
    queryKey: [...TRAFFIC, "model-facts", load.id],
    queryFn: ({ signal }) => request("load", { load }, { signal }),
  });
}

/** The profile by minute, as the plan keeps it. */
export function fetchPackedProfile(load: LoadRequest) {
  return queryClient.fetchQuery({
    queryKey: [...TRAFFIC, "profile", load.id],
    queryFn: ({ signal }) => request("pack", { load }, { signal }),
  });
}

/** All unreadable rows as a CSV file. */
export function fetchBadRows(load: LoadRequest, words: BadRowWords, dialect: CsvDialect) {
  return queryClient.fetchQuery({
    queryKey: [...TRAFFIC, "bad-rows", load.id, words, dialect],
    queryFn: ({ signal }) => request("badRows", { load, words, dialect }, { signal }),
    gcTime: 0,
  });
}
