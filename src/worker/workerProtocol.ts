import type { FileShape, ReadChoices } from "../traffic/log/understanding";
import type { Steps } from "../model/sizing";
import type { StudyPart } from "../traffic/study/studyTraffic";
import type { ReplicaCapacity, ReplicaDemand } from "../traffic/mix/replicaDemand";
import type { Certainty } from "../traffic/certainty/certainty";
import type { CertaintyQuestion } from "../traffic/certainty/howSure";
import type { Demand, StudyWishes, TrafficStudy } from "../traffic/study/study";
import type { CsvDialect } from "../encoding/csvText";
import type { BadRowWords } from "./badRowsCsv";
import type { LoadRequest } from "./loadRequest";
import type { LogPreview } from "./readLogFile";
import type { ModelsSized, ModelsToSize } from "./sizeModels";
import type { TrafficFacts, ImportProgress, TrafficFailure } from "./trafficFacts";

/**
 * The messages between the page and the traffic worker. Only small ones come back: logs and requests stay in the
 * worker.
 */

/** Parameters and result of each request. */
export interface TrafficRequests {
  /** Reads the beginning of a log, as chosen where something is. `shape` null: it is recognised. */
  readonly inspect: {
    readonly params: { readonly log: Blob; readonly choices: ReadChoices; readonly shape: FileShape | null };
    readonly result: LogPreview;
  };
  /** Loads a traffic in place of the one before, with progress while a log is read. */
  readonly load: { readonly params: { readonly load: LoadRequest }; readonly result: TrafficFacts };
  /** All rows of the log that could not be read, as a CSV file. */
  readonly badRows: {
    readonly params: { readonly load: LoadRequest; readonly words: BadRowWords; readonly dialect: CsvDialect };
    readonly result: Blob;
  };
  readonly study: {
    readonly params: { readonly load: LoadRequest; readonly wishes: StudyWishes };
    readonly result: TrafficStudy;
  };
  /** Demand against a reservation, under the rules of a study. */
  readonly demand: {
    readonly params: { readonly load: LoadRequest; readonly steps: Steps; readonly wishes: StudyWishes };
    readonly result: Demand;
  };
  /** Works in slices: requests that follow are handled in between. */
  readonly certainty: {
    readonly params: { readonly load: LoadRequest; readonly question: CertaintyQuestion };
    readonly result: Certainty;
  };
  /** The best reservation of each group of models of a log. Works in slices, one a group. */
  readonly sizeModels: {
    readonly params: { readonly load: LoadRequest; readonly groups: readonly ModelsToSize[] };
    readonly result: readonly ModelsSized[];
  };
  /** Replicas for each minute and hour; null where one serves far too little. */
  readonly replicas: {
    readonly params: { readonly load: LoadRequest; readonly capacity: ReplicaCapacity; readonly zone: string };
    readonly result: ReplicaDemand | null;
  };
  readonly pack: { readonly params: { readonly load: LoadRequest }; readonly result: PackedProfile };
}

export type RequestName = keyof TrafficRequests;
export type RequestParams<Name extends RequestName> = TrafficRequests[Name]["params"];
export type RequestResult<Name extends RequestName> = TrafficRequests[Name]["result"];

/** The profile by minute as text for the plan file, and its checksum, which is kept where the text is too long. */
export interface PackedProfile {
  /** "": longer than a plan keeps. */
  readonly packed: string;
  readonly checksum: string;
}

export type TrafficRequest = {
  readonly [Name in RequestName]: {
    readonly id: number;
    readonly name: Name;
    readonly params: RequestParams<Name>;
  };
}[RequestName];

export type ToWorker =
  | TrafficRequest
  /** Stops the request with this id before it begins or between two slices of a file; "cancelled" follows. */
  | { readonly id: number; readonly name: "cancel" };

/** How far a long request is. */
export type RequestProgress =
  | { readonly is: "progress"; readonly progress: ImportProgress }
  /** A part of a study is done. */
  | { readonly is: "part"; readonly part: StudyPart }
  /** This share of the work is done, from 0 to 1. */
  | { readonly is: "share"; readonly share: number };

export type FromWorker =
  | { readonly id: number; readonly is: "result"; readonly result: RequestResult<RequestName> }
  | ({ readonly id: number } & RequestProgress)
  | { readonly id: number; readonly is: "failed"; readonly reason: TrafficFailure }
  | { readonly id: number; readonly is: "cancelled" }
  /** Once, when the worker is ready for requests. */
  | { readonly id: 0; readonly is: "started" };
