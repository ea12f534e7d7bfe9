import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { FileShape, ReadChoices } from "../../traffic/log/understanding";
import type { LoadRequest } from "../../worker/loadRequest";
import type { ImportProgress, TrafficFacts, TrafficFailure, TrafficSource } from "../../worker/trafficFacts";
import type { LogPreview } from "../../worker/readLogFile";
import { newWorkerClient, type WorkerClient } from "../../worker/workerClient";

/**
 * The traffic that is being opened or in use. It is neither part of the plan nor of undo; the log itself stays in the
 * worker. Actions are in trafficActions.ts, what is asked of the worker in trafficQueries.ts.
 */
export type TrafficState =
  | { readonly is: "empty" }
  /** `before`: what was in use, and is again when this is cancelled. */
  | { readonly is: "inspecting"; readonly source: TrafficSource; readonly before: ReadyTraffic | null }
  /** A log is recognised; the user checks its columns and may correct them. Only its beginning has been read. */
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
  /** What the user chose so far, or last time for a file with the same columns. */
  readonly choices: ReadChoices;
  /** As corrected; null: it is recognised. */
  readonly shape: FileShape | null;
  readonly preview: LogPreview;
  /** The shape chosen last shows no rows; the one before is kept. */
  readonly isShapeRefused: boolean;
  /** The choices are those of an earlier file with the same columns. */
  readonly isRemembered: boolean;
}

export interface ReadyTraffic {
  readonly is: "ready";
  readonly source: TrafficSource;
  readonly facts: TrafficFacts;
  /** How the log was read; null for traffic that was made. */
  readonly read: ReadAs | null;
  /** Brings a worker to hold this traffic. */
  readonly load: LoadRequest;
  /**
   * Not null while models or cache hits are being selected anew: they are shown as selected, and the sums are still
   * those of this traffic.
   */
  readonly changingFrom: ReadyTraffic | null;
  /** The user accepted that many rows are left out. */
  readonly acceptsLeftOut: boolean;
}

interface TrafficStore {
  readonly traffic: TrafficState;
  /** Of stamps without one, and for the hours of traffic that is made: the one chosen last; null: none yet. */
  readonly zone: string | null;
  /** Of the requests that were made so far. */
  readonly lastId: number;
  /** Tests put in one with a worker of their own. */
  readonly client: WorkerClient;
}

export const trafficStore = createStore<TrafficStore>()(() => ({
  traffic: { is: "empty" },
  zone: null,
  lastId: 0,
  client: newWorkerClient(),
}));

export function useTraffic<T>(select: (state: TrafficStore) => T): T {
  return useStore(trafficStore, select);
}

export function setTraffic(traffic: TrafficState): void {
  trafficStore.setState({ traffic });
}

/** An id that no load or other request had before. */
export function newTrafficId(): number {
  const id = trafficStore.getState().lastId + 1;
  trafficStore.setState({ lastId: id });
  return id;
}

/** The traffic that is in use now, or that is in use again when what is being opened is cancelled. */
export function readyTraffic(): ReadyTraffic | null {
  const { traffic } = trafficStore.getState();
  if (traffic.is === "ready") return traffic.changingFrom ?? traffic;
  return traffic.is === "empty" ? null : traffic.before;
}
