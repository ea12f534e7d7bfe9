import type { DrawnTraffic } from "../traffic/shapes/drawTraffic";
import type { SteadyRates } from "../traffic/shapes/steadyArrivals";
import type { LogFormat, LogLayout, LogSample } from "../traffic/log/logFormat";
import type { Steps } from "../model/sizing";
import type { StudyPart } from "../traffic/study/studyTraffic";
import type { Certainty } from "../traffic/certainty/certainty";
import type { CertaintyQuestion } from "../traffic/certainty/howSure";
import type { Demand, StudyWishes, TrafficStudy } from "../traffic/study/study";
import type { CsvDialect } from "../encoding/csvText";
import type { BadRowWords } from "./badRowsCsv";
import type { Choice } from "./logSelection";
import type { HeldFacts, ImportProgress, TrafficFailure } from "./trafficFacts";

/**
 * What the page and the traffic worker say to each other. Only small messages come back: logs and requests stay in the
 * worker.
 */

/** A file or a pasted text; the worker reads it in slices. */
export type LogText = Blob;

/** Asks, each with the answer that comes for it. */
export interface TrafficAsks {
  /** Looks at the beginning of a log, with the zone to assume for naive stamps; `layout` null: it is recognised. */
  readonly inspect: {
    readonly ask: { readonly log: LogText; readonly zone: string; readonly layout: LogLayout | null };
    readonly answer: LogSample;
  };
  /** Reads the log for good, with progress; what was there before is gone. */
  readonly import: {
    readonly ask: { readonly log: LogText; readonly format: LogFormat; readonly choice: Choice };
    readonly answer: HeldFacts;
  };
  readonly shape: {
    readonly ask: { readonly params: DrawnTraffic; readonly zone: string };
    readonly answer: HeldFacts;
  };
  readonly steady: {
    readonly ask: { readonly params: SteadyRates; readonly zone: string };
    readonly answer: HeldFacts;
  };
  readonly unpack: { readonly ask: { readonly packed: string; readonly zone: string }; readonly answer: HeldFacts };
  /** Of the log that was imported: which models stay, and whether cache hits counted from prefixes are taken in. */
  readonly choose: { readonly ask: Choice; readonly answer: HeldFacts };
  /** The rows that could not be taken, as a CSV file. */
  readonly badRows: {
    readonly ask: { readonly words: BadRowWords; readonly dialect: CsvDialect };
    readonly answer: Blob;
  };
  readonly study: { readonly ask: { readonly wishes: StudyWishes }; readonly answer: TrafficStudy };
  /** Under the rules of the last study. */
  readonly demand: { readonly ask: { readonly steps: Steps; readonly wishes: StudyWishes }; readonly answer: Demand };
  /** Works in slices: what is asked after it is answered in between. */
  readonly certainty: { readonly ask: CertaintyQuestion; readonly answer: Certainty };
  readonly pack: { readonly ask: Record<never, never>; readonly answer: PackedProfile };
}

export type TrafficAskName = keyof TrafficAsks;
export type TrafficAsk<Name extends TrafficAskName> = TrafficAsks[Name]["ask"];
export type TrafficAnswer<Name extends TrafficAskName> = TrafficAsks[Name]["answer"];

/** The profile by minute as text for the plan file, and what is kept of it when it is too large for that. */
export interface PackedProfile {
  /** "": longer than a plan keeps. */
  readonly packed: string;
  readonly checksum: string;
}

export type ToWorker =
  | {
      readonly [Name in TrafficAskName]: { readonly id: number; readonly name: Name; readonly ask: TrafficAsk<Name> };
    }[TrafficAskName]
  /** Stops the ask with this id between two slices; its answer is then "cancelled". */
  | { readonly id: number; readonly name: "cancel" };

export type FromWorker =
  | { readonly id: number; readonly is: "answer"; readonly answer: TrafficAnswer<TrafficAskName> }
  | { readonly id: number; readonly is: "progress"; readonly progress: ImportProgress }
  /** A part of a study is done. */
  | { readonly id: number; readonly is: "part"; readonly part: StudyPart }
  /** This share of the work is done, from 0 to 1. */
  | { readonly id: number; readonly is: "share"; readonly share: number }
  | { readonly id: number; readonly is: "failed"; readonly reason: TrafficFailure }
  | { readonly id: number; readonly is: "cancelled" }
  /** Once, when the worker is ready to be asked. */
  | { readonly id: 0; readonly is: "started" };
