import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { LogFormat, LogSample } from "../../traffic/log/logFormat";
import type { StudyPart } from "../../traffic/study/studyTraffic";
import type { ImportProgress, TrafficFacts, TrafficFailure, TrafficSource } from "../../worker/trafficFacts";

/**
 * The traffic that is looked at: where its import stands, and what is known of it. It is not part of the plan and not
 * of undo; the log itself lives in the worker. Actions are in trafficActions.ts, what the results ask of the worker in
 * trafficStudy.ts.
 */
export type TrafficState =
  | { readonly is: "empty" }
  /** `before`: what was there and is there again when this is cancelled. */
  | { readonly is: "inspecting"; readonly source: TrafficSource; readonly before: ReadyTraffic | null }
  /** A log is recognised; the user looks at its columns and may correct them. Nothing is read for good yet. */
  | {
      readonly is: "columns";
      readonly source: TrafficSource;
      readonly read: ReadAs;
      readonly before: ReadyTraffic | null;
    }
  /** `read` null: traffic that is made, not read. */
  | {
      readonly is: "importing";
      readonly source: TrafficSource;
      readonly read: ReadAs | null;
      readonly progress: ImportProgress;
      readonly before: ReadyTraffic | null;
    }
  | ReadyTraffic
  /** `read`: the columns can be corrected and the log read again. */
  | {
      readonly is: "failed";
      readonly source: TrafficSource;
      readonly reason: TrafficFailure;
      readonly read: ReadAs | null;
      readonly before: ReadyTraffic | null;
    };

export interface ReadAs {
  /** The file or the pasted text itself, from which the worker reads. */
  readonly log: Blob;
  readonly sample: LogSample;
  readonly format: LogFormat;
  /** With the separator chosen last no columns were found; the one before stays. */
  readonly isLayoutRefused: boolean;
}

export interface ReadyTraffic {
  readonly is: "ready";
  readonly source: TrafficSource;
  readonly facts: TrafficFacts;
  /** How the log was read; null for traffic that was made. */
  readonly read: ReadAs | null;
  /** Models or cache hits are being chosen anew: they show as chosen, the sums are those of before. */
  readonly isChanging: boolean;
}

interface TrafficStore {
  readonly traffic: TrafficState;
  readonly studyProgress: StudyProgress;
}

/** A study that is being worked out: the parts that are done, of `STUDY_PARTS` of traffic/study/studyTraffic. */
export type StudyProgress = { readonly is: "idle" } | { readonly is: "running"; readonly done: readonly StudyPart[] };

export const trafficStore = createStore<TrafficStore>()(() => ({
  traffic: { is: "empty" },
  studyProgress: { is: "idle" },
}));

export function useTraffic<T>(select: (state: TrafficStore) => T): T {
  return useStore(trafficStore, select);
}

/**
 * The last that stood ready and was not being changed: its facts are true of what the worker holds, or can be brought
 * to hold.
 */
let settled: ReadyTraffic | null = null;

export function setTraffic(traffic: TrafficState): void {
  if (traffic.is === "ready" && !traffic.isChanging) settled = traffic;
  trafficStore.setState({ traffic });
}

/** What stands ready now, or stood ready before an import that goes on. */
export function readyTraffic(): ReadyTraffic | null {
  const { traffic } = trafficStore.getState();
  if (traffic.is === "ready") return settled;
  return traffic.is === "empty" ? null : traffic.before;
}
