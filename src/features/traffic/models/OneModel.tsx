import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { memoize } from "../../../model/memoize";
import { modelsMessages } from "../../../format/messages/models";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import { Button } from "../../../ui/Button";
import { focusAfter } from "../../../ui/overlays/focusAfter";
import { useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/notices/Notice";
import { Skeleton } from "../../../ui/notices/Skeleton";
import type { LoadRequest } from "../../../worker/loadRequest";
import { TrafficResult } from "../result/TrafficResult";
import { modelFactsQuery } from "../source/trafficQueries";
import { newTrafficId, type ReadyTraffic } from "../trafficStore";
import type { ModelGroup } from "./modelGroups";
import { closeModel, openModel, useModelStore } from "./modelStore";

type LogLoad = Extract<LoadRequest, { readonly from: "log" }>;

const MOST_LOADS = 64;
/** In no name: rows end at it. */
const BETWEEN = "\n";

interface OneProps {
  readonly ready: ReadyTraffic;
  readonly load: LogLoad;
  readonly group: ModelGroup;
  /** There is more than this one to go back to. */
  readonly hasOthers: boolean;
}

/** The whole result of one model of a log. */
export function OneModel({ ready, load, group, hasOthers }: OneProps) {
  const words = useMessages(modelsMessages);
  const results = useMessages(trafficResultMessages);
  const { key, label, pricing } = group;
  const { readingId } = load;
  const isOpen = useModelStore(({ opened }) => opened?.key === key && opened.readingId === readingId);
  const own = loadOf(load, group.names.join(BETWEEN));
  const { data: facts, error, refetch } = useQuery(modelFactsQuery(own));
  useEffect(() => {
    // The only one that is selected is open of itself.
    if (!isOpen && pricing.is === "reservable") openModel({ readingId, key, isAlone: true }, pricing.settings);
  }, [isOpen, readingId, key, pricing]);
  const name = label === "" ? words.noName : label;
  const { source } = ready;
  const named = source.from === "file" ? { ...source, name: words.of(source.name, name) } : source;
  return (
    <div className="models-one">
      <div className="models-one-head">
        {hasOthers && (
          <Button
            look="line"
            icon="arrow-left"
            onClick={() => {
              closeModel();
              focusAfter("#res-title");
            }}
          >
            {words.back}
          </Button>
        )}
        <b>{words.oneOf(name)}</b>
      </div>
      {error !== null && (
        <Notice tone="error" isNews actions={<Button onClick={() => void refetch()}>{words.again}</Button>}>
          {results.failed}
        </Notice>
      )}
      {error === null && (facts === undefined || !isOpen) && <Skeleton lines={8} />}
      {facts !== undefined && isOpen && (
        <TrafficResult ready={{ ...ready, source: named, facts, load: own, changingFrom: null }} key={String(own.id)} />
      )}
    </div>
  );
}

/** The same models of the same log are one load, so that opening them again shows what was there. */
const loadOf = memoize(
  (load: LogLoad, names: string): LogLoad => ({
    ...load,
    id: newTrafficId(),
    selection: { ...load.selection, models: names.split(BETWEEN), otherModels: false },
  }),
  MOST_LOADS,
);
