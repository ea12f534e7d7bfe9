import { keepPreviousData, queryOptions, skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import type { MonthLength } from "../../../model/settings";
import type { LoadRequest } from "../../../worker/loadRequest";
import { failureOf } from "../../../worker/trafficError";
import type { TrafficFailure } from "../../../worker/trafficFacts";
import type { ModelsSized, ModelsToSize } from "../../../worker/sizeModels";
import { modelsKey, modelsShareKey, runModels, TRAFFIC } from "../trafficQueries";
import type { ReadyTraffic } from "../trafficStore";
import { modelAnswers, modelsToSize, type ModelAnswers } from "./modelAnswers";
import type { ModelGroup } from "./modelGroups";

export interface ModelsWiring {
  /** Of other models or settings while newer ones are worked out; null: none yet. */
  readonly answers: ModelAnswers | null;
  readonly run:
    | { readonly is: "waiting"; readonly share: number }
    | { readonly is: "done" }
    | { readonly is: "cancelled" }
    | { readonly is: "failed"; readonly reason: TrafficFailure };
  readonly cancel: () => void;
  readonly again: () => void;
}

/** An answer with the groups that it is of, so that an old one stays true while the next is worked out. */
interface SizedGroups {
  readonly groups: readonly ModelGroup[];
  readonly sized: readonly ModelsSized[];
}

/** Nothing has to be asked where no group has prices. */
const NONE = queryOptions<SizedGroups>({ queryKey: [...TRAFFIC, "no-models"], queryFn: skipToken });

/** Sizes each group of models in the worker whenever groups or rules change, and stops what is no longer wanted. */
export function useModelAnswers(
  { load }: Pick<ReadyTraffic, "load">,
  groups: readonly ModelGroup[],
  month: MonthLength,
): ModelsWiring {
  const client = useQueryClient();
  const asked = modelsToSize(groups);
  const key = keyOf(load, asked);
  const { data, error, refetch, isFetching, isPlaceholderData } = useQuery({
    ...(asked.length === 0
      ? NONE
      : queryOptions<SizedGroups>({
          queryKey: modelsKey(key),
          queryFn: async (context) => ({ groups, sized: await runModels(load, key, asked, context) }),
        })),
    placeholderData: keepPreviousData,
  });
  const { data: share = 0 } = useQuery<number>({ queryKey: modelsShareKey(key), queryFn: skipToken });
  return {
    // Under the same rules, what a month stands for may have changed.
    answers: data === undefined ? null : modelAnswers(isPlaceholderData ? data.groups : groups, data.sized, month),
    run: runOf(),
    cancel: () => void client.cancelQueries({ queryKey: modelsKey(key) }),
    again: () => void refetch(),
  };

  function runOf(): ModelsWiring["run"] {
    if (asked.length === 0) return { is: "done" };
    if (isFetching) return { is: "waiting", share };
    if (error !== null) return { is: "failed", reason: failureOf(error) };
    return data === undefined || isPlaceholderData ? { is: "cancelled" } : { is: "done" };
  }
}

/** Another selection of models changes nothing of those that stay selected. */
function keyOf(load: LoadRequest, asked: readonly ModelsToSize[]): string {
  const log =
    load.from === "log" ? [load.readingId, load.selection.measuredCache, load.selection.gap ?? null] : [load.id];
  return JSON.stringify([log, asked], (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}
